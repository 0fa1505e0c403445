/**
 * Runs what the platform calls, so that whatever it throws ends in the content log and hinders nobody else. Decides how
 * often the same trouble is told: a step that fails in every tick must not fill the log.
 */

import { describeError } from "../app/progress/listeners.ts";
import { currentTick, gameCall, OUTSIDE, UNASKED } from "./moment.ts";
import { log } from "./platform.ts";

/** The same trouble is told once a minute. */
const QUIET_TICKS = 1_200;
const MAX_REMEMBERED = 64;

const toldAt = new Map<string, number>();

/** @param what is tried, as in "… failed" */
export function attempt(what: string, work: () => void): void {
  gameCall.tick = UNASKED;
  try {
    work();
  } catch (error) {
    gameCall.tick = OUTSIDE;
    tellTrouble(what, error);
  }
  gameCall.tick = OUTSIDE;
}

/** A subscriber that never throws. */
export function guarded<Event>(what: string, subscriber: (event: Event) => void): (event: Event) => void {
  return (event) => {
    gameCall.tick = UNASKED;
    try {
      subscriber(event);
    } catch (error) {
      gameCall.tick = OUTSIDE;
      tellTrouble(what, error);
    }
    gameCall.tick = OUTSIDE;
  };
}

/** One of several who are called together. */
export interface Listener<Event> {
  readonly what: string;
  readonly hear: (event: Event) => void;
}

/** One subscriber that never throws, for all of a list that may become longer or shorter; who fails hinders none after them. */
export function guardedTogether<Event>(all: readonly Listener<Event>[]): (event: Event) => void {
  return (event) => {
    gameCall.tick = UNASKED;
    let place = 0;
    while (place < all.length) {
      let listener: Listener<Event> | undefined;
      // Most often entered once for them all.
      try {
        while (place < all.length) {
          listener = all[place++]!;
          listener.hear(event);
        }
      } catch (error) {
        gameCall.tick = OUTSIDE;
        tellTrouble(listener!.what, error);
      }
    }
    gameCall.tick = OUTSIDE;
  };
}

export function tellTrouble(what: string, error: unknown): void {
  const key = `${what}: ${String(error)}`;
  const last = toldAt.get(key);
  if (last !== undefined && currentTick() - last < QUIET_TICKS) return;
  if (toldAt.size >= MAX_REMEMBERED) toldAt.clear();
  toldAt.set(key, currentTick());
  log.error(`${what} failed: ${describeError(error)}`);
}
