/**
 * Deaths of entities that some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { PresentInEvent } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { LiveBlow } from "./damage.ts";
import { listenFiltered } from "../subscribe.ts";
import { typesOf, watchedTypes } from "../watched-types.ts";

export const entityDie: EventAdapter = { what: "deaths", observe: observeDeaths };

/** What a player's own death makes, ends or begins anew. */
const OF_PLAYERS = ["die", "survive", "travel", "fall"] as const;

function observeDeaths(app: App): void {
  const types = watchedTypes(app.watched, ["kill"], OF_PLAYERS);
  if (!types) return;
  const { known } = types;
  listenFiltered(
    world.afterEvents.entityDie,
    "the count of a death",
    (event) => {
      const victim = event.deadEntity as PresentInEvent<typeof event.deadEntity>;
      if (!victim) return;
      const type = victim.typeId;
      if (known && !known[type]) return;
      app.see({ kind: "death", blow: new LiveBlow(victim, type, event.damageSource, 0) });
    },
    typesOf(types),
  );
}
