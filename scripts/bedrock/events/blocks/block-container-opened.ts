/** Chests, barrels and their like that players open, as signals. */

import { world } from "@minecraft/server";
import type { BlockView } from "../../../core/goals/told/views.ts";
import { isPlayer } from "../../players.ts";
import { typeOfBlock } from "../../views/block.ts";
import type { EventAdapter } from "../adapter.ts";
import { openedTypes } from "../opened-types.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";
import { BlockSignal } from "./block-signal.ts";

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
        const type = types && typeOfBlock(block);
        if (types && (type === undefined || !types.has(type))) return;
        const { entity } = openSource;
        if (!isPlayer(entity)) return;
        app.signal(new OpenedContainer(entity.id, block));
      },
      {
        accessSourceFilter: { entityFilter: OF_PLAYERS },
        ...(types ? { blockFilter: { includeTypes: [...types] } } : {}),
      },
    );
  },
};

class OpenedContainer extends BlockSignal {
  readonly kind = "open_container";

  get block(): BlockView | undefined {
    return this.blockNow();
  }
}
