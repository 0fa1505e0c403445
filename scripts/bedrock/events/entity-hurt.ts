/**
 * Players' hits on entities whose deaths some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../app/app.ts";
import { tellTrouble } from "../guarded.ts";
import type { PresentInEvent } from "../players.ts";
import { attackerOf, causeOf } from "./damage.ts";
import { subscribeFiltered } from "./subscribe.ts";

export function observeHits(app: App): void {
  const { entityTypes } = app.watched;
  if (entityTypes.size === 0) return;
  subscribeFiltered(
    world.afterEvents.entityHurt,
    "hits",
    (event) => {
      try {
        const victim = event.hurtEntity as PresentInEvent<typeof event.hurtEntity>;
        if (!victim || !entityTypes.has(victim.typeId)) return;
        const source = event.damageSource;
        const attacker = attackerOf(source);
        if (attacker.kind !== "player") return;
        app.see({ kind: "hurt", victimId: victim.id, victimType: victim.typeId, cause: causeOf(source), attacker });
      } catch (error) {
        tellTrouble("the note of a hit", error);
      }
    },
    { entityTypes: [...entityTypes] },
  );
}
