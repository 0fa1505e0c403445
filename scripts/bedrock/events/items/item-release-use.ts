/** The use button is let go before its time is over, as facts. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { listen } from "../subscribe.ts";
import { tellUse } from "./tell-use.ts";

const KINDS = ["use_item"] as const;

export const itemReleaseUse: EventAdapter = {
  what: "releases of items",
  observe(app) {
    if (!KINDS.some((kind) => app.watched.wanted(kind) !== undefined)) return;
    listen(world.afterEvents.itemReleaseUse, "the note of a release", (event) =>
      tellUse(app, "released", event, KINDS),
    );
  },
};
