/**
 * What every file of this room that listens to the game is: it subscribes to one event, if some node watches what the event
 * tells, and makes facts or signals of it. What they count for is not said here.
 */

import type { App } from "../../app/app.ts";
import type { SignalKind } from "../../core/goals/told/signal.ts";

export interface EventAdapter {
  /** What it listens for, for the log. */
  readonly what: string;
  /** Subscribes, if some node watches. */
  observe(app: App): void;
}

/**
 * Whether a deed of this kind, and about this id, can move any node. Asked before anything else is read; where a signal is made of
 * what happened at once, who watches is looked up instead, and handed on with it.
 */
export function isWatched({ watched }: App, kind: SignalKind, key?: string): boolean {
  return watched.watchers(kind, key).length > 0;
}
