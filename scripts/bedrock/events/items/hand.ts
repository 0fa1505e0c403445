/**
 * What somebody holds now.
 */

import { EquipmentSlot, type Entity, type ItemStack } from "@minecraft/server";
import { ask } from "../../views/ask.ts";

/** @returns null for an empty hand, undefined where it cannot be read */
export function handOf(entity: Entity): ItemStack | null | undefined {
  return ask(() => {
    const equipment = entity.getComponent("minecraft:equippable");
    return equipment && (equipment.getEquipment(EquipmentSlot.Mainhand) ?? null);
  });
}
