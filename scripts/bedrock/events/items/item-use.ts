/** Presses of the use button with an item in the hand, as facts. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { listen } from "../subscribe.ts";
import { tellUse } from "./tell-use.ts";

const KINDS = ["use_item"] as const;

export const itemUse: EventAdapter = {
  what: "uses of items",
  observe(app) {
    if (!KINDS.some((kind) => app.watched.wanted(kind) !== undefined)) return;
    listen(world.afterEvents.itemUse, "the note of a use", (event) => tellUse(app, "pressed", event, KINDS));
  },
};
