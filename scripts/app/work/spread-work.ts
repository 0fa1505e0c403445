/**
 * Work of operators that is too much for one tick: begun at once, gone on with for some milliseconds a tick, one job
 * after the other. It waits while what it causes, completions to be paid, has not been worked off, so that a thousand
 * achievements for a hundred players never pile up in memory or in front of anybody's own reward.
 */

import { describeError } from "../progress/listeners.ts";
import type { Clock, Log, Scheduler } from "../ports.ts";
import { createBudget, type Budget } from "./budget.ts";

/** No step begins after this time, or after so many nodes, in the call that asks for the work … */
const AT_ONCE_MILLISECONDS = 15;
const MOST_AT_ONCE = 320;
/** … and in each later tick. */
const BUDGET_MILLISECONDS = 10;
const MOST_A_TICK = 256;
/** More completions than this have to be worked off first. */
const MAX_BACKLOG = 192;
/** A step is a whole page, so that a stop leaves a page as it was or as it is to be, if it can be done in this time. */
const STEP_MILLISECONDS = 18;
const MOST_A_STEP = 1500;

export interface Job {
  /**
   * Does a part that belongs together, until it has done `most` or the budget is spent.
   * @returns how much it has done, at least 1
   */
  step(budget: Budget, most: number): number;
  readonly isDone: boolean;
  /** Whether something is still to be done for the player. */
  concerns(playerId: string): boolean;
  /** Whether it is the player's turn. */
  isAt(playerId: string): boolean;
  /** To be called when it was done in later ticks than the one it began in. */
  finished(): void;
}

export interface SpreadWork {
  /**
   * Begins a job, and does it to its end where that is little.
   * @param playerIds whose earlier jobs have to be done before
   * @returns whether it is done
   */
  begin(job: Job, playerIds: readonly string[]): boolean;
  isAt(playerId: string): boolean;
}

export function createSpreadWork(scheduler: Scheduler, clock: Clock, log: Log, backlog: () => number): SpreadWork {
  const jobs: Job[] = [];

  function run(job: Job, budget: Budget, most: number, isHeldUp: () => boolean): number {
    let room = most;
    while (!job.isDone && room > 0 && !isHeldUp() && !budget.isSpent()) {
      room -= job.step(createBudget(clock, STEP_MILLISECONDS), MOST_A_STEP);
    }
    return most - room;
  }

  function goOn(): void {
    const budget = createBudget(clock, BUDGET_MILLISECONDS);
    const isHeldUp = (): boolean => backlog() >= MAX_BACKLOG;
    let room = MOST_A_TICK;
    for (let job = jobs[0]; job && room > 0 && !budget.isSpent() && !isHeldUp(); job = jobs[0]) {
      try {
        room -= run(job, budget, room, isHeldUp);
        if (!job.isDone) break;
        jobs.shift();
        job.finished();
      } catch (error) {
        log.error(`a command for many players stopped before its end: ${describeError(error)}. Give it again`);
        jobs.shift();
      }
    }
    if (jobs.length > 0) scheduler.soon(goOn);
  }

  return {
    begin(job, playerIds) {
      const isInOrder = !jobs.some((earlier) => playerIds.some((playerId) => earlier.concerns(playerId)));
      if (isInOrder) run(job, createBudget(clock, AT_ONCE_MILLISECONDS), MOST_AT_ONCE, () => false);
      if (job.isDone) return true;
      jobs.push(job);
      if (jobs.length === 1) scheduler.soon(goOn);
      return false;
    },
    isAt: (playerId) => jobs[0]?.isAt(playerId) === true,
  };
}
