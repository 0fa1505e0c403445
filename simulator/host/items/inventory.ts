/**
 * A player's 36 slots, their armour and off hand, and which of their changes the pack is told of:
 * the hotbar and the inventory are, armour and off hand are not, as in the game.
 */
import type { EquipmentSlotName } from "../../types.ts";
import type { Host, ItemState, PlayerState, ContainerState } from "../host.ts";
import { isDead } from "../bodies/attributes.ts";
import type { ComponentState } from "../bodies/components.ts";
import { about } from "../events/event-filters.ts";
import { itemTags } from "./item-details.ts";
import { copyItem, isStackable } from "./items.ts";
import { maxAmountOf } from "./item-rules.ts";
import { isReachable, wrapPlayer } from "../guard/handles.ts";
import { describedProperties } from "../packs/pack-properties.ts";

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

export function defineInventories(host: Host): Inventories {
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

  function checkSlot(slot: number): void {
    guard.arguments.inBounds([0, INVENTORY_SLOTS - 1], slot);
    if (!Number.isInteger(slot)) throw new TypeError("Native type conversion failed. A slot is an integer");
  }
  const itemOf = (value: unknown): ItemState => guard.unwrap<ItemState>(value, "ItemStack");
  const goneContainer = (): Error => guard.error("InvalidContainerError", "The container is no longer valid.");

  guard.define("Container", {
    invalid: (container: ContainerState) => (isReachable(container.owner) ? undefined : goneContainer()),
    get: {
      isValid: (container: ContainerState) => isReachable(container.owner),
      size: () => INVENTORY_SLOTS,
      emptySlotsCount: ({ slots }: ContainerState) => slots.filter((item) => !item).length,
    },
    call: {
      addItem: ({ owner }: ContainerState, item: object) => shown(add(owner, itemOf(item))),
      getItem({ slots }: ContainerState, slot: number) {
        checkSlot(slot);
        return shown(slots[slot]);
      },
      setItem({ owner }: ContainerState, slot: number, item?: object) {
        checkSlot(slot);
        setSlot(owner, slot, item && itemOf(item));
      },
      clearAll({ owner }: ContainerState) {
        for (let slot = 0; slot < INVENTORY_SLOTS; slot += 1) setSlot(owner, slot, undefined);
      },
      contains: ({ slots }: ContainerState, item: object) => slots.some((one) => one && isAlike(one, itemOf(item))),
      find({ slots }: ContainerState, item: object) {
        const slot = slots.findIndex((one) => one && isAlike(one, itemOf(item)));
        return slot < 0 ? undefined : slot;
      },
      firstEmptySlot({ slots }: ContainerState) {
        const slot = slots.findIndex((one) => !one);
        return slot < 0 ? undefined : slot;
      },
      firstItem({ slots }: ContainerState) {
        const slot = slots.findIndex((one) => one);
        return slot < 0 ? undefined : slot;
      },
      moveItem({ owner, slots }: ContainerState, from: number, to: number, target: object) {
        checkSlot(from);
        checkSlot(to);
        const item = slots[from];
        setSlot(guard.unwrap<ContainerState>(target, "Container").owner, to, item);
        setSlot(owner, from, undefined);
      },
      transferItem({ owner, slots }: ContainerState, from: number, target: object) {
        checkSlot(from);
        const item = slots[from];
        if (!item) return undefined;
        setSlot(owner, from, undefined);
        const left = add(guard.unwrap<ContainerState>(target, "Container").owner, item);
        setSlot(owner, from, left);
        return shown(left);
      },
    },
  });
  const playerOf = ({ entity }: ComponentState): PlayerState => entity.player!;
  guard.define("EntityInventoryComponent", {
    get: {
      container: (state: ComponentState) => guard.wrap("Container", playerOf(state).inventory),
      inventorySize: () => INVENTORY_SLOTS,
      containerType: () => "inventory",
      private: () => true,
      restrictToOwner: () => true,
      canBeSiphonedFrom: () => false,
      additionalSlotsPerStrength: () => 0,
    },
  });
  guard.define("EntityEquippableComponent", {
    call: {
      getEquipment: (state: ComponentState, slot: EquipmentSlotName) => shown(getEquipment(playerOf(state), slot)),
      setEquipment(state: ComponentState, slot: EquipmentSlotName, item?: object) {
        setEquipment(playerOf(state), slot, item && itemOf(item));
        return true;
      },
    },
  });

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

function isAlike(first: ItemState, second: ItemState): boolean {
  return sameItem({ ...first, amount: 1 }, { ...second, amount: 1 });
}

function sameItem(first: ItemState | undefined, second: ItemState | undefined): boolean {
  return describe(first) === describe(second);
}

function describe(item: ItemState | undefined): string {
  if (!item) return "";
  const { typeId, amount, nameTag, lore, enchantments, properties, damage, potion } = item;
  const ofPacks = describedProperties(properties);
  return JSON.stringify([typeId, amount, nameTag ?? "", lore, [...enchantments], ofPacks, damage, potion]);
}

/** The options of a subscription to inventory changes. */
function passes(
  options: Record<string, unknown>,
  slot: number,
  inventoryType: string,
  before: ItemState | undefined,
  after: ItemState | undefined,
): boolean {
  const { allowedSlots, excludeItems, includeItems, excludeTags, includeTags, ignoreQuantityChange } = options as {
    allowedSlots?: number[];
    excludeItems?: string[];
    includeItems?: string[];
    excludeTags?: string[];
    includeTags?: string[];
    ignoreQuantityChange?: boolean;
  };
  if (options["inventoryType"] !== undefined && options["inventoryType"] !== inventoryType) return false;
  if (allowedSlots && !allowedSlots.includes(slot)) return false;
  const ids = [before?.typeId, after?.typeId].filter((id): id is string => id !== undefined);
  if (includeItems && !ids.some((id) => includeItems.includes(id))) return false;
  if (excludeItems && ids.some((id) => excludeItems.includes(id))) return false;
  const tags = includeTags || excludeTags ? [before, after].flatMap((item) => (item ? itemTags(item) : [])) : [];
  if (includeTags && !tags.some((tag) => includeTags.includes(tag))) return false;
  if (excludeTags && tags.some((tag) => excludeTags.includes(tag))) return false;
  return !(ignoreQuantityChange === true && before && after && isAlike(before, after));
}
