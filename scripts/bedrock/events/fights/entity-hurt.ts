/**
 * Hits on entities whose deaths or wounds some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { tellTrouble } from "../../guarded.ts";
import type { PresentInEvent } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { blowOf } from "./damage.ts";
import { subscribeFiltered } from "../subscribe.ts";
import { typesOf, watchedTypes } from "../watched-types.ts";

export const entityHurt: EventAdapter = { what: "hits", observe: observeHits };

function observeHits(app: App): void {
  const types = watchedTypes(app.watched, ["kill", "deal_damage"], ["take_damage"]);
  if (!types) return;
  const ofAnybody = watchedTypes(app.watched, ["deal_damage"], ["take_damage"]);
  subscribeFiltered(
    world.afterEvents.entityHurt,
    "hits",
    (event) => {
      try {
        const victim = event.hurtEntity as PresentInEvent<typeof event.hurtEntity>;
        if (!victim || !types.has(victim.typeId)) return;
        const blow = blowOf(victim, event.damageSource, event.damage);
        if (blow.attacker.kind !== "player" && !ofAnybody?.has(victim.typeId)) return;
        app.see({ kind: "hurt", blow });
      } catch (error) {
        tellTrouble("the note of a hit", error);
      }
    },
    typesOf(types),
  );
}
