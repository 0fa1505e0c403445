/**
 * Blocks that players place, as signals, and remembered where a goal leaves out what players placed themselves.
 */

import { world, type Block, type Player } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { createPlacedBlocks } from "../../../app/goals/deeds/placed-blocks.ts";
import type { Wanted } from "../../../core/goals/goal-index.ts";
import { keysOfBlock, type BlockPattern } from "../../../core/goals/filters/patterns.ts";
import { plainItem } from "../../../core/goals/told/plain-item.ts";
import type { BlockView, ItemView, Place } from "../../../core/goals/told/views.ts";
import { currentTick } from "../../moment.ts";
import { placeOfBlock, typeOfBlock } from "../../views/block.ts";
import { itemView } from "../../views/item.ts";
import type { EventAdapter } from "../adapter.ts";
import { deedAtPlace, idOf } from "../deed.ts";
import { handOf } from "../items/hand.ts";
import { listenFiltered } from "../subscribe.ts";
import { clickedBeside } from "./block-before-use.ts";
import { BlockSignal } from "./block-signal.ts";

export const placedBlocks = createPlacedBlocks();

const AIR = "minecraft:air";
/** By player and place, what was placed in a tick and is gone by the end of it, as when it is broken at once. */
const gone = { tick: -1, places: new Set<string>() };

function noteGone(playerId: string, at: Place): void {
  const tick = currentTick();
  if (gone.tick !== tick) gone.places.clear();
  gone.tick = tick;
  gone.places.add(placeOf(playerId, at));
}

/** Whether the player placed what they break in this very tick. */
export function hasJustPlaced(playerId: string, at: Place): boolean {
  return gone.places.size > 0 && gone.tick === currentTick() && gone.places.delete(placeOf(playerId, at));
}

const placeOf = (playerId: string, { x, y, z, dimension }: Place): string => `${playerId} ${x} ${y} ${z} ${dimension}`;

export const playerPlaceBlock: EventAdapter = {
  what: "placed blocks",
  observe(app) {
    const wanted = unite(app.watched.wanted("place_block"), ownBlocks(app));
    if (!wanted) return;
    const isRemembered = ownBlocks(app);
    listenFiltered(
      world.afterEvents.playerPlaceBlock,
      "the count of a placed block",
      (event) => {
        const { block } = event;
        const key = typeOfBlock(block);
        const watching = app.watched.watching("place_block", key);
        const isKept = key !== undefined && isRemembered !== undefined && isRemembered.keys?.has(key) !== false;
        const isGone = key === AIR && isRemembered !== undefined;
        if (watching.all.length === 0 && !isKept && !isGone) return;
        const { player } = event;
        const playerId = idOf(player);
        if (playerId === undefined) return;
        const at = isKept || isGone ? placeOfBlock(block) : undefined;
        if (at && isGone) noteGone(playerId, at);
        else if (at && key !== undefined) placedBlocks.placed(playerId, key, at);
        const rest = watching.all.length > 0 ? app.tally(playerId, watching) : watching.all;
        if (rest.length > 0) app.offer(rest, new PlacedBlock(playerId, key, block, player));
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
    readonly key: string | undefined,
    placed: Block,
    private readonly player: Player,
  ) {
    super(playerId, placed);
  }

  /** It is placed by a click on a block, which is told, too. */
  override get deed(): string | undefined {
    const { at } = this;
    const clicked = at && clickedBeside(this.playerId, at);
    return clicked ? deedAtPlace(clicked) : super.deed;
  }

  get block(): BlockView | undefined {
    return this.blockNow();
  }

  /** The last of a stack has left the hand by now. */
  get item(): ItemView | undefined {
    const held = handOf(this.player);
    if (held) return itemView(held);
    return held === undefined || this.key === undefined ? undefined : plainItem(this.key);
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
