/**
 * Blocks that players break, as signals: what the block was and what it was broken with, since by now the block is air and
 * the tool may be worn out.
 */

import { world, type PlayerBreakBlockAfterEvent } from "@minecraft/server";
import type { BlockView, ItemView } from "../../../core/goals/told/views.ts";
import { permutationView, placeOfBlock } from "../../views/block.ts";
import { itemView } from "../../views/item.ts";
import type { EventAdapter } from "../adapter.ts";
import { idOf } from "../deed.ts";
import { BlockSignal } from "./block-signal.ts";
import { hasJustPlaced, ownBlocks, placedBlocks } from "./player-place-block.ts";
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
        const watching = app.watched.watching("break_block", key);
        if (watching.all.length === 0) return;
        const playerId = idOf(event.player);
        if (playerId === undefined) return;
        const at = isOwnAsked ? placeOfBlock(event.block) : undefined;
        const rest = app.tally(playerId, watching);
        if (rest.length === 0 && at === undefined) return;
        const block = permutationView(brokenBlockPermutation, key);
        const isOwn = at !== undefined && (placedBlocks.broken(playerId, block, at) || hasJustPlaced(playerId, at));
        if (rest.length > 0) app.offer(rest, new BrokenBlock(playerId, key, block, isOwn, event));
      },
      wanted.keys ? { blockTypes: [...wanted.keys] } : {},
    );
  },
};

/** What few goals ask of it is asked of the game when they do. */
class BrokenBlock extends BlockSignal {
  readonly kind = "break_block";

  constructor(
    playerId: string,
    readonly key: string,
    readonly block: BlockView,
    readonly isOwn: boolean,
    private readonly told: PlayerBreakBlockAfterEvent,
  ) {
    super(playerId, told.block);
  }

  get item(): ItemView | undefined {
    return itemView(this.told.itemStackBeforeBreak);
  }
}
