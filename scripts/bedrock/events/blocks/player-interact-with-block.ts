/**
 * Clicks on blocks that did something, as signals; a bite of cake is a meal, too. A button that is held is one click.
 */

import { world, type BlockPermutation, type PlayerInteractWithBlockAfterEvent } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { plainItem } from "../../../core/goals/plain-item.ts";
import { attempt } from "../../guarded.ts";
import { blockView, permutationView, placeOfBlock } from "../../views/block.ts";
import { itemView } from "../../views/item.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { clickedBlock, rememberClickedBlocks } from "./block-before-use.ts";
import { CAKE, isBite } from "./cake.ts";
import { deedAt, idOf } from "../deed.ts";
import { listen } from "../subscribe.ts";

export const playerInteractWithBlock: EventAdapter = {
  what: "clicks on blocks",
  observe(app) {
    const isCakeWatched = isWatched(app, "consume_item", CAKE);
    if (!app.watched.wanted("use_block") && !isCakeWatched) return;
    attempt("listening for clicked blocks", () => rememberClickedBlocks(app, isCakeWatched));
    listen(world.afterEvents.playerInteractWithBlock, "the count of a click on a block", (event) => {
      if (!event.isFirstEvent) return;
      const playerId = idOf(event.player);
      if (playerId === undefined) return;
      const before = clickedBlock(playerId, event.block);
      const key = before ? before.type.id : event.block.typeId;
      if (isWatched(app, "use_block", key)) tellClick(app, event, playerId, before);
      if (isCakeWatched) tellBite(app, event, playerId, before);
    });
  },
};

function tellClick(
  app: App,
  event: PlayerInteractWithBlockAfterEvent,
  playerId: string,
  before: BlockPermutation | undefined,
): void {
  const { block } = event;
  app.signal({
    kind: "use_block",
    playerId,
    key: before ? before.type.id : block.typeId,
    amount: 1,
    get deed() {
      return deedAt(block);
    },
    get block() {
      return before ? permutationView(before) : blockView(block);
    },
    get at() {
      return placeOfBlock(block);
    },
    get item() {
      return itemView(event.beforeItemStack);
    },
  });
}

function tellBite(
  app: App,
  { block, beforeItemStack }: PlayerInteractWithBlockAfterEvent,
  playerId: string,
  before: BlockPermutation | undefined,
): void {
  if (!isBite(before && permutationView(before), blockView(block), itemView(beforeItemStack))) return;
  const item = plainItem(CAKE);
  app.signal({ kind: "consume_item", playerId, key: CAKE, amount: 1, item, deed: deedAt(block) });
}
