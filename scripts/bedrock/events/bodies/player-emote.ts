/** Emotes, as signals. Which one it was is an id of the store and of no use. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { idOf } from "../deed.ts";
import { listen } from "../subscribe.ts";

export const playerEmote: EventAdapter = {
  what: "emotes",
  observe(app) {
    if (!app.watched.wanted("emote")) return;
    listen(world.afterEvents.playerEmote, "the count of an emote", ({ player }) => {
      const playerId = idOf(player);
      if (playerId !== undefined) app.signal({ kind: "emote", playerId, amount: 1 });
    });
  },
};
