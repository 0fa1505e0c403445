/**
 * The world's tick, asked of the game once in each of its calls into the pack: one deed needs it several times, and a question
 * to the game costs as much as a dozen lines of script. Outside of such a call it is asked each time.
 */

import { system } from "@minecraft/server";

/** Not called by the game: a tick may begin at any time. */
export const OUTSIDE = -2;
/** Called, and the game was not asked for the tick yet. */
export const UNASKED = -1;

/**
 * The tick of the game's call, or one of the two above. Who is called says so by {@link UNASKED}, and by {@link OUTSIDE} at the end,
 * as plain values: it is done for each event. Who calls from within ends it, which costs one more question.
 */
export const gameCall = { tick: OUTSIDE };

export function currentTick(): number {
  const { tick } = gameCall;
  if (tick >= 0) return tick;
  const now = system.currentTick;
  if (tick === UNASKED) gameCall.tick = now;
  return now;
}
