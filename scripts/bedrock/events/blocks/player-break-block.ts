/**
 * Blocks that players break, as signals: what the block was and what it was broken with, since by now the block is air and
 * the tool may be worn out.
 */

import { world } from "@minecraft/server";
import { permutationView, placeOfBlock } from "../../views/block.ts";
import { itemView } from "../../views/item.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { deedAt, idOf } from "../deed.ts";
import { ownBlocks, placedBlocks } from "./player-place-block.ts";
import { listenFiltered } from "../subscribe.ts";

export const playerBreakBlock: EventAdapter = {
  what: "broken blocks",
  observe(app) {
    const wanted = app.watched.wanted("break_block");
    if (!wanted) return;
    const isOwnAsked = ownBlocks(app) !== undefined;
    listenFiltered(
      world.afterEvents.playerBreakBlock,
      "the count of a broken block",
      (event) => {
        const { brokenBlockPermutation } = event;
        const key = brokenBlockPermutation.type.id;
        if (!isWatched(app, "break_block", key)) return;
        const playerId = idOf(event.player);
        if (playerId === undefined) return;
        const block = permutationView(brokenBlockPermutation);
        const at = placeOfBlock(event.block);
        app.signal({
          kind: "break_block",
          playerId,
          key,
          amount: 1,
          at,
          block,
          isOwn: isOwnAsked && at !== undefined && placedBlocks.broken(playerId, block, at),
          get deed() {
            return deedAt(event.block);
          },
          get item() {
            return itemView(event.itemStackBeforeBreak);
          },
        });
      },
      wanted.keys ? { blockTypes: [...wanted.keys] } : {},
    );
  },
};
