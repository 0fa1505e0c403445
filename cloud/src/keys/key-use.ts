/**
 * Notes when a key was used last, for `key list`: at its first use in this process, then at most once a minute, beside the
 * request and never in its way.
 */
import type { Database } from "../database/database.ts";
import { NOTE_KEY_USE } from "./access-keys.ts";

const PAUSE_MS = 60_000;

export interface KeyUse {
  note(id: string): void;
  /** Waits for what is being written. */
  stop(): Promise<void>;
}

export function createKeyUse(database: Database, monotonicMs: () => number = () => performance.now()): KeyUse {
  const notedAtMs = new Map<string, number>();
  let writing: Promise<unknown> = Promise.resolve();

  return {
    note: (id) => {
      const now = monotonicMs();
      const last = notedAtMs.get(id);
      if (last !== undefined && now - last < PAUSE_MS) return;
      notedAtMs.set(id, now);
      const usedAt = Math.floor(Date.now() / 1000);
      writing = writing
        .then(() => database.transaction((tx) => tx.run(NOTE_KEY_USE, [[usedAt, id]])))
        // Only for people to read; the trouble itself is told where it hurts.
        .catch(() => undefined);
    },
    stop: async () => {
      await writing;
    },
  };
}
