/** Clicks that did something, on entities and on blocks, as traces. A button that is held is one click on a block. */

import { world } from "@minecraft/server";
import { entityView } from "../../views/entity.ts";
import { itemView } from "../../views/item.ts";
import type { EventAdapter } from "../adapter.ts";
import { listen } from "../subscribe.ts";
import { isAnyWanted, tell } from "./trace.ts";
import { blockTypeIn, clickedWithIn, isFirstIn, playerIdIn, targetIn, targetTypeIn } from "../asked-once.ts";

/** A block of which nothing can be read is no table and no trader. */
const UNREADABLE = "unknown";

export const entityClicks: EventAdapter = {
  what: "whom players turn to",
  observe(app) {
    if (!isAnyWanted(app, ["trade", "breed", "cure"])) return;
    listen(world.afterEvents.playerInteractWithEntity, "the note of a click on an entity", (event) => {
      const target = targetIn(event);
      const playerId = playerIdIn(event);
      if (!target || playerId === undefined) return;
      const item = itemView(clickedWithIn(event));
      tell(app, { what: "click_entity", playerId, entity: entityView(target, targetTypeIn(event)), item });
    });
  },
};

export const blockClicks: EventAdapter = {
  what: "what players turn to",
  observe(app) {
    if (!isAnyWanted(app, ["trade", "enchant"])) return;
    listen(world.afterEvents.playerInteractWithBlock, "the note of a click on a block", (event) => {
      const playerId = isFirstIn(event) ? playerIdIn(event) : undefined;
      if (playerId !== undefined) tell(app, { what: "click_block", playerId, block: blockTypeIn(event) ?? UNREADABLE });
    });
  },
};
