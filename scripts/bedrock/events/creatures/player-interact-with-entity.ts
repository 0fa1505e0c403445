/**
 * Clicks on entities that did something, as signals: feeding, naming, milking, leashing, dyeing.
 */

import { world, type Entity, type PlayerInteractWithEntityAfterEvent } from "@minecraft/server";
import type { Signal } from "../../../core/goals/told/signal.ts";
import type { EntityView, ItemView, Place } from "../../../core/goals/told/views.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import { itemView } from "../../views/item.ts";
import type { EventAdapter } from "../adapter.ts";
import { deedOn } from "../deed.ts";
import { listen } from "../subscribe.ts";
import { playerIdIn, targetIn, targetTypeIn } from "../asked-once.ts";

export const playerInteractWithEntity: EventAdapter = {
  what: "clicks on entities",
  observe(app) {
    if (!app.watched.wanted("use_entity")) return;
    listen(world.afterEvents.playerInteractWithEntity, "the count of a click on an entity", (event) => {
      const target = targetIn(event);
      const key = targetTypeIn(event);
      if (!target || key === undefined) return;
      const watching = app.watched.watching("use_entity", key);
      if (watching.all.length === 0) return;
      const playerId = playerIdIn(event);
      if (playerId === undefined) return;
      const rest = app.tally(playerId, watching);
      if (rest.length > 0) app.offer(rest, new ClickedEntity(playerId, key, target, event));
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
