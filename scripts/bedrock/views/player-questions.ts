/**
 * What can be asked of a player object, each question once. All may throw what the game throws; what is made of that is up to who
 * asks.
 */

import { EquipmentSlot, type ItemStack, type Player } from "@minecraft/server";
import type { EntityView, HeldSlot, ItemView, Posture } from "../../core/goals/told/views.ts";
import { entityView } from "./entity.ts";
import { itemView } from "./item.ts";

export const IN_SLOTS: Readonly<Record<HeldSlot, EquipmentSlot>> = {
  mainhand: EquipmentSlot.Mainhand,
  offhand: EquipmentSlot.Offhand,
  head: EquipmentSlot.Head,
  chest: EquipmentSlot.Chest,
  legs: EquipmentSlot.Legs,
  feet: EquipmentSlot.Feet,
};

export const POSTURES: Readonly<Record<Posture, (player: Player) => boolean>> = {
  sneaking: (player) => player.isSneaking,
  sprinting: (player) => player.isSprinting,
  swimming: (player) => player.isSwimming,
  gliding: (player) => player.isGliding,
  in_water: (player) => player.isInWater,
  on_ground: (player) => player.isOnGround,
  climbing: (player) => player.isClimbing,
  falling: (player) => player.isFalling,
  flying: (player) => player.isFlying,
  sleeping: (player) => player.isSleeping,
};

export const itemOrNone = (stack: ItemStack | undefined): ItemView | null =>
  stack === undefined ? null : itemView(stack);

/** As the game spells it, and in small letters: most players are in the one that was asked for last. */
let spelled: string | undefined;
let mode = "";

export function modeOf(player: Player): string {
  const now = player.getGameMode();
  if (now !== spelled) {
    spelled = now;
    mode = now.toLowerCase();
  }
  return mode;
}

export function mountOf(player: Player): EntityView | null {
  const mount = player.getComponent("minecraft:riding")?.entityRidingOn;
  return mount ? entityView(mount) : null;
}

export function effectsOf(player: Player): ReadonlyMap<string, number> {
  const effects = new Map<string, number>();
  for (const effect of player.getEffects()) {
    const id = effect.typeId;
    effects.set(id.includes(":") ? id : `minecraft:${id}`, effect.amplifier);
  }
  return effects;
}

export function isAloneWithin(player: Player, radius: number): boolean {
  const near = player.dimension.getPlayers({ location: player.location, maxDistance: radius });
  return near.every((other) => (other as Player | undefined)?.id === player.id);
}
