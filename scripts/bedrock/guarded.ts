/**
 * Runs what the platform calls, so that whatever it throws ends in the content log and hinders nobody else. Decides how
 * often the same trouble is told: a step that fails in every tick must not fill the log.
 */

import { system } from "@minecraft/server";
import { describeError } from "../app/progress/listeners.ts";
import { log } from "./platform.ts";

/** The same trouble is told once a minute. */
const QUIET_TICKS = 1_200;
const MAX_REMEMBERED = 64;

const toldAt = new Map<string, number>();

/** @param what is tried, as in "… failed" */
export function attempt(what: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    tellTrouble(what, error);
  }
}

/** A subscriber that never throws. */
export function guarded<Event>(what: string, subscriber: (event: Event) => void): (event: Event) => void {
  return (event) => {
    try {
      subscriber(event);
    } catch (error) {
      tellTrouble(what, error);
    }
  };
}

export function tellTrouble(what: string, error: unknown): void {
  const key = `${what}: ${String(error)}`;
  const last = toldAt.get(key);
  if (last !== undefined && system.currentTick - last < QUIET_TICKS) return;
  if (toldAt.size >= MAX_REMEMBERED) toldAt.clear();
  toldAt.set(key, system.currentTick);
  log.error(`${what} failed: ${describeError(error)}`);
}
