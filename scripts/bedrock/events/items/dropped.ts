/**
 * What an item that lies on the ground is.
 */

import type { Entity, ItemStack } from "@minecraft/server";
import type { PresentInEvent } from "../../players.ts";

/** Undefined when the item has gone into another on the ground; that one then says how many they are together. */
export function stackIn(item: PresentInEvent<Entity>): ItemStack | undefined {
  try {
    return item?.getComponent("minecraft:item")?.itemStack;
  } catch {
    return undefined;
  }
}
