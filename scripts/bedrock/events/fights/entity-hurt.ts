/**
 * Hits on entities whose deaths or wounds some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { PresentInEvent } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { blowOf } from "./damage.ts";
import { listenFiltered } from "../subscribe.ts";
import { typesOf, watchedTypes } from "../watched-types.ts";

export const entityHurt: EventAdapter = { what: "hits", observe: observeHits };

function observeHits(app: App): void {
  const types = watchedTypes(app.watched, ["kill", "deal_damage"], ["take_damage"]);
  if (!types) return;
  const ofAnybody = watchedTypes(app.watched, ["deal_damage"], ["take_damage"]);
  listenFiltered(
    world.afterEvents.entityHurt,
    "the note of a hit",
    (event) => {
      const victim = event.hurtEntity as PresentInEvent<typeof event.hurtEntity>;
      if (!victim) return;
      const type = victim.typeId;
      if (!types.has(type)) return;
      const blow = blowOf(victim, type, event.damageSource, event.damage);
      if (blow.attacker.kind !== "player" && !ofAnybody?.has(type)) return;
      app.see({ kind: "hurt", blow });
    },
    typesOf(types),
  );
}
