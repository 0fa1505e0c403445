/** Players whom a totem of undying saves, as signals. */

import { EntityHealCause, world } from "@minecraft/server";
import { isPlayer } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";

export const entityHeal: EventAdapter = {
  what: "totems",
  observe(app) {
    if (!app.watched.wanted("totem")) return;
    listenFiltered(
      world.afterEvents.entityHeal,
      "the count of a totem",
      ({ healedEntity, healSource }) => {
        if (!isPlayer(healedEntity) || healSource.cause !== EntityHealCause.TotemOfUndying) return;
        app.signal({ kind: "totem", playerId: healedEntity.id, amount: 1 });
      },
      { allowedHealCauses: [EntityHealCause.TotemOfUndying], entityFilter: OF_PLAYERS },
    );
  },
};
