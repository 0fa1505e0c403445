/**
 * When the authors' callbacks are called: at once as long as the tick has room for them, else in the next ticks, in the
 * order in which they became due, none left out. Knows nothing of what they are told.
 */

import type { Clock } from "../../ports.ts";

/** In one tick callbacks are called until they took so long, or so many were called. */
const BUDGET_MILLISECONDS = 5;
const MOST_IN_A_TICK = 250;

export interface CallbackQueue {
  /** Calls `tell` once for each, behind all that is due already, and then `done`. */
  each<Item>(items: readonly Item[], tell: (item: Item) => void, done?: () => void): void;
  /** Goes on with what the last tick had no room for. */
  tick(): void;
}

interface Job {
  readonly items: readonly unknown[];
  readonly tell: (item: unknown) => void;
  readonly done: (() => void) | undefined;
  next: number;
}

export function createCallbackQueue(clock: Clock): CallbackQueue {
  let jobs: Job[] = [];
  let isRunning = false;
  let currentTick = -1;
  let called = 0;
  let spent = 0;

  function hasRoom(): boolean {
    if (currentTick !== clock.tick()) {
      currentTick = clock.tick();
      called = 0;
      spent = 0;
    }
    return called < MOST_IN_A_TICK && spent < BUDGET_MILLISECONDS;
  }

  /** Whether all of it was told. */
  function go(job: Job): boolean {
    let before = job.next < job.items.length ? clock.nowMilliseconds() : 0;
    while (job.next < job.items.length) {
      if (!hasRoom()) return false;
      called += 1;
      job.tell(job.items[job.next++]);
      const now = clock.nowMilliseconds();
      spent += now - before;
      before = now;
    }
    return true;
  }

  function run(): void {
    // A callback may lead to more of them: they come behind it.
    if (isRunning) return;
    isRunning = true;
    let done = 0;
    try {
      for (let job = jobs[done]; job && go(job); job = jobs[done]) {
        done += 1;
        job.done?.();
      }
    } finally {
      jobs = jobs.slice(done);
      isRunning = false;
    }
  }

  return {
    each(items, tell, done) {
      jobs.push({ items, tell: tell as (item: unknown) => void, done, next: 0 });
      run();
    },
    tick: run,
  };
}
