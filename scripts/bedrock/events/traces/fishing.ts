/** Uses of fishing rods, and hooks that are gone, as traces. */

import { world } from "@minecraft/server";
import type { EventAdapter } from "../adapter.ts";
import { usedTypeIn } from "../asked-once.ts";
import { idOf } from "../deed.ts";
import { listen, listenFiltered } from "../subscribe.ts";
import { isAnyWanted, tell } from "./trace.ts";

const ROD = "minecraft:fishing_rod";
const HOOK = "minecraft:fishing_hook";

export const rods: EventAdapter = {
  what: "fishing rods",
  observe(app) {
    if (!isAnyWanted(app, ["fish"])) return;
    listen(world.afterEvents.itemUse, "the note of a fishing rod", (event) => {
      if (usedTypeIn(event) !== ROD) return;
      const playerId = idOf(event.source);
      if (playerId !== undefined) tell(app, { what: "rod", playerId });
    });
  },
};

export const hooks: EventAdapter = {
  what: "fishing hooks",
  observe(app) {
    if (!isAnyWanted(app, ["fish"])) return;
    listenFiltered(
      world.afterEvents.entityRemove,
      "the note of a fishing hook",
      ({ typeId }) => {
        if (typeId === HOOK) tell(app, { what: "hook_gone" });
      },
      { entityTypes: [HOOK] },
    );
  },
};
