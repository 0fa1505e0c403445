/** The time of a use is over, as facts: eaten, drunk, or loaded. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { listen } from "../subscribe.ts";
import { tellUse } from "./tell-use.ts";

const KINDS = ["use_item", "consume_item"] as const;

export const itemCompleteUse: EventAdapter = {
  what: "ends of uses",
  observe(app) {
    if (!KINDS.some((kind) => app.watched.wanted(kind) !== undefined)) return;
    listen(world.afterEvents.itemCompleteUse, "the note of the end of a use", (event) =>
      tellUse(app, "completed", event, KINDS),
    );
  },
};
