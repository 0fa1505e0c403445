/**
 * Blocks as they were when players clicked them. The event that tells of a click that did something comes when it is done,
 * and by then the beehive is empty and the earth ploughed.
 */

import { world, type Block, type BlockPermutation } from "@minecraft/server";
import { currentTick } from "../../moment.ts";
import type { App } from "../../../app/app.ts";
import { isWatched } from "../adapter.ts";
import { isCake } from "./cake.ts";
import { idOf } from "../deed.ts";
import { listen } from "../subscribe.ts";

/** A click and what it did are told in one tick or in two that follow. */
const MAX_TICKS = 2;

const clicks = new Map<string, BlockPermutation[]>();
let newest = 0;

function keyOf(playerId: string, { location: { x, y, z } }: Block): string {
  return `${playerId} ${x} ${y} ${z}`;
}

/** @param isCakeWatched whether cakes are of interest whatever clicks are */
export function rememberClickedBlocks(app: App, isCakeWatched: boolean): void {
  listen(
    world.beforeEvents.playerInteractWithBlock,
    "the note of a clicked block",
    ({ block, player, isFirstEvent }) => {
      if (!isFirstEvent) return;
      const key = block.typeId;
      if (!isWatched(app, "use_block", key) && !(isCakeWatched && isCake(key))) return;
      const playerId = idOf(player);
      if (playerId === undefined) return;
      forgetOld();
      newest = currentTick();
      const place = keyOf(playerId, block);
      const clicked = clicks.get(place);
      if (clicked) clicked.push(block.permutation);
      else clicks.set(place, [block.permutation]);
    },
  );
}

/** What the block was when the player clicked it; undefined where the game did not say. */
export function clickedBlock(playerId: string, block: Block): BlockPermutation | undefined {
  if (clicks.size === 0) return undefined;
  forgetOld();
  return clicks.get(keyOf(playerId, block))?.shift();
}

function forgetOld(): void {
  if (clicks.size > 0 && currentTick() - newest >= MAX_TICKS) clicks.clear();
}
