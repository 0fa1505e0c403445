/**
 * Deaths of entities that some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../app/app.ts";
import { tellTrouble } from "../guarded.ts";
import type { PresentInEvent } from "../players.ts";
import { attackerOf, causeOf } from "./damage.ts";
import { subscribeFiltered } from "./subscribe.ts";

export function observeDeaths(app: App): void {
  const { entityTypes } = app.watched;
  if (entityTypes.size === 0) return;
  subscribeFiltered(
    world.afterEvents.entityDie,
    "deaths",
    (event) => {
      try {
        const victim = event.deadEntity as PresentInEvent<typeof event.deadEntity>;
        if (!victim || !entityTypes.has(victim.typeId)) return;
        const source = event.damageSource;
        app.see({
          kind: "death",
          victimId: victim.id,
          victimType: victim.typeId,
          cause: causeOf(source),
          attacker: attackerOf(source),
        });
      } catch (error) {
        tellTrouble("the count of a death", error);
      }
    },
    { entityTypes: [...entityTypes] },
  );
}
