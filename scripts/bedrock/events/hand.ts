/**
 * What a player holds now.
 */

import { EquipmentSlot, type ItemStack, type Player } from "@minecraft/server";

/** @returns null for an empty hand, undefined where it cannot be read */
export function handOf(player: Player): ItemStack | null | undefined {
  try {
    const equipment = player.getComponent("minecraft:equippable");
    return equipment && (equipment.getEquipment(EquipmentSlot.Mainhand) ?? null);
  } catch {
    return undefined;
  }
}
