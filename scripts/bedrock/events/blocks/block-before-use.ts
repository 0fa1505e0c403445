/**
 * Blocks as they were when players clicked them. The event that tells of a click that did something comes when it is done,
 * and by then the beehive is empty and the earth ploughed.
 */

import { world, type Block, type BlockPermutation, type Vector3 } from "@minecraft/server";
import { currentTick } from "../../moment.ts";
import type { App } from "../../../app/app.ts";
import { ask } from "../../views/ask.ts";
import { typeOfBlock } from "../../views/block.ts";
import { isCake } from "./cake.ts";
import { idOf } from "../deed.ts";
import { listen } from "../subscribe.ts";

/** A click and what it did are told in one tick or in two that follow. */
const MAX_TICKS = 2;

interface Click {
  readonly at: Vector3;
  readonly clicked: BlockPermutation;
}

/** By the player; most have one or none. The oldest first. */
const clicks = new Map<string, Click[]>();
/** Where each player clicked last, also once it is told what the click did. */
const lastPlaces = new Map<string, Vector3>();
let newest = 0;

/** @param isCakeWatched whether cakes are of interest whatever clicks are */
export function rememberClickedBlocks(app: App, isCakeWatched: boolean): void {
  listen(world.beforeEvents.playerInteractWithBlock, "the note of a clicked block", (event) => {
    if (!event.isFirstEvent) return;
    const { block } = event;
    const key = typeOfBlock(block);
    if (app.watched.watching("use_block", key).all.length === 0 && !(isCakeWatched && key !== undefined && isCake(key)))
      return;
    const playerId = idOf(event.player);
    if (playerId === undefined) return;
    const click = ask((): Click => ({ at: block.location, clicked: block.permutation }));
    if (!click) return;
    forgetOld();
    newest = currentTick();
    lastPlaces.set(playerId, click.at);
    const ofPlayer = clicks.get(playerId);
    if (ofPlayer) ofPlayer.push(click);
    else clicks.set(playerId, [click]);
  });
}

/** What the block was when the player clicked it; undefined where the game did not say. */
export function clickedBlock(playerId: string, block: Block): BlockPermutation | undefined {
  const ofPlayer = clicks.size === 0 ? undefined : clicks.get(playerId);
  if (!ofPlayer) return undefined;
  forgetOld();
  if (clicks.size === 0) return undefined;
  const { x, y, z } = block.location;
  const place = ofPlayer.findIndex(({ at }) => at.x === x && at.y === y && at.z === z);
  if (place < 0) return undefined;
  const { clicked } = ofPlayer[place]!;
  if (ofPlayer.length === 1) clicks.delete(playerId);
  else ofPlayer.splice(place, 1);
  return clicked;
}

/** Where the player has just clicked, if that is here or right beside: there a block goes that is placed by the click. */
export function clickedBeside(playerId: string, { x, y, z }: Vector3): Vector3 | undefined {
  forgetOld();
  const at = lastPlaces.get(playerId);
  return at && Math.abs(at.x - x) + Math.abs(at.y - y) + Math.abs(at.z - z) <= 1 ? at : undefined;
}

function forgetOld(): void {
  if (lastPlaces.size === 0 || currentTick() - newest < MAX_TICKS) return;
  clicks.clear();
  lastPlaces.clear();
}
