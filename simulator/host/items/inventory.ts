/**
 * A player's 36 slots, their armour and off hand, and which of their changes the pack is told of:
 * the hotbar and the inventory are, armour and off hand are not, as in the game.
 */
import type { EquipmentSlotName } from "../../types.ts";
import { isDead } from "../bodies/attributes.ts";
import { about } from "../events/event-filters.ts";
import { wrapPlayer } from "../guard/handles.ts";
import type { Host, ItemState, PlayerState } from "../host.ts";
import { passes, sameItem } from "./item-changes.ts";
import { maxAmountOf } from "./item-rules.ts";
import { copyItem, isStackable } from "./items.ts";

export const INVENTORY_SLOTS = 36;
const HOTBAR_SLOTS = 9;

export interface Inventories {
  /** Sets a slot and tells the pack when it changed. */
  setSlot(player: PlayerState, slot: number, item: ItemState | undefined): void;
  /** Fills fitting stacks first, then empty slots; returns what is left. */
  add(player: PlayerState, item: ItemState): ItemState | undefined;
  setEquipment(player: PlayerState, slot: EquipmentSlotName, item: ItemState | undefined): void;
  getEquipment(player: PlayerState, slot: EquipmentSlotName): ItemState | undefined;
}

export function createInventories(host: Host): Inventories {
  const { guard, events } = host;
  const shown = (item: ItemState | undefined): object | undefined => item && guard.wrap("ItemStack", copyItem(item));

  function setSlot(player: PlayerState, slot: number, item: ItemState | undefined): void {
    const before = player.inventory.slots[slot];
    const after = item && item.amount > 0 ? copyItem(item) : undefined;
    player.inventory.slots[slot] = after;
    if (sameItem(before, after)) return;
    const [then, now] = [before && copyItem(before), after && copyItem(after)];
    const inventoryType = slot < HOTBAR_SLOTS ? "Hotbar" : "Inventory";
    events.queue(
      "world.afterEvents.playerInventoryItemChange",
      () =>
        guard.record("PlayerInventoryItemChangeAfterEvent", {
          player: wrapPlayer(host, player),
          slot,
          inventoryType,
          beforeItemStack: shown(then),
          itemStack: shown(now),
        }),
      (options) => passes(options, slot, inventoryType, then, now),
    );
  }

  function add(player: PlayerState, item: ItemState): ItemState | undefined {
    if (isDead(player)) return undefined;
    const most = maxAmountOf(item.typeId);
    const slots = player.inventory.slots;
    let left = item.amount;
    for (let slot = 0; slot < INVENTORY_SLOTS && left > 0; slot += 1) {
      const present = slots[slot];
      if (!present || present.amount >= most || !isStackable(present, item)) continue;
      const taken = Math.min(left, most - present.amount);
      left -= taken;
      setSlot(player, slot, { ...copyItem(present), amount: present.amount + taken });
    }
    for (let slot = 0; slot < INVENTORY_SLOTS && left > 0; slot += 1) {
      if (slots[slot]) continue;
      const taken = Math.min(left, most);
      left -= taken;
      setSlot(player, slot, { ...copyItem(item), amount: taken });
    }
    return left === 0 ? undefined : { ...copyItem(item), amount: left };
  }

  function setEquipment(player: PlayerState, slot: EquipmentSlotName, item: ItemState | undefined): void {
    if (slot === "Mainhand") setSlot(player, player.selectedSlot, item);
    else if (item) player.equipment.set(slot, copyItem(item));
    else player.equipment.delete(slot);
  }

  function getEquipment(player: PlayerState, slot: EquipmentSlotName): ItemState | undefined {
    return slot === "Mainhand" ? player.inventory.slots[player.selectedSlot] : player.equipment.get(slot);
  }

  return { setSlot, add, setEquipment, getEquipment };
}

/** Tells it when it is another slot. */
export function selectSlot(host: Host, player: PlayerState, slot: number): void {
  const { guard, events } = host;
  const previousSlotSelected = player.selectedSlot;
  if (previousSlotSelected === slot) return;
  player.selectedSlot = slot;
  const item = player.inventory.slots[slot];
  const then = item && copyItem(item);
  events.queue(
    "world.afterEvents.playerHotbarSelectedSlotChange",
    () =>
      guard.record("PlayerHotbarSelectedSlotChangeAfterEvent", {
        player: wrapPlayer(host, player),
        newSlotSelected: slot,
        previousSlotSelected,
        itemStack: then && guard.wrap("ItemStack", copyItem(then)),
      }),
    about(host, { slot }),
  );
}
