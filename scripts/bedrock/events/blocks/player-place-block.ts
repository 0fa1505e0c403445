/**
 * Blocks that players place, as signals, and remembered where a goal leaves out what players placed themselves.
 */

import { world, type Block, type Player } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { createPlacedBlocks } from "../../../app/goals/deeds/placed-blocks.ts";
import type { Wanted } from "../../../core/goals/goal-index.ts";
import { keysOfBlock, type BlockPattern } from "../../../core/goals/filters/patterns.ts";
import { plainItem } from "../../../core/goals/told/plain-item.ts";
import type { BlockView, ItemView } from "../../../core/goals/told/views.ts";
import { placeOfBlock } from "../../views/block.ts";
import { itemView } from "../../views/item.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { idOf } from "../deed.ts";
import { handOf } from "../items/hand.ts";
import { listenFiltered } from "../subscribe.ts";
import { BlockSignal } from "./block-signal.ts";

export const placedBlocks = createPlacedBlocks();

export const playerPlaceBlock: EventAdapter = {
  what: "placed blocks",
  observe(app) {
    const wanted = unite(app.watched.wanted("place_block"), ownBlocks(app));
    if (!wanted) return;
    const isRemembered = ownBlocks(app);
    listenFiltered(
      world.afterEvents.playerPlaceBlock,
      "the count of a placed block",
      ({ block, player }) => {
        const key = block.typeId;
        const isOfInterest = isWatched(app, "place_block", key);
        const isKept = isRemembered !== undefined && isRemembered.keys?.has(key) !== false;
        const playerId = isOfInterest || isKept ? idOf(player) : undefined;
        if (playerId === undefined) return;
        const at = isKept ? placeOfBlock(block) : undefined;
        if (at) placedBlocks.placed(playerId, key, at);
        if (isOfInterest) app.signal(new PlacedBlock(playerId, key, block, player));
      },
      wanted.keys ? { blockTypes: [...wanted.keys] } : {},
    );
  },
};

/** What few goals ask of it is asked of the game when they do. */
class PlacedBlock extends BlockSignal {
  readonly kind = "place_block";

  constructor(
    playerId: string,
    readonly key: string,
    placed: Block,
    private readonly player: Player,
  ) {
    super(playerId, placed);
  }

  get block(): BlockView | undefined {
    return this.blockNow();
  }

  /** The last of a stack has left the hand by now. */
  get item(): ItemView | undefined {
    const held = handOf(this.player);
    return held === undefined ? undefined : held ? itemView(held) : plainItem(this.key);
  }
}

/** Blocks of which it is asked who placed them. */
export function ownBlocks({ watched }: App): Wanted | undefined {
  let wanted: Wanted | undefined;
  for (const { goal } of watched.all("break_block")) {
    if (goal["own"] === undefined) continue;
    const keys = goal["block"] === undefined ? undefined : keysOfBlock(goal["block"] as BlockPattern);
    wanted = unite(wanted, { keys: keys && new Set(keys) });
  }
  return wanted;
}

function unite(one: Wanted | undefined, other: Wanted | undefined): Wanted | undefined {
  if (!one || !other) return one ?? other;
  return { keys: one.keys && other.keys && new Set([...one.keys, ...other.keys]) };
}
