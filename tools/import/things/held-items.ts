/** How many of some items can be had at the same time at all: no goal of having them may be higher. */
import { CARRIED_SLOTS, maxStackSize } from "../../../scripts/trees/facts/item-stacks.ts";

export const highestGoal = (items: readonly string[]): number =>
  CARRIED_SLOTS * Math.max(...items.map((id) => maxStackSize(id.replace(/^minecraft:/, ""))));
