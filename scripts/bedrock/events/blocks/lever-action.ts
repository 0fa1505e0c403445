/** Levers that players pull, as signals. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { tellPress } from "./press-signal.ts";
import { listen } from "../subscribe.ts";

export const leverAction: EventAdapter = {
  what: "levers",
  observe(app) {
    if (!app.watched.wanted("press")) return;
    listen(world.afterEvents.leverAction, "the count of a press", ({ block, player }) => tellPress(app, block, player));
  },
};
