/**
 * Projectiles of players that hit a block, as signals; and whose they are is noted for the buttons that they press.
 */

import { world, type Entity } from "@minecraft/server";
import type { PresentInEvent } from "../../players.ts";
import { ask } from "../../views/ask.ts";
import { blockView, placeOfBlock } from "../../views/block.ts";
import { entityView } from "../../views/entity.ts";
import type { EventAdapter } from "../adapter.ts";
import { deedAt } from "../deed.ts";
import { distanceFrom } from "./shot-distance.ts";
import { firstHits, shooterOf } from "./shot.ts";
import { listen } from "../subscribe.ts";

export const projectileHitBlock: EventAdapter = {
  what: "hits of projectiles on blocks",
  observe(app) {
    // A goal that names an entity is about no block.
    const isCounted = app.watched.all("shoot").some(({ goal }) => goal["entity"] === undefined);
    if (!isCounted && !app.watched.wanted("press")) return;
    listen(world.afterEvents.projectileHitBlock, "the count of a shot at a block", (event) => {
      const { source } = event;
      const projectile = event.projectile as PresentInEvent<Entity>;
      const playerId = shooterOf(projectile, source);
      if (playerId === undefined || !isCounted || (projectile && !firstHits.isNew(projectile.id, undefined))) return;
      const { location, dimension } = event;
      const block = ask(() => event.getBlockHit().block);
      app.signal({
        kind: "shoot",
        playerId,
        amount: 1,
        projectile: entityView(projectile),
        get deed() {
          return block && deedAt(block);
        },
        get block() {
          return blockView(block);
        },
        get at() {
          return block && placeOfBlock(block);
        },
        get distance() {
          return distanceFrom(playerId, location, dimension);
        },
      });
    });
  },
};
