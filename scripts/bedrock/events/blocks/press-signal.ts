/**
 * What buttons, levers, plates, targets and tripwires have in common: a player, or their projectile, presses a block.
 */

import type { Block, Entity } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { BlockView } from "../../../core/goals/told/views.ts";
import { isPlayer, type PresentInEvent } from "../../players.ts";
import { typeOfBlock } from "../../views/block.ts";
import { isWatched } from "../adapter.ts";
import { shooterOf, whenShooterIsKnown } from "../fights/shot.ts";
import { BlockSignal } from "./block-signal.ts";

/** @param source who or what presses; an item and a mob press for nobody */
export function tellPress(app: App, block: Block, source: PresentInEvent<Entity>): void {
  const key = typeOfBlock(block);
  if (!source || !isWatched(app, "press", key)) return;
  const playerId = isPlayer(source) ? source.id : shooterOf(source);
  if (playerId !== undefined) app.signal(new Press(playerId, key, block));
  else if (!source.isValid) whenShooterIsKnown(source, (shooterId) => app.signal(new Press(shooterId, key, block)));
}

class Press extends BlockSignal {
  readonly kind = "press";

  constructor(
    playerId: string,
    readonly key: string | undefined,
    pressed: Block,
  ) {
    super(playerId, pressed);
  }

  get block(): BlockView | undefined {
    return this.blockNow();
  }
}
