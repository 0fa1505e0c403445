/**
 * Deaths of entities that some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { tellTrouble } from "../../guarded.ts";
import type { PresentInEvent } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { blowOf } from "./damage.ts";
import { subscribeFiltered } from "../subscribe.ts";
import { typesOf, watchedTypes } from "../watched-types.ts";

export const entityDie: EventAdapter = { what: "deaths", observe: observeDeaths };

function observeDeaths(app: App): void {
  const types = watchedTypes(app.watched, ["kill"], ["die", "survive"]);
  if (!types) return;
  subscribeFiltered(
    world.afterEvents.entityDie,
    "deaths",
    (event) => {
      try {
        const victim = event.deadEntity as PresentInEvent<typeof event.deadEntity>;
        if (!victim || !types.has(victim.typeId)) return;
        app.see({ kind: "death", blow: blowOf(victim, event.damageSource, 0) });
      } catch (error) {
        tellTrouble("the count of a death", error);
      }
    },
    typesOf(types),
  );
}
