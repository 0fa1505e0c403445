/**
 * Events that listeners are told of from a scheduled task, since what caused them may stand where the world is
 * read-only: in their order, for some milliseconds a tick.
 */

import type { Listeners } from "../progress/listeners.ts";
import type { Clock, Scheduler } from "../ports.ts";
import { createBudget } from "./budget.ts";

const BUDGET_MILLISECONDS = 5;
const MOST_A_TICK = 1000;

/** @returns a function that takes the next event */
export function deferEvents<Event>(
  listeners: Listeners<Event>,
  scheduler: Scheduler,
  clock: Clock,
): (event: Event) => void {
  let events: Event[] = [];
  let first = 0;

  function tell(): void {
    const budget = createBudget(clock, BUDGET_MILLISECONDS);
    const end = Math.min(events.length, first + MOST_A_TICK);
    do {
      listeners.emit(events[first]!);
      first += 1;
    } while (first < end && !budget.isSpent());
    // What was told is cut off at once when it is half: each single time would copy all the rest.
    if (first * 2 >= events.length) {
      events = events.slice(first);
      first = 0;
    }
    if (events.length > 0) scheduler.soon(tell);
  }

  return (event) => {
    events.push(event);
    if (events.length === 1) scheduler.soon(tell);
  };
}
