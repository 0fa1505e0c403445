/**
 * What all events of the use button have in common: they become facts of one kind. Which of them is a use, and what was
 * eaten, is found out in app/goals/item-uses.
 */

import type { ItemStack, Player } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { ItemUse } from "../../../core/goals/told/fact.ts";
import type { SignalKind } from "../../../core/goals/told/signal.ts";
import { itemView } from "../../views/item.ts";
import { ask } from "../../views/ask.ts";
import { idOf } from "../deed.ts";
import { usedIn, usedTypeIn } from "../asked-once.ts";

interface UseEvent {
  readonly source: Player;
  readonly itemStack?: ItemStack;
}

/** @param kinds of signals that can follow from it */
export function tellUse(app: App, phase: ItemUse["phase"], event: UseEvent, kinds: readonly SignalKind[]): void {
  const stack = usedIn(event);
  const type = usedTypeIn(event);
  if (type !== undefined && !isAnyWatched(app, kinds, type)) return;
  const playerId = idOf(event.source);
  if (playerId === undefined) return;
  app.see({ kind: "use", use: { playerId, phase, item: itemView(stack, type), isFood: isFood(stack, type) } });
}

function isAnyWatched({ watched }: App, kinds: readonly SignalKind[], type: string): boolean {
  for (let place = 0; place < kinds.length; place++) {
    if (watched.watching(kinds[place]!, type).all.length > 0) return true;
  }
  return false;
}

/** Asked of other packs' items: the game's own are known. */
function isFood(stack: ItemStack | undefined, type: string | undefined): boolean {
  if (!stack || type?.startsWith("minecraft:") !== false) return false;
  return ask(() => stack.getComponent("minecraft:food")) !== undefined;
}
