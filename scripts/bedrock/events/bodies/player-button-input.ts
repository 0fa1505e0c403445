/**
 * Presses of the jump button that are jumps, as signals: on the ground, and not while the player swims, flies or sits on
 * something that jumps for them.
 */

import { ButtonState, InputButton, world, type Player } from "@minecraft/server";
import type { PresentInEvent } from "../../players.ts";
import { ask } from "../../views/ask.ts";
import type { EventAdapter } from "../adapter.ts";
import { listenFiltered } from "../subscribe.ts";

/** Blocks a tick. A jump starts with 0.42; who rises so fast has just left the ground. */
const JUST_JUMPED = 0.3;

export const playerButtonInput: EventAdapter = {
  what: "jumps",
  observe(app) {
    if (!app.watched.wanted("jump")) return;
    listenFiltered(
      world.afterEvents.playerButtonInput,
      "the count of a jump",
      (event) => {
        if (event.button !== InputButton.Jump || event.newButtonState !== ButtonState.Pressed) return;
        const player = event.player as PresentInEvent<Player>;
        if (!player || ask(() => isJump(player)) !== true) return;
        const { id } = player;
        const rest = app.tally(id, app.watched.watching("jump", undefined));
        if (rest.length > 0) app.offer(rest, { kind: "jump", playerId: id, amount: 1 });
      },
      { buttons: [InputButton.Jump], state: ButtonState.Pressed },
    );
  },
};

function isJump(player: Player): boolean {
  if (player.isSwimming || player.isFlying || player.isGliding) return false;
  if (player.getComponent("minecraft:riding")?.entityRidingOn !== undefined) return false;
  // The button is told at the end of the tick, in which the player may have left the ground already.
  return player.isOnGround || (!player.isInWater && !player.isClimbing && player.getVelocity().y > JUST_JUMPED);
}
