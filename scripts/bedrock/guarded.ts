/**
 * Runs what the platform calls, so that whatever it throws ends in the content log and hinders nobody else. Decides how
 * often the same trouble is told: a step that fails in every tick must not fill the log.
 */

import { describeError } from "../app/progress/listeners.ts";
import { currentTick, enterCall, leaveCall } from "./moment.ts";
import { log } from "./platform.ts";

/** The same trouble is told once a minute. */
const QUIET_TICKS = 1_200;
const MAX_REMEMBERED = 64;

const toldAt = new Map<string, number>();

/** @param what is tried, as in "… failed" */
export function attempt(what: string, work: () => void): void {
  enterCall();
  try {
    work();
  } catch (error) {
    tellTrouble(what, error);
  } finally {
    leaveCall();
  }
}

/** A subscriber that never throws. */
export function guarded<Event>(what: string, subscriber: (event: Event) => void): (event: Event) => void {
  return (event) => {
    enterCall();
    try {
      subscriber(event);
    } catch (error) {
      tellTrouble(what, error);
    } finally {
      leaveCall();
    }
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
