/**
 * Which effects came from rewards: they are nothing that the player got by themselves. What the game tells while a reward is
 * being given is its doing; what it tells afterwards is known by what was given.
 */

import { currentTick } from "../moment.ts";

/** What was given in a tick is told at its end, or in the next. */
const MAX_TICKS = 1;
const ANY = "any";

let isGiving = false;
let given = new Map<string, number>();
let givenAt = 0;

export function whileGiving<Answer>(give: () => Answer): Answer {
  isGiving = true;
  try {
    return give();
  } finally {
    isGiving = false;
  }
}

/** Whether what happens now is a reward's doing. */
export const isBeingGiven = (): boolean => isGiving;

export function noteEffect(playerId: string, effect: string): void {
  note(keyOf(playerId, effect));
}

/** Commands can do anything to anybody. */
export function noteCommands(): void {
  note(ANY);
}

/** Whether an effect that the game tells of now came from a reward, as far as can be told from what was given. */
export function wasGiven(playerId: string, effect: string): boolean {
  if (given.size === 0 || currentTick() - givenAt > MAX_TICKS) return false;
  const key = keyOf(playerId, effect);
  const times = given.get(key) ?? 0;
  if (times > 0) given.set(key, times - 1);
  return times > 0 || given.has(ANY);
}

function note(key: string): void {
  if (currentTick() - givenAt > MAX_TICKS) given = new Map();
  givenAt = currentTick();
  given.set(key, (given.get(key) ?? 0) + 1);
}

const keyOf = (playerId: string, effect: string): string => `${playerId} ${effect.replace(/^minecraft:/, "")}`;
