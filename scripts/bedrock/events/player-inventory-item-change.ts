/**
 * Changes of inventory slots that hold, or held, what some goal counts, as facts. The stacks are those of the moment of
 * the change: what left again in the same tick is in no inventory any more.
 */

import { world, type ItemStack, type PlayerInventoryItemChangeAfterEvent } from "@minecraft/server";
import type { App } from "../../app/app.ts";
import { tellTrouble } from "../guarded.ts";
import type { PresentInEvent } from "../players.ts";
import { copyStack } from "../samples/carried-items.ts";
import { subscribeFiltered } from "./subscribe.ts";

export function observeInventories(app: App): void {
  const { itemTypes } = app.watched;
  if (itemTypes.size === 0) return;
  subscribeFiltered(
    world.afterEvents.playerInventoryItemChange,
    "changes of inventories",
    (event) => {
      try {
        const now = event.itemStack;
        if (now && itemTypes.has(now.typeId)) tell(app, event, now);
        // What only leaves is of interest while something that came waits to be counted.
        else if (app.isCountingItems()) tell(app, event, undefined);
      } catch (error) {
        tellTrouble("the count of an item", error);
      }
    },
    { includeItems: [...itemTypes] },
  );
}

/** @param now what the slot holds, if it is watched */
function tell(app: App, event: PlayerInventoryItemChangeAfterEvent, now: ItemStack | undefined): void {
  const { watched } = app;
  const before = event.beforeItemStack;
  const then = before && watched.itemTypes.has(before.typeId) ? before : undefined;
  if (!now && !then) return;
  const isLess = !now || (then?.typeId === now.typeId && isNoGain(then, now, watched));
  if (isLess && !app.isCountingItems()) return;
  const player = event.player as PresentInEvent<typeof event.player>;
  if (!player) return;
  app.see({
    kind: "slot",
    playerId: player.id,
    change: {
      slot: `${event.inventoryType} ${event.slot}`,
      before: then && copyStack(then, watched),
      after: now && copyStack(now, watched),
    },
    isGain: !isLess,
  });
}

/** Whether the slot holds no more of the same than before, as when it was used or worn out. */
function isNoGain(then: ItemStack, now: ItemStack, watched: App["watched"]): boolean {
  return now.amount < then.amount || (now.amount === then.amount && !watched.watchesEnchantments(now.typeId));
}
