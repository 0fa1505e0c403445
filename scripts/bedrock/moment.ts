/**
 * The world's tick, asked of the game once in each of its calls into the pack: one deed needs it several times, and a question
 * to the game costs as much as a dozen lines of script. Outside of such a call it is asked each time.
 */

import { system } from "@minecraft/server";

let isInCall = false;
let known: number | undefined;

export function currentTick(): number {
  return isInCall ? (known ??= system.currentTick) : system.currentTick;
}

/** The game calls: no tick begins before {@link leaveCall}. Who calls from within ends it, which costs one more question. */
export function enterCall(): void {
  isInCall = true;
}

export function leaveCall(): void {
  isInCall = false;
  known = undefined;
}
