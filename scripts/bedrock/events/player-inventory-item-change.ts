/**
 * Changes of inventory slots that hold, or held, what some goal counts, as facts. The stacks are those of the moment of
 * the change: what left again in the same tick is in no inventory any more.
 */

import { world, type ItemStack } from "@minecraft/server";
import type { App } from "../../app/app.ts";
import type { PresentInEvent } from "../players.ts";
import { copyStack } from "../samples/carried-items.ts";
import { subscribeFiltered } from "./subscribe.ts";

export function observeInventories(app: App): void {
  const { watched } = app;
  if (watched.itemTypes.length === 0) return;
  const isWatched = (stack: ItemStack | undefined): stack is ItemStack =>
    stack !== undefined && watched.watchesItem(stack.typeId);
  subscribeFiltered(
    world.afterEvents.playerInventoryItemChange,
    "a change of an inventory",
    (event) => {
      const now = event.itemStack;
      const holds = isWatched(now);
      if (!holds && !app.isCountingItems()) return;
      const then = event.beforeItemStack;
      const held = isWatched(then);
      if (!holds && !held) return;
      const isLess = !holds || (held && then.typeId === now.typeId && isNoGain(then, now, watched));
      if (isLess && !app.isCountingItems()) return;
      const player = event.player as PresentInEvent<typeof event.player>;
      if (!player) return;
      app.see({
        kind: "slot",
        playerId: player.id,
        change: {
          slot: `${event.inventoryType} ${event.slot}`,
          before: held ? copyStack(then, watched) : undefined,
          after: holds ? copyStack(now, watched) : undefined,
        },
        isGain: !isLess,
      });
    },
    { includeItems: [...watched.itemTypes] },
  );
}

/** Whether the slot holds no more of the same than before, as when it was used or worn out. */
function isNoGain(then: ItemStack, now: ItemStack, watched: App["watched"]): boolean {
  return now.amount < then.amount || (now.amount === then.amount && !watched.watchesEnchantments(now.typeId));
}
