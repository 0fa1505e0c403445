/** Buttons that players or their projectiles press, as signals. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { tellPress } from "./press-signal.ts";
import { listen } from "../subscribe.ts";

export const buttonPush: EventAdapter = {
  what: "buttons",
  observe(app) {
    if (!app.watched.wanted("press")) return;
    listen(world.afterEvents.buttonPush, "the count of a press", ({ block, source }) => tellPress(app, block, source));
  },
};
