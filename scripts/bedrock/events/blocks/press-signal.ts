/**
 * What buttons, levers, plates, targets and tripwires have in common: a player, or their projectile, presses a block.
 */

import type { Block, Entity } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { isPlayer, type PresentInEvent } from "../../players.ts";
import { blockView, placeOfBlock } from "../../views/block.ts";
import { isWatched } from "../adapter.ts";
import { deedAt } from "../deed.ts";
import { shooterOf, whenShooterIsKnown } from "../fights/shot.ts";

/** @param source who or what presses; an item and a mob press for nobody */
export function tellPress(app: App, block: Block, source: PresentInEvent<Entity>): void {
  const key = block.typeId;
  if (!source || !isWatched(app, "press", key)) return;
  const playerId = isPlayer(source) ? source.id : shooterOf(source);
  if (playerId !== undefined) tellOf(app, block, playerId, key);
  else if (!source.isValid) whenShooterIsKnown(source, (shooterId) => tellOf(app, block, shooterId, key));
}

function tellOf(app: App, block: Block, playerId: string, key: string): void {
  app.signal({
    kind: "press",
    playerId,
    key,
    amount: 1,
    get deed() {
      return deedAt(block);
    },
    get block() {
      return blockView(block);
    },
    get at() {
      return placeOfBlock(block);
    },
  });
}
