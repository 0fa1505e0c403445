/**
 * Whether a click on a block was a bite of cake: it is eaten where it stands, and no item is used up.
 */

import type { BlockView, ItemView } from "../../../core/goals/told/views.ts";

export const CAKE = "minecraft:cake";

/** A cake, or one with a candle, which a bite makes a plain one. */
export const isCake = (type: string): boolean => type === CAKE || type.endsWith("candle_cake");

/**
 * @param before what it was at the click; undefined where the game did not say
 * @param item what was in the hand
 */
export function isBite(before: BlockView | undefined, now: BlockView | undefined, item: ItemView | undefined): boolean {
  if (before && !isCake(before.type)) return false;
  const bites = now?.type === CAKE ? bitesOf(now) : undefined;
  if (!before) return bites !== undefined && bites > 0 && !item?.type.endsWith("candle");
  if (before.type !== CAKE) return bites !== undefined;
  // The last bite leaves nothing.
  if (bites === undefined) return now === undefined || !isCake(now.type);
  return bites > bitesOf(before);
}

function bitesOf(cake: BlockView): number {
  const bites = cake.state("bite_counter");
  return typeof bites === "number" ? bites : 0;
}
