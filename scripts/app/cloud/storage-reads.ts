/**
 * Reads of a player's nodes in the cloud that scripts asked for. Reads that wait together are one request, and while the
 * cloud is away, or too many wait, they are answered at once: scripts may ask in every tick.
 */

import { memberOf } from "../../core/cloud/member-nodes.ts";
import type { CloudEntity } from "../../core/cloud/protocol.ts";
import type { Scheduler } from "../ports.ts";
import type { CallbackQueue } from "./reports/callback-queue.ts";
import type { RequestQueue } from "./request-queue.ts";
import { MOST_WAITING_CALLS } from "./reports/waiting-calls.ts";

/** @param nodes null when they cannot be had */
export type StorageRead = (nodes: readonly CloudEntity[] | null) => void;

export interface StorageReads {
  read(accountId: string, done: StorageRead): void;
}

export function createStorageReads(
  requests: RequestQueue,
  callbacks: CallbackQueue,
  scheduler: Scheduler,
  isAway: () => boolean,
): StorageReads {
  /** Those that wait for a request which has not left yet, by account. */
  const waiting = new Map<string, StorageRead[]>();
  let refused: StorageRead[] = [];

  function refuse(done: StorageRead): void {
    refused.push(done);
    if (refused.length > 1) return;
    scheduler.after(1, () => {
      const all = refused;
      refused = [];
      callbacks.each(all, (each) => each(null));
    });
  }

  return {
    read(accountId, done) {
      const others = waiting.get(accountId);
      if (isAway() || (others && others.length >= MOST_WAITING_CALLS)) return refuse(done);
      if (others) return void others.push(done);
      const readers = [done];
      waiting.set(accountId, readers);
      const tell = (all: readonly CloudEntity[] | null): void => {
        // What stands for members of other nodes is no node of an author.
        const nodes = all && all.filter(({ achievement_id }) => !memberOf(achievement_id));
        callbacks.each(readers, (each) => each(nodes));
      };
      requests.ask({
        ask(cloud) {
          // What is asked for from here on may be newer than this answer.
          if (waiting.get(accountId) === readers) waiting.delete(accountId);
          return cloud.fetch(accountId);
        },
        answered: tell,
        failed: () => tell(null),
      });
    },
  };
}
