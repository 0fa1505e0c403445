/** The use button is held down with an item that takes its time, as facts. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { listen } from "../subscribe.ts";
import { tellUse } from "./tell-use.ts";

const KINDS = ["use_item"] as const;

export const itemStartUse: EventAdapter = {
  what: "starts of uses",
  observe(app) {
    if (!KINDS.some((kind) => app.watched.wanted(kind) !== undefined)) return;
    listen(world.afterEvents.itemStartUse, "the note of the start of a use", (event) =>
      tellUse(app, "started", event, KINDS),
    );
  },
};
