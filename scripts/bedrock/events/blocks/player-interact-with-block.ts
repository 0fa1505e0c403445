/**
 * Clicks on blocks that did something, as signals; a bite of cake is a meal, too. A button that is held is one click.
 */

import { world, type BlockPermutation, type PlayerInteractWithBlockAfterEvent } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { plainItem } from "../../../core/goals/told/plain-item.ts";
import type { BlockView, ItemView } from "../../../core/goals/told/views.ts";
import { attempt } from "../../guarded.ts";
import { blockView, permutationView } from "../../views/block.ts";
import { itemView } from "../../views/item.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { BlockSignal } from "./block-signal.ts";
import { clickedBlock, rememberClickedBlocks } from "./block-before-use.ts";
import { CAKE, isBite } from "./cake.ts";
import { deedAt } from "../deed.ts";
import { listen } from "../subscribe.ts";
import { blockIn, blockTypeIn, isFirstIn, playerIdIn } from "../asked-once.ts";

export const playerInteractWithBlock: EventAdapter = {
  what: "clicks on blocks",
  observe(app) {
    const isCakeWatched = isWatched(app, "consume_item", CAKE);
    if (!app.watched.wanted("use_block") && !isCakeWatched) return;
    attempt("listening for clicked blocks", () => rememberClickedBlocks(app, isCakeWatched));
    listen(world.afterEvents.playerInteractWithBlock, "the count of a click on a block", (event) => {
      if (!isFirstIn(event)) return;
      const playerId = playerIdIn(event);
      if (playerId === undefined) return;
      const block = blockIn(event);
      const before = clickedBlock(playerId, block);
      const key = before ? before.type.id : blockTypeIn(event);
      const watching = app.watched.watching("use_block", key);
      const rest = watching.all.length > 0 ? app.tally(playerId, watching) : watching.all;
      if (rest.length > 0) app.offer(rest, new ClickedBlock(playerId, key, before, event));
      if (isCakeWatched) tellBite(app, event, playerId, before);
    });
  },
};

/** What few goals ask of it is asked of the game when they do. */
class ClickedBlock extends BlockSignal {
  readonly kind = "use_block";

  constructor(
    playerId: string,
    readonly key: string | undefined,
    private readonly before: BlockPermutation | undefined,
    private readonly told: PlayerInteractWithBlockAfterEvent,
  ) {
    super(playerId, told.block);
  }

  get block(): BlockView | undefined {
    return this.before ? permutationView(this.before, this.key) : this.blockNow();
  }

  get item(): ItemView | undefined {
    return itemView(this.told.beforeItemStack);
  }
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
