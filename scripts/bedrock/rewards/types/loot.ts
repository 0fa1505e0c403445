/**
 * What a loot table draws. It is drawn when there is room and not kept before: a draw that does not fit is forgotten, and
 * nobody has seen it.
 */

import { world, type Container, type ItemStack } from "@minecraft/server";
import { tablePath, type LootReward } from "../../../core/rewards/types/loot.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveLoot: Give<LootReward> = (player, { table }) => {
  const container = player.getComponent("minecraft:inventory")?.container;
  if (!container) return { left: 1, problem: "the player has no inventory" };
  const loot = world.getLootTableManager();
  const known = loot.getLootTable(tablePath(table));
  if (!known) return { left: 1, problem: `there is no loot table “${table}” in this world` };
  const stacks = loot.generateLootFromTable(known) ?? [];
  if (!hasRoom(container, stacks)) return { left: 1, problem: "there is no room for the loot in the inventory" };
  for (const stack of stacks) {
    const rest = container.addItem(stack);
    // More than an empty inventory holds, or of a kind that the game fits in otherwise than was counted.
    if (rest) player.dimension.spawnItem(rest, player.location);
  }
  return ALL_GIVEN;
};

/** More than there are slots at all waits for an empty inventory. */
function hasRoom(container: Container, stacks: readonly ItemStack[]): boolean {
  if (container.emptySlotsCount >= Math.min(stacks.length, container.size)) return true;
  if (stacks.length > container.size) return false;
  const present = Array.from({ length: container.size }, (_, slot) => container.getItem(slot));
  const room = present.map((item) => (item ? item.maxAmount - item.amount : 0));
  let free = container.emptySlotsCount;
  for (const stack of stacks) {
    let left = stack.amount;
    present.forEach((item, slot) => {
      if (left === 0 || room[slot] === 0 || !item?.isStackableWith(stack)) return;
      const taken = Math.min(left, room[slot]!);
      room[slot]! -= taken;
      left -= taken;
    });
    if (left > 0) free -= 1;
  }
  return free >= 0;
}
