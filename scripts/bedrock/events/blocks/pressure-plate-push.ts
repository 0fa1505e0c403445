/** Pressure plates that players or their projectiles press, as signals. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { tellPress } from "./press-signal.ts";
import { listen } from "../subscribe.ts";

export const pressurePlatePush: EventAdapter = {
  what: "pressure plates",
  observe(app) {
    if (!app.watched.wanted("press")) return;
    listen(world.afterEvents.pressurePlatePush, "the count of a press", ({ block, source }) =>
      tellPress(app, block, source),
    );
  },
};
