/**
 * Removes operation ids after their time, in small steps with pauses, so that reports never wait long behind it.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import { DELETE_OLD_OPERATIONS } from "../ledger/statements.ts";

const SECONDS_PER_DAY = 86_400;
const STEP_ROWS = 500;
const PAUSE_BETWEEN_STEPS_MS = 50;

/** Removes all that is older than `days`; how many there were. */
export async function cleanOperations(
  database: Database,
  days: number,
  nowMs: number = Date.now(),
  signal?: AbortSignal,
): Promise<number> {
  const before = Math.floor(nowMs / 1000) - days * SECONDS_PER_DAY;
  let removed = 0;
  while (signal?.aborted !== true) {
    const step = await database.transaction((tx) => tx.run(DELETE_OLD_OPERATIONS, [[before, STEP_ROWS]]));
    removed += step;
    if (step < STEP_ROWS) break;
    await sleep(PAUSE_BETWEEN_STEPS_MS);
  }
  return removed;
}

export interface CleaningOptions {
  readonly days: number;
  readonly intervalSeconds: number;
  readonly onRemoved: (count: number) => void;
  readonly onError: (error: unknown) => void;
}

/** Cleans again and again until the returned function is called, which waits for the step under way. */
export function startCleaning(database: Database, options: CleaningOptions): () => Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const done = (async () => {
    for (;;) {
      const isDue = await sleep(options.intervalSeconds * 1000, true, { signal }).catch(() => false);
      if (!isDue) return;
      try {
        options.onRemoved(await cleanOperations(database, options.days, Date.now(), signal));
      } catch (error) {
        options.onError(error);
      }
    }
  })();
  return async () => {
    stop.abort();
    await done;
  };
}
