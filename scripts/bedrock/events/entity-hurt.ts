/**
 * Players' hits on entities whose deaths some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../app/app.ts";
import type { PresentInEvent } from "../players.ts";
import { attackerOf, causeOf } from "./damage.ts";
import { subscribeFiltered } from "./subscribe.ts";

export function observeHits(app: App): void {
  const { watched } = app;
  if (watched.entityTypes.length === 0) return;
  subscribeFiltered(
    world.afterEvents.entityHurt,
    "a hit",
    (event) => {
      const victim = event.hurtEntity as PresentInEvent<typeof event.hurtEntity>;
      if (!victim) return;
      const { typeId } = victim;
      if (!watched.watchesEntity(typeId)) return;
      const source = event.damageSource;
      const attacker = attackerOf(source);
      if (attacker.kind !== "player") return;
      app.see({ kind: "hurt", victimId: victim.id, victimType: typeId, cause: causeOf(source), attacker });
    },
    { entityTypes: [...watched.entityTypes] },
  );
}
