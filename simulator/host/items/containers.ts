/** What a player carries and wears as the pack sees it: `Container`, and the components that lead to it. */
import type { EquipmentSlotName } from "../../types.ts";
import type { ComponentState } from "../bodies/components.ts";
import { isReachable } from "../guard/handles.ts";
import type { ContainerState, Host, ItemState, PlayerState } from "../host.ts";
import { INVENTORY_SLOTS, type Inventories } from "./inventory.ts";
import { isAlike } from "./item-changes.ts";
import { copyItem } from "./items.ts";

export function defineContainers(host: Host, inventories: Inventories): void {
  const { guard } = host;
  const shown = (item: ItemState | undefined): object | undefined => item && guard.wrap("ItemStack", copyItem(item));
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
      addItem: ({ owner }: ContainerState, item: object) => shown(inventories.add(owner, itemOf(item))),
      getItem({ slots }: ContainerState, slot: number) {
        checkSlot(slot);
        return shown(slots[slot]);
      },
      setItem({ owner }: ContainerState, slot: number, item?: object) {
        checkSlot(slot);
        inventories.setSlot(owner, slot, item && itemOf(item));
      },
      clearAll({ owner }: ContainerState) {
        for (let slot = 0; slot < INVENTORY_SLOTS; slot += 1) inventories.setSlot(owner, slot, undefined);
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
        inventories.setSlot(guard.unwrap<ContainerState>(target, "Container").owner, to, item);
        inventories.setSlot(owner, from, undefined);
      },
      transferItem({ owner, slots }: ContainerState, from: number, target: object) {
        checkSlot(from);
        const item = slots[from];
        if (!item) return undefined;
        inventories.setSlot(owner, from, undefined);
        const left = inventories.add(guard.unwrap<ContainerState>(target, "Container").owner, item);
        inventories.setSlot(owner, from, left);
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
      getEquipment: (state: ComponentState, slot: EquipmentSlotName) =>
        shown(inventories.getEquipment(playerOf(state), slot)),
      setEquipment(state: ComponentState, slot: EquipmentSlotName, item?: object) {
        inventories.setEquipment(playerOf(state), slot, item && itemOf(item));
        return true;
      },
    },
  });
}
