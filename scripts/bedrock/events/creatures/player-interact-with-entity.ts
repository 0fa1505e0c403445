/**
 * Clicks on entities that did something, as signals: feeding, naming, milking, leashing, dyeing.
 */

import { world } from "@minecraft/server";
import type { PresentInEvent } from "../../players.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import { itemView } from "../../views/item.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { deedOn, idOf } from "../deed.ts";
import { listen } from "../subscribe.ts";

export const playerInteractWithEntity: EventAdapter = {
  what: "clicks on entities",
  observe(app) {
    if (!app.watched.wanted("use_entity")) return;
    listen(world.afterEvents.playerInteractWithEntity, "the count of a click on an entity", (event) => {
      const target = event.target as PresentInEvent<typeof event.target>;
      const key = target?.typeId;
      if (!target || !isWatched(app, "use_entity", key)) return;
      const playerId = idOf(event.player);
      if (playerId === undefined) return;
      app.signal({
        kind: "use_entity",
        playerId,
        key: target.typeId,
        amount: 1,
        deed: deedOn(target.id),
        entity: entityView(target),
        get at() {
          return placeOf(target);
        },
        get item() {
          return itemView(event.beforeItemStack);
        },
      });
    });
  },
};
