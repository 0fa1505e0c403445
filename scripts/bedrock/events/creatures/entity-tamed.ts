/** Animals that players tame, as signals. */

import { world, type Entity } from "@minecraft/server";
import { isPlayer, type PresentInEvent } from "../../players.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { deedOn } from "../deed.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";

export const entityTamed: EventAdapter = {
  what: "tamed animals",
  observe(app) {
    const wanted = app.watched.wanted("tame");
    if (!wanted) return;
    // The engine takes one type, or tells of all.
    const [only] = wanted.keys?.size === 1 ? wanted.keys : [];
    listenFiltered(
      world.afterEvents.entityTamed,
      "the count of a tamed animal",
      (event) => {
        const entity = event.entity as PresentInEvent<Entity>;
        const key = entity?.typeId;
        if (!entity || !isWatched(app, "tame", key) || !isPlayer(event.tamingEntity)) return;
        app.signal({
          kind: "tame",
          playerId: event.tamingEntity.id,
          key: entity.typeId,
          amount: 1,
          deed: deedOn(entity.id),
          entity: entityView(entity),
          get at() {
            return placeOf(entity);
          },
        });
      },
      { tamingEntityFilter: OF_PLAYERS, ...(only === undefined ? {} : { entityFilter: { type: only } }) },
    );
  },
};
