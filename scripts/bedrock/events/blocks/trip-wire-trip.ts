/** Tripwires that players or their projectiles trip, as signals: for each who is in it, and not when it is free again. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { tellPress } from "./press-signal.ts";
import { listen } from "../subscribe.ts";

export const tripWireTrip: EventAdapter = {
  what: "tripwires",
  observe(app) {
    if (!app.watched.wanted("press")) return;
    listen(world.afterEvents.tripWireTrip, "the count of a press", ({ block, isPowered, sources }) => {
      if (!isPowered) return;
      for (const source of sources) tellPress(app, block, source);
    });
  },
};
