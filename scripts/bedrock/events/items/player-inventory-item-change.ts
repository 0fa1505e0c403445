/**
 * Changes of inventory slots that hold, or held, what some goal counts, as facts. The stacks are those of the moment of
 * the change: what left again in the same tick is in no inventory any more.
 */

import {
  PlayerInventoryType,
  world,
  type ItemStack,
  type Player,
  type PlayerInventoryItemChangeAfterEvent,
} from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { asksTypeOnly } from "../../../core/goals/leaf.ts";
import type { KeptPlace } from "../../../core/goals/told/fact.ts";
import { tellTrouble } from "../../guarded.ts";
import type { PresentInEvent } from "../../players.ts";
import { placesOfSlot } from "../../samples/carried-items.ts";
import { carriedItem } from "../../views/item.ts";
import type { EventAdapter } from "../adapter.ts";
import { subscribeFiltered } from "../subscribe.ts";

const NOWHERE: readonly KeptPlace[] = [];

export const playerInventoryItemChange: EventAdapter = {
  what: "changes of inventories",
  observe: observeInventories,
};

function observeInventories(app: App): void {
  const wanted = app.watched.wanted("carry");
  if (!wanted) return;
  const isWatched = (stack: ItemStack | undefined): stack is ItemStack =>
    stack !== undefined && wanted.keys?.has(stack.typeId) !== false;
  subscribeFiltered(
    world.afterEvents.playerInventoryItemChange,
    "changes of inventories",
    (event) => {
      try {
        const now = event.itemStack;
        const isCounting = app.isCountingItems();
        // What only leaves is of interest while something that came waits to be counted.
        if (!isWatched(now) && !isCounting) return;
        const before = event.beforeItemStack;
        tell(app, event, isWatched(before) ? before : undefined, isWatched(now) ? now : undefined, isCounting);
      } catch (error) {
        tellTrouble("the count of an item", error);
      }
    },
    wanted.keys ? { includeItems: [...wanted.keys] } : {},
  );
}

function tell(
  app: App,
  event: PlayerInventoryItemChangeAfterEvent,
  before: ItemStack | undefined,
  now: ItemStack | undefined,
  isCounting: boolean,
): void {
  if (!now && !before) return;
  const isLess = !now || (before?.typeId === now.typeId && isNoGain(app, before, now));
  if (isLess && !isCounting) return;
  const player = event.player as PresentInEvent<typeof event.player>;
  if (!player) return;
  const { slot, inventoryType } = event;
  const places = inventoryType === PlayerInventoryType.Hotbar ? placesOfSlot(slot, selectedSlot(player)) : NOWHERE;
  app.see({
    kind: "slot",
    playerId: player.id,
    change: {
      slot: `${inventoryType} ${slot}`,
      before: before && carriedItem(before, places),
      after: now && carriedItem(now, places),
    },
    isGain: !isLess,
  });
}

/** None for a player who cannot be reached for the moment: their change counts all the same, once they can. */
function selectedSlot(player: Player): number | undefined {
  try {
    return player.selectedSlotIndex;
  } catch {
    return undefined;
  }
}

/** Whether the slot holds no more of the same than before, as when it was used or worn out. */
function isNoGain({ watched }: App, before: ItemStack, now: ItemStack): boolean {
  if (now.amount !== before.amount) return now.amount < before.amount;
  return watched.watchers("carry", now.typeId).every(({ leaf }) => asksTypeOnly(leaf));
}
