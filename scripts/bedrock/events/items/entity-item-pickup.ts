/** Items that players pick up, as signals. */

import { world } from "@minecraft/server";
import { isPlayer } from "../../players.ts";
import { itemView } from "../../views/item.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";

export const entityItemPickup: EventAdapter = {
  what: "pick-ups",
  observe(app) {
    const wanted = app.watched.wanted("pick_up_item");
    if (!wanted) return;
    listenFiltered(
      world.afterEvents.entityItemPickup,
      "the count of what was picked up",
      ({ entity, items }) => {
        if (!isPlayer(entity)) return;
        for (const stack of items) {
          const key = stack.typeId;
          if (!isWatched(app, "pick_up_item", key)) continue;
          const item = itemView(stack);
          app.signal({ kind: "pick_up_item", playerId: entity.id, key, amount: item.amount, item });
        }
      },
      { entityFilter: OF_PLAYERS, ...(wanted.keys ? { itemFilter: { includeTypes: [...wanted.keys] } } : {}) },
    );
  },
};
