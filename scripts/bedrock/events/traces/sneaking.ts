/** Players who begin to sneak, and who end, as traces. */

import { world, type Entity } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import { isPlayer, type PresentInEvent } from "../../players.ts";
import type { EventAdapter } from "../adapter.ts";
import { OF_PLAYERS } from "../player-filter.ts";
import { listenFiltered } from "../subscribe.ts";
import { isAnyWanted, tell } from "./trace.ts";

export const sneaking: EventAdapter = {
  what: "who sneaks",
  observe(app) {
    if (!isAnyWanted(app, ["sneak"])) return;
    const { entityStartSneaking, entityStopSneaking } = world.afterEvents;
    const ofPlayers = { entityFilter: OF_PLAYERS };
    listenFiltered(entityStartSneaking, "the note of who sneaks", ({ entity }) => note(app, entity, true), ofPlayers);
    listenFiltered(entityStopSneaking, "the note of who rises", ({ entity }) => note(app, entity, false), ofPlayers);
  },
};

function note(app: App, entity: PresentInEvent<Entity>, isOn: boolean): void {
  if (isPlayer(entity)) tell(app, { what: "sneak", playerId: entity.id, isOn });
}
