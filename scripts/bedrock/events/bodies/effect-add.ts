/**
 * Effects that players get, as signals: no refreshes, and nothing that our rewards gave.
 */

import { system, world, type Effect, type Player } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { createEffectGains } from "../../../app/goals/deeds/effect-gains.ts";
import { withNamespace } from "../../../core/goals/filters/patterns.ts";
import { attempt } from "../../guarded.ts";
import { clock } from "../../platform.ts";
import { isPlayer } from "../../players.ts";
import { isBeingGiven, wasGiven } from "../../rewards/own-effects.ts";
import { ask } from "../../views/ask.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { PLAYER } from "../player-filter.ts";
import { listen, listenFiltered } from "../subscribe.ts";

const LOOK_TICKS = 20;

const gains = createEffectGains(clock);
let isLooking = false;

export const effectAdd: EventAdapter = {
  what: "effects",
  observe(app) {
    if (!app.watched.wanted("effect")) return;
    attempt("listening for effects to come", () => expectEffects(app));
    listenFiltered(
      world.afterEvents.effectAdd,
      "the count of an effect",
      ({ entity, effect }) => {
        if (isPlayer(entity)) tellEffect(app, entity, effect);
      },
      { entityTypes: [PLAYER] },
    );
  },
};

function expectEffects(app: App): void {
  listen(world.beforeEvents.effectAdd, "the note of an effect", ({ entity, effectType }) => {
    if (!isPlayer(entity)) return;
    const effect = withNamespace(effectType);
    if (!isWatched(app, "effect", effect)) return;
    const has = ask(() => entity.getEffect(effect)?.amplifier);
    gains.adding({ playerId: entity.id, effect, has, isOurs: isBeingGiven() });
  });
}

function tellEffect(app: App, { id: playerId }: Player, { typeId, amplifier, duration }: Effect): void {
  const effect = withNamespace(typeId);
  if (!isWatched(app, "effect", effect)) return;
  const isOurs = (): boolean => wasGiven(playerId, effect);
  const isGain = gains.added({ playerId, effect, amplifier, ticks: duration, isOurs });
  if (gains.isBlind && !isLooking) {
    isLooking = true;
    system.runInterval(() => attempt("the look at effects", lookAtAll), LOOK_TICKS);
  }
  if (isGain) app.signal({ kind: "effect", playerId, key: effect, effect, amplifier, amount: 1 });
}

/** The game does not tell of effects that end. */
function lookAtAll(): void {
  for (const playerId of gains.players()) {
    const player = world.getEntity(playerId);
    if (!player) gains.forget(playerId);
    else if (player.isValid)
      gains.look(playerId, new Map(player.getEffects().map((one) => [withNamespace(one.typeId), one.amplifier])));
  }
}
