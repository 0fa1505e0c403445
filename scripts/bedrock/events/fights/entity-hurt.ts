/**
 * Hits on entities whose deaths or wounds some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { PresentInEvent } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { LiveBlow } from "./damage.ts";
import { listenFiltered } from "../subscribe.ts";
import { typesOf, watchedTypes } from "../watched-types.ts";

export const entityHurt: EventAdapter = { what: "hits", observe: observeHits };

function observeHits(app: App): void {
  const types = watchedTypes(app.watched, ["kill", "deal_damage"], ["take_damage"]);
  if (!types) return;
  const { known } = types;
  const ofAnybody = watchedTypes(app.watched, ["deal_damage"], ["take_damage"]);
  const isOfAnybody = (type: string): boolean =>
    ofAnybody !== undefined && (!ofAnybody.known || ofAnybody.known[type] === true);
  listenFiltered(
    world.afterEvents.entityHurt,
    "the note of a hit",
    (event) => {
      const victim = event.hurtEntity as PresentInEvent<typeof event.hurtEntity>;
      if (!victim) return;
      const type = victim.typeId;
      if (known && !known[type]) return;
      const blow = new LiveBlow(victim, type, event.damageSource, event.damage);
      if (blow.attacker.kind !== "player" && !isOfAnybody(type)) return;
      app.see({ kind: "hurt", blow });
    },
    typesOf(types),
  );
}
