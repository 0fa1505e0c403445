/**
 * Tells other packs of steps of progress, while some of them have asked for it: what comes within a tick in as few script
 * events as hold it. Nothing is made of progress that nobody watches.
 */

import { PROGRESS_EVENT } from "../../core/calls/protocol.ts";
import type { Scheduler, ScriptEventSender } from "../ports.ts";
import type { Listeners, ProgressEvent } from "../progress/listeners.ts";

/** More packs than a world has; who asks under ever new names is no pack. */
const MAX_WATCHERS = 64;

export interface ProgressBroadcast {
  /** @returns false when there are too many */
  add(watcher: string): boolean;
  /** @returns false when it did not watch */
  remove(watcher: string): boolean;
}

export function createProgressBroadcast(
  listeners: Listeners<ProgressEvent>,
  sender: ScriptEventSender,
  scheduler: Scheduler,
): ProgressBroadcast {
  const watchers = new Set<string>();
  let waiting: string[] = [];
  let end: (() => void) | undefined;

  function hear(event: ProgressEvent): void {
    if (waiting.length === 0) scheduler.soon(send);
    waiting.push(JSON.stringify(event));
  }

  function send(): void {
    const events = waiting;
    waiting = [];
    let text = "";
    const flush = (): void => {
      if (text !== "") sender.send(PROGRESS_EVENT, `{"events":[${text}]}`);
      text = "";
    };
    for (const event of events) {
      if (text.length + event.length + '{"events":[,]}'.length > sender.maxLength) flush();
      text += text === "" ? event : `,${event}`;
    }
    flush();
  }

  return {
    add(watcher) {
      if (watchers.size >= MAX_WATCHERS && !watchers.has(watcher)) return false;
      watchers.add(watcher);
      end ??= listeners.add(hear);
      return true;
    },
    remove(watcher) {
      const was = watchers.delete(watcher);
      if (watchers.size === 0) {
        end?.();
        end = undefined;
      }
      return was;
    },
  };
}
