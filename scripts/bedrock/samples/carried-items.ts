/**
 * What a player carries, as plain values. Only reads; what counts and when it is read is the goals' business.
 */

import { EquipmentSlot, type ItemStack, type Player } from "@minecraft/server";
import type { CarriedItems } from "../../app/ports.ts";
import { bareName } from "../../core/game/enchantments.ts";
import type { CarriedItem } from "../../core/goals/fact.ts";
import { tellTrouble } from "../guarded.ts";
import { isGone } from "../platform-errors.ts";
import type { PlayerDirectory } from "../players.ts";

/** Worn and off-hand items; the main hand is part of the inventory. */
const WORN_SLOTS = [
  EquipmentSlot.Head,
  EquipmentSlot.Chest,
  EquipmentSlot.Legs,
  EquipmentSlot.Feet,
  EquipmentSlot.Offhand,
];

type Wanted = Parameters<CarriedItems["of"]>[1];

export function createCarriedItems(players: PlayerDirectory): CarriedItems {
  return {
    of(playerId, wanted) {
      const player = players.find(playerId);
      if (!player) return undefined;
      try {
        return carriedBy(player, wanted);
      } catch (error) {
        if (isGone(error)) return undefined;
        tellTrouble(`reading what player ${playerId} carries`, error);
        return [];
      }
    },
  };
}

function carriedBy(player: Player, wanted: Wanted): CarriedItem[] {
  const items: CarriedItem[] = [];
  const take = (stack: ItemStack | undefined): void => {
    if (stack && wanted.itemTypes.has(stack.typeId)) items.push(copyStack(stack, wanted));
  };
  const container = player.getComponent("minecraft:inventory")?.container;
  const size = container?.size ?? 0;
  for (let slot = 0; slot < size; slot++) take(container!.getItem(slot));
  const equipment = player.getComponent("minecraft:equippable");
  if (equipment) for (const slot of WORN_SLOTS) take(equipment.getEquipment(slot));
  return items;
}

export function copyStack(stack: ItemStack, { watchesEnchantments }: Pick<Wanted, "watchesEnchantments">): CarriedItem {
  const type = stack.typeId;
  return { type, amount: stack.amount, enchantments: watchesEnchantments(type) ? enchantmentsOf(stack) : {} };
}

function enchantmentsOf(stack: ItemStack): Record<string, number> {
  const enchantments: Record<string, number> = {};
  for (const { type, level } of stack.getComponent("minecraft:enchantable")?.getEnchantments() ?? []) {
    enchantments[bareName(type.id)] = level;
  }
  return enchantments;
}
