/**
 * What a player carries, as plain values. Only reads, and keeps by player object what is asked again and again; what counts and when it is read is the goals' business.
 */

import {
  EquipmentSlot,
  type Container,
  type EntityEquippableComponent,
  type ItemStack,
  type Player,
} from "@minecraft/server";
import type { CarriedItems } from "../../app/ports.ts";
import type { CarriedItem, KeptPlace } from "../../core/goals/told/fact.ts";
import { tellTrouble } from "../guarded.ts";
import { isGone } from "../platform-errors.ts";
import type { PlayerDirectory } from "../players.ts";
import { ask } from "../views/ask.ts";
import { carriedItem } from "../views/item.ts";

/** Worn items; the main hand is part of the inventory. */
const WORN_SLOTS = [EquipmentSlot.Head, EquipmentSlot.Chest, EquipmentSlot.Legs, EquipmentSlot.Feet];

const HOTBAR_SLOTS = 9;
const IN_HOTBAR: readonly KeptPlace[] = ["hotbar"];
const IN_HAND: readonly KeptPlace[] = ["hotbar", "mainhand"];
const OFF_HAND: readonly KeptPlace[] = ["offhand"];
const ELSEWHERE: readonly KeptPlace[] = [];

/** What a player object gave to ask about what they carry. A part of it that is of no use any more says so. */
interface Carrier {
  readonly container: Container | undefined;
  readonly size: number;
  readonly equipment: EntityEquippableComponent | undefined;
}

export function createCarriedItems(players: PlayerDirectory): CarriedItems {
  const carriers = new WeakMap<Player, Carrier>();

  function carriedNow(player: Player, itemTypes: ReadonlySet<string> | undefined): CarriedItem[] {
    const known = carriers.get(player);
    if (known) {
      try {
        return carriedBy(player, known, itemTypes);
      } catch {
        carriers.delete(player);
      }
    }
    const carrier = carrierOf(player);
    const items = carriedBy(player, carrier, itemTypes);
    // What is not there now may come.
    if (carrier.container && carrier.equipment) carriers.set(player, carrier);
    return items;
  }

  return {
    of(playerId, itemTypes) {
      const player = players.find(playerId);
      if (!player) return undefined;
      try {
        return carriedNow(player, itemTypes);
      } catch (error) {
        if (isGone(error)) return undefined;
        tellTrouble(`reading what player ${playerId} carries`, error);
        return [];
      }
    },
  };
}

function carrierOf(player: Player): Carrier {
  const container = player.getComponent("minecraft:inventory")?.container;
  return { container, size: container?.size ?? 0, equipment: player.getComponent("minecraft:equippable") };
}

function carriedBy(player: Player, carrier: Carrier, itemTypes: ReadonlySet<string> | undefined): CarriedItem[] {
  const { container, size, equipment } = carrier;
  const items: CarriedItem[] = [];
  let left = container ? fullSlots(container, size) : 0;
  let selected: number | undefined;
  for (let slot = 0; slot < size && left > 0; slot++) {
    const stack = container!.getItem(slot);
    if (!stack) continue;
    left -= 1;
    if (slot < HOTBAR_SLOTS) selected ??= player.selectedSlotIndex;
    take(items, stack, placesOfSlot(slot, selected), itemTypes);
  }
  if (!equipment) return items;
  for (let place = 0; place < WORN_SLOTS.length; place++) {
    take(items, equipment.getEquipment(WORN_SLOTS[place]!), ELSEWHERE, itemTypes);
  }
  take(items, equipment.getEquipment(EquipmentSlot.Offhand), OFF_HAND, itemTypes);
  return items;
}

function take(
  items: CarriedItem[],
  stack: ItemStack | undefined,
  places: readonly KeptPlace[],
  itemTypes: ReadonlySet<string> | undefined,
): void {
  if (stack && itemTypes?.has(stack.typeId) !== false) items.push(carriedItem(stack, places));
}

/** Behind the last one that is full there is nothing to ask for. */
const fullSlots = (container: Container, size: number): number => ask(() => size - container.emptySlotsCount) ?? size;

/** Where a slot of the inventory is, for goals that ask. */
export function placesOfSlot(slot: number, selected: number | undefined): readonly KeptPlace[] {
  if (slot >= HOTBAR_SLOTS) return ELSEWHERE;
  return slot === selected ? IN_HAND : IN_HOTBAR;
}
