/** Donkeys, chest boats and their like whose inventory players open, as signals. */

import { world } from "@minecraft/server";
import { isPlayer, type PresentInEvent } from "../../players.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import type { EventAdapter } from "../adapter.ts";
import { deedOn } from "../deed.ts";
import { openedTypes } from "../opened-types.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";

export const entityContainerOpened: EventAdapter = {
  what: "opened entities",
  observe(app) {
    const opened = openedTypes(app, "entity");
    if (!opened) return;
    const { types } = opened;
    // The engine takes one type, or asks for all.
    const [only] = types?.size === 1 ? types : [];
    listenFiltered(
      world.afterEvents.entityContainerOpened,
      "the count of an opened entity",
      (event) => {
        const container = event.entity as PresentInEvent<typeof event.entity>;
        if (!container || types?.has(container.typeId) === false) return;
        const { entity } = event.openSource;
        if (!isPlayer(entity)) return;
        app.signal({
          kind: "open_container",
          playerId: entity.id,
          amount: 1,
          deed: deedOn(container.id),
          entity: entityView(container),
          get at() {
            return placeOf(container);
          },
        });
      },
      {
        accessSourceFilter: { entityFilter: OF_PLAYERS },
        ...(only === undefined ? {} : { entityFilter: { type: only } }),
      },
    );
  },
};
