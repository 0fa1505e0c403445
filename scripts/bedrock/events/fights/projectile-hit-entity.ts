/**
 * Projectiles of players that hit somebody, as signals.
 */

import { world, type Entity } from "@minecraft/server";
import type { PresentInEvent } from "../../players.ts";
import { ask } from "../../views/ask.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { deedOn } from "../deed.ts";
import { distanceFrom } from "./shot-distance.ts";
import { firstHits, shooterOf } from "./shot.ts";
import { listen } from "../subscribe.ts";

export const projectileHitEntity: EventAdapter = {
  what: "hits of projectiles on entities",
  observe(app) {
    // A goal that names a block is about no entity.
    if (!app.watched.all("shoot").some(({ goal }) => goal["block"] === undefined)) return;
    listen(world.afterEvents.projectileHitEntity, "the count of a shot at an entity", (event) => {
      if (!isWatched(app, "shoot")) return;
      const { source } = event;
      const projectile = event.projectile as PresentInEvent<Entity>;
      const playerId = shooterOf(projectile, source);
      const entity = playerId === undefined ? undefined : ask(() => event.getEntityHit().entity);
      if (playerId === undefined || !entity || (projectile && !firstHits.isNew(projectile.id, entity.id))) return;
      const { location, dimension } = event;
      app.signal({
        kind: "shoot",
        playerId,
        amount: 1,
        deed: deedOn(entity.id),
        entity: entityView(entity),
        projectile: entityView(projectile),
        get at() {
          return placeOf(entity) ?? { ...location, dimension: dimension.id };
        },
        get distance() {
          return distanceFrom(playerId, location, dimension);
        },
      });
    });
  },
};
