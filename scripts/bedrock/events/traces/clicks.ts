/** Clicks that did something, on entities and on blocks, as traces. A button that is held is one click on a block. */

import { world, type Entity } from "@minecraft/server";
import type { PresentInEvent } from "../../players.ts";
import { entityView } from "../../views/entity.ts";
import { itemView } from "../../views/item.ts";
import type { EventAdapter } from "../adapter.ts";
import { idOf } from "../deed.ts";
import { listen } from "../subscribe.ts";
import { isAnyWanted, tell } from "./trace.ts";

export const entityClicks: EventAdapter = {
  what: "whom players turn to",
  observe(app) {
    if (!isAnyWanted(app, ["trade", "breed", "cure"])) return;
    listen(world.afterEvents.playerInteractWithEntity, "the note of a click on an entity", (event) => {
      const target = event.target as PresentInEvent<Entity>;
      const playerId = idOf(event.player);
      if (!target || playerId === undefined) return;
      const item = itemView(event.beforeItemStack ?? event.itemStack);
      tell(app, { what: "click_entity", playerId, entity: entityView(target), item });
    });
  },
};

export const blockClicks: EventAdapter = {
  what: "what players turn to",
  observe(app) {
    if (!isAnyWanted(app, ["trade", "enchant"])) return;
    listen(world.afterEvents.playerInteractWithBlock, "the note of a click on a block", (event) => {
      const playerId = event.isFirstEvent ? idOf(event.player) : undefined;
      if (playerId !== undefined) tell(app, { what: "click_block", playerId, block: event.block.typeId });
    });
  },
};
