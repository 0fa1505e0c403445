/** Targets that projectiles of players hit, as signals: the source is the projectile, or who shot it. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { tellPress } from "./press-signal.ts";
import { listen } from "../subscribe.ts";

export const targetBlockHit: EventAdapter = {
  what: "targets",
  observe(app) {
    if (!app.watched.wanted("press")) return;
    listen(world.afterEvents.targetBlockHit, "the count of a press", ({ block, source }) =>
      tellPress(app, block, source),
    );
  },
};
