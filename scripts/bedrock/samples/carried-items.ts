/**
 * What a player carries, as plain values. Only reads; what counts and when it is read is the goals' business.
 */

import { EquipmentSlot, type ItemStack, type Player } from "@minecraft/server";
import type { CarriedItems } from "../../app/ports.ts";
import type { CarriedItem, KeptPlace } from "../../core/goals/told/fact.ts";
import { tellTrouble } from "../guarded.ts";
import { isGone } from "../platform-errors.ts";
import type { PlayerDirectory } from "../players.ts";
import { carriedItem } from "../views/item.ts";

/** Worn items; the main hand is part of the inventory. */
const WORN_SLOTS = [EquipmentSlot.Head, EquipmentSlot.Chest, EquipmentSlot.Legs, EquipmentSlot.Feet];

const HOTBAR_SLOTS = 9;
const IN_HOTBAR: readonly KeptPlace[] = ["hotbar"];
const IN_HAND: readonly KeptPlace[] = ["hotbar", "mainhand"];
const OFF_HAND: readonly KeptPlace[] = ["offhand"];
const ELSEWHERE: readonly KeptPlace[] = [];

export function createCarriedItems(players: PlayerDirectory): CarriedItems {
  return {
    of(playerId, itemTypes) {
      const player = players.find(playerId);
      if (!player) return undefined;
      try {
        return carriedBy(player, itemTypes);
      } catch (error) {
        if (isGone(error)) return undefined;
        tellTrouble(`reading what player ${playerId} carries`, error);
        return [];
      }
    },
  };
}

function carriedBy(player: Player, itemTypes: ReadonlySet<string> | undefined): CarriedItem[] {
  const items: CarriedItem[] = [];
  const take = (stack: ItemStack | undefined, places: readonly KeptPlace[]): void => {
    if (stack && itemTypes?.has(stack.typeId) !== false) items.push(carriedItem(stack, places));
  };
  const container = player.getComponent("minecraft:inventory")?.container;
  const size = container?.size ?? 0;
  const selected = player.selectedSlotIndex;
  for (let slot = 0; slot < size; slot++) take(container!.getItem(slot), placesOfSlot(slot, selected));
  const equipment = player.getComponent("minecraft:equippable");
  if (equipment) {
    for (const slot of WORN_SLOTS) take(equipment.getEquipment(slot), ELSEWHERE);
    take(equipment.getEquipment(EquipmentSlot.Offhand), OFF_HAND);
  }
  return items;
}

/** Where a slot of the inventory is, for goals that ask. */
export function placesOfSlot(slot: number, selected: number | undefined): readonly KeptPlace[] {
  if (slot >= HOTBAR_SLOTS) return ELSEWHERE;
  return slot === selected ? IN_HAND : IN_HOTBAR;
}
