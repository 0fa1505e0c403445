/**
 * Deaths of entities that some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { PresentInEvent } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { blowOf } from "./damage.ts";
import { listenFiltered } from "../subscribe.ts";
import { typesOf, watchedTypes } from "../watched-types.ts";

export const entityDie: EventAdapter = { what: "deaths", observe: observeDeaths };

function observeDeaths(app: App): void {
  const types = watchedTypes(app.watched, ["kill"], ["die", "survive"]);
  if (!types) return;
  listenFiltered(
    world.afterEvents.entityDie,
    "the count of a death",
    (event) => {
      const victim = event.deadEntity as PresentInEvent<typeof event.deadEntity>;
      if (!victim) return;
      const type = victim.typeId;
      if (types.has(type)) app.see({ kind: "death", blow: blowOf(victim, type, event.damageSource, 0) });
    },
    typesOf(types),
  );
}
