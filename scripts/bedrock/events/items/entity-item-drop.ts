/**
 * Items that players drop, as signals. What the dead leave behind they did not drop.
 */

import { world, type Player } from "@minecraft/server";
import { isPlayer } from "../../players.ts";
import { itemView } from "../../views/item.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";
import { stackIn } from "./dropped.ts";

export const entityItemDrop: EventAdapter = {
  what: "drops",
  observe(app) {
    const wanted = app.watched.wanted("drop_item");
    if (!wanted) return;
    listenFiltered(
      world.afterEvents.entityItemDrop,
      "the count of what was dropped",
      ({ entity, items }) => {
        if (!isPlayer(entity)) return;
        for (const one of items) {
          const stack = stackIn(one);
          if (!stack || !isWatched(app, "drop_item", stack.typeId) || isDead(entity)) continue;
          const item = itemView(stack);
          app.signal({ kind: "drop_item", playerId: entity.id, key: item.type, amount: item.amount, item });
        }
      },
      { entityFilter: OF_PLAYERS, ...(wanted.keys ? { itemFilter: { includeTypes: [...wanted.keys] } } : {}) },
    );
  },
};

function isDead(player: Player): boolean {
  try {
    return (player.getComponent("minecraft:health")?.currentValue ?? 1) <= 0;
  } catch {
    return false;
  }
}
