/**
 * Removes operation ids after their time, in small steps with pauses, so that reports never wait long behind it.
 * Their age is counted in the service's own running time, never by the machine's clock.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import { DELETE_OLD_OPERATIONS, SELECT_RUNNING_SECONDS } from "../ledger/statements.ts";
import { MAX_STEP_SECONDS } from "./running-time.ts";

const SECONDS_PER_DAY = 86_400;
const STEP_ROWS = 500;
const PAUSE_BETWEEN_STEPS_MS = 50;

/** Removes all that is older than `days` of running time; how many there were. */
export async function cleanOperations(database: Database, days: number, signal?: AbortSignal): Promise<number> {
  const [row] = await database.all(SELECT_RUNNING_SECONDS);
  // An id may have been stored just before the time moved on by a step.
  const before = Number(row?.[0] ?? 0) - days * SECONDS_PER_DAY - MAX_STEP_SECONDS;
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
        options.onRemoved(await cleanOperations(database, options.days, signal));
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
