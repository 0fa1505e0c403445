/** What passes through the inventories of players who are followed, as traces: changes of slots, drops and pick-ups. */

import { world } from "@minecraft/server";
import { isPlayer } from "../../players.ts";
import { itemView } from "../../views/item.ts";
import type { EventAdapter } from "../adapter.ts";
import { idOf } from "../deed.ts";
import { stackIn } from "../items/dropped.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listen, listenFiltered } from "../subscribe.ts";
import { isAnyWanted, tell } from "./trace.ts";

export const inventoryMoves: EventAdapter = {
  what: "what passes through inventories",
  observe(app) {
    if (!isAnyWanted(app, ["trade", "enchant", "fish"])) return;
    listen(world.afterEvents.playerInventoryItemChange, "the note of a change of a slot", (event) => {
      const playerId = idOf(event.player);
      if (playerId === undefined || !app.followsItemsOf(playerId)) return;
      const { beforeItemStack, itemStack } = event;
      tell(app, { what: "move", playerId, before: itemView(beforeItemStack), after: itemView(itemStack) });
    });
  },
};

export const groundPickups: EventAdapter = {
  what: "what came from the ground",
  observe(app) {
    if (!isAnyWanted(app, ["trade", "enchant"])) return;
    listenFiltered(
      world.afterEvents.entityItemPickup,
      "the note of a pick-up",
      ({ entity, items }) => {
        if (!isPlayer(entity) || !app.followsItemsOf(entity.id)) return;
        for (const stack of items) tell(app, { what: "pick_up", playerId: entity.id, item: itemView(stack) });
      },
      { entityFilter: OF_PLAYERS },
    );
  },
};

export const groundDrops: EventAdapter = {
  what: "what went to the ground",
  observe(app) {
    if (!isAnyWanted(app, ["trade"])) return;
    listenFiltered(
      world.afterEvents.entityItemDrop,
      "the note of a drop",
      ({ entity, items }) => {
        if (!isPlayer(entity) || !app.followsItemsOf(entity.id)) return;
        for (const one of items) {
          const stack = stackIn(one);
          if (stack) tell(app, { what: "drop", playerId: entity.id, item: itemView(stack) });
        }
      },
      { entityFilter: OF_PLAYERS },
    );
  },
};
