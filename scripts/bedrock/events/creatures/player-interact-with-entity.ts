/**
 * Clicks on entities that did something, as signals: feeding, naming, milking, leashing, dyeing.
 */

import { world, type Entity, type PlayerInteractWithEntityAfterEvent } from "@minecraft/server";
import type { Signal } from "../../../core/goals/told/signal.ts";
import type { EntityView, ItemView, Place } from "../../../core/goals/told/views.ts";
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
      if (!target) return;
      const key = target.typeId;
      if (!isWatched(app, "use_entity", key)) return;
      const playerId = idOf(event.player);
      if (playerId === undefined) return;
      app.signal(new ClickedEntity(playerId, key, target, event));
    });
  },
};

/** What few goals ask of it is asked of the game when they do. */
class ClickedEntity implements Signal {
  readonly kind = "use_entity";
  readonly amount = 1;

  constructor(
    readonly playerId: string,
    readonly key: string,
    private readonly target: Entity,
    private readonly told: PlayerInteractWithEntityAfterEvent,
  ) {}

  get deed(): string {
    return deedOn(this.target.id);
  }

  get entity(): EntityView {
    return entityView(this.target, this.key);
  }

  get at(): Place | undefined {
    return placeOf(this.target);
  }

  get item(): ItemView | undefined {
    return itemView(this.told.beforeItemStack);
  }
}
