/** Chests, barrels and their like that players open, as signals. */

import { world } from "@minecraft/server";
import { isPlayer } from "../../players.ts";
import { blockView, placeOfBlock } from "../../views/block.ts";
import type { EventAdapter } from "../adapter.ts";
import { deedAt } from "../deed.ts";
import { openedTypes } from "../opened-types.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";

export const blockContainerOpened: EventAdapter = {
  what: "opened containers",
  observe(app) {
    const opened = openedTypes(app, "block");
    if (!opened) return;
    const { types } = opened;
    listenFiltered(
      world.afterEvents.blockContainerOpened,
      "the count of an opened container",
      ({ block, openSource }) => {
        if (types?.has(block.typeId) === false) return;
        const { entity } = openSource;
        if (!isPlayer(entity)) return;
        app.signal({
          kind: "open_container",
          playerId: entity.id,
          amount: 1,
          get deed() {
            return deedAt(block);
          },
          get block() {
            return blockView(block);
          },
          get at() {
            return placeOfBlock(block);
          },
        });
      },
      {
        accessSourceFilter: { entityFilter: OF_PLAYERS },
        ...(types ? { blockFilter: { includeTypes: [...types] } } : {}),
      },
    );
  },
};
