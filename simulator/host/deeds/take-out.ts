/** Takes items of a type out of an inventory, the hand first, and tells each slot that changes. */
import type { ItemState, PlayerState } from "../host.ts";
import { UsageError } from "../host.ts";
import { copyItem } from "../items/items.ts";
import type { DeedTools } from "./tools.ts";

/** What was taken, stack by stack. */
export function takeOut(tools: DeedTools, player: PlayerState, typeId: string, amount: number): ItemState[] {
  const { slots } = player.inventory;
  const taken: ItemState[] = [];
  let left = amount;
  for (const slot of [player.selectedSlot, ...slots.keys()]) {
    const item = slots[slot];
    if (left <= 0) break;
    if (!item || item.typeId !== typeId) continue;
    const some = Math.min(left, item.amount);
    left -= some;
    taken.push({ ...copyItem(item), amount: some });
    tools.inventories.setSlot(player, slot, { ...item, amount: item.amount - some });
  }
  if (left > 0) throw new UsageError(`${player.name} has ${amount - left} of ${typeId}, not ${amount}`);
  return taken;
}

export const carriedOf = ({ inventory }: PlayerState, typeId: string): number =>
  inventory.slots.reduce((sum, item) => sum + (item?.typeId === typeId ? item.amount : 0), 0);
