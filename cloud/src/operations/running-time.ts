/**
 * The clock by which operation ids age: the seconds during which some process of the service ran, kept in the database.
 * The machine's own clock may jump by a month, forwards or back, and would then have ids forgotten whose repeat is still to
 * come; nobody can set this one, and it never runs ahead of real time.
 *
 *   a process reads n and notes its own monotonic time → t seconds later it writes n + t, unless another was further
 */
import type { Database } from "../database/database.ts";
import { ADVANCE_RUNNING_SECONDS, SELECT_RUNNING_SECONDS } from "../ledger/statements.ts";

/** At most this much is added at once, whatever the monotonic clock says. */
export const MAX_STEP_SECONDS = 120;
const STEP_INTERVAL_MS = 30_000;

export interface RunningTime {
  /** Writes how far the time has come, and gives it. */
  advance(): Promise<number>;
}

export function createRunningTime(
  database: Database,
  monotonicMs: () => number = () => performance.now(),
): RunningTime {
  let known: { readonly seconds: number; readonly atMs: number } | undefined;

  return {
    advance: async () => {
      const passed = known === undefined ? 0 : Math.floor((monotonicMs() - known.atMs) / 1000);
      const ours = known === undefined ? 0 : known.seconds + Math.min(passed, MAX_STEP_SECONDS);
      const present = await database.transaction(async (tx) => {
        if (known !== undefined) await tx.run(ADVANCE_RUNNING_SECONDS, [[ours, ours]]);
        const [row] = await tx.all(SELECT_RUNNING_SECONDS);
        return Number(row?.[0] ?? 0);
      });
      const isOurs = known !== undefined && present === ours && passed <= MAX_STEP_SECONDS;
      // The rest of a second counts next time; what others wrote is no older than now.
      known = { seconds: present, atMs: isOurs ? (known?.atMs ?? 0) + passed * 1000 : monotonicMs() };
      return present;
    },
  };
}

/** Advances until the returned function is called, which waits for the step under way. */
export function startRunningTime(database: Database, onError: (error: unknown) => void): () => Promise<void> {
  const time = createRunningTime(database);
  let step: Promise<unknown> = Promise.resolve();
  const advance = () => {
    step = step.then(() => time.advance()).catch(onError);
  };
  advance();
  const timer = setInterval(advance, STEP_INTERVAL_MS);
  return async () => {
    clearInterval(timer);
    advance();
    await step;
  };
}
