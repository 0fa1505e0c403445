/**
 * Deaths of entities that some goal counts, as facts.
 */

import { world } from "@minecraft/server";
import type { App } from "../../app/app.ts";
import type { PresentInEvent } from "../players.ts";
import { attackerOf, causeOf } from "./damage.ts";
import { subscribeFiltered } from "./subscribe.ts";

export function observeDeaths(app: App): void {
  const { watched } = app;
  if (watched.entityTypes.length === 0) return;
  subscribeFiltered(
    world.afterEvents.entityDie,
    "a death",
    (event) => {
      const victim = event.deadEntity as PresentInEvent<typeof event.deadEntity>;
      if (!victim) return;
      const { typeId } = victim;
      if (!watched.watchesEntity(typeId)) return;
      const source = event.damageSource;
      app.see({
        kind: "death",
        victimId: victim.id,
        victimType: typeId,
        cause: causeOf(source),
        attacker: attackerOf(source),
      });
    },
    { entityTypes: [...watched.entityTypes] },
  );
}
