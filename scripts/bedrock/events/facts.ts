/**
 * The game's events as facts: one subscription per kind of event, and only for kinds that some goal needs. Copies game
 * objects into plain values at once; which facts count is the goals' business.
 */

import {
  EquipmentSlot,
  system,
  world,
  type Entity,
  type EntityDieAfterEvent,
  type ItemStack,
  type Player,
} from "@minecraft/server";
import type { App } from "../../app/app.ts";
import { bareName } from "../../core/game/enchantments.ts";
import type { CarriedItem } from "../../core/goals/fact.ts";
import { isPlayer, type PlayerDirectory } from "../players.ts";

/** Worn and off-hand items; the main hand is part of the inventory. */
const WORN_SLOTS = [
  EquipmentSlot.Head,
  EquipmentSlot.Chest,
  EquipmentSlot.Legs,
  EquipmentSlot.Feet,
  EquipmentSlot.Offhand,
];

/**
 * A change that no goal watches still has the player counted soon, since putting on armour changes no inventory slot
 * by itself.
 */
const UNWATCHED_DELAY_TICKS = 20;

export interface FactSource {
  /** Has a player's items counted at the next tick, since he may carry something already. */
  playerJoined(playerId: string): void;
  playerLeaves(playerId: string): void;
  tick(): void;
}

export function observeFacts(app: App, players: PlayerDirectory): FactSource {
  /** When to count whose items: changes of one tick, such as a whole chest moved, are counted once. */
  const counts = new Map<string, { tick: number; changed: Set<string> | undefined }>();

  /** @param changed the item that became more; undefined = any may have */
  function countAt(playerId: string, tick: number, changed: string | undefined): void {
    const planned = counts.get(playerId) ?? { tick, changed: new Set() };
    counts.set(playerId, planned);
    planned.tick = Math.min(tick, planned.tick);
    if (changed === undefined) planned.changed = undefined;
    else planned.changed?.add(changed);
  }

  if (app.factKinds.has("kill")) {
    world.afterEvents.entityDie.subscribe((event) => {
      const playerId = killerOf(event);
      if (playerId !== undefined) app.see({ kind: "kill", playerId, entityType: event.deadEntity.typeId });
    });
  }
  if (app.factKinds.has("carry")) {
    world.afterEvents.playerInventoryItemChange.subscribe((event) => {
      const type = event.itemStack?.typeId;
      if (type !== undefined && app.items.watchesItem(type)) countAt(event.player.id, system.currentTick, type);
      else countAt(event.player.id, system.currentTick + UNWATCHED_DELAY_TICKS, undefined);
    });
  }

  return {
    playerJoined(playerId) {
      if (app.factKinds.has("carry")) countAt(playerId, system.currentTick, undefined);
    },
    playerLeaves(playerId) {
      counts.delete(playerId);
    },
    tick() {
      for (const [playerId, { tick, changed }] of counts) {
        if (tick > system.currentTick) continue;
        counts.delete(playerId);
        const player = players.find(playerId);
        if (player) app.see({ kind: "carry", playerId, items: carriedBy(player, app.items), changed });
      }
    },
  };
}

/** The player who dealt the killing damage, by hand or with a projectile that he shot. */
function killerOf(event: EntityDieAfterEvent): string | undefined {
  const { damagingEntity, damagingProjectile } = event.damageSource;
  if (isPlayer(damagingEntity)) return damagingEntity.id;
  const shooter = ownerOf(damagingProjectile) ?? ownerOf(damagingEntity);
  return isPlayer(shooter) ? shooter.id : undefined;
}

function ownerOf(projectile: Entity | undefined): Entity | undefined {
  try {
    return projectile?.getComponent("minecraft:projectile")?.owner;
  } catch {
    // An arrow is often gone by the time its victim dies; the game then names the shooter itself.
    return undefined;
  }
}

function carriedBy(player: Player, wanted: App["items"]): CarriedItem[] {
  const items: CarriedItem[] = [];
  const take = (stack: ItemStack | undefined): void => {
    if (!stack) return;
    const type = stack.typeId;
    if (!wanted.watchesItem(type)) return;
    const enchantments = wanted.watchesEnchantments(type) ? enchantmentsOf(stack) : {};
    items.push({ type, amount: stack.amount, enchantments });
  };
  const container = player.getComponent("minecraft:inventory")?.container;
  for (let slot = 0; container && slot < container.size; slot++) take(container.getItem(slot));
  const equipment = player.getComponent("minecraft:equippable");
  if (equipment) for (const slot of WORN_SLOTS) take(equipment.getEquipment(slot));
  return items;
}

function enchantmentsOf(stack: ItemStack): Record<string, number> {
  const enchantments: Record<string, number> = {};
  for (const { type, level } of stack.getComponent("minecraft:enchantable")?.getEnchantments() ?? []) {
    enchantments[bareName(type.id)] = level;
  }
  return enchantments;
}
