/** Young that are born, and zombie villagers that are cured, as traces. */

import { EntityInitializationCause, world, type Entity } from "@minecraft/server";
import type { PresentInEvent } from "../../players.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import type { EventAdapter } from "../adapter.ts";
import { listen, listenFiltered } from "../subscribe.ts";
import { isAnyWanted, tell } from "./trace.ts";

/** As the definitions of entities name it, with or without the namespace. */
const BORN = ["minecraft:entity_born", "entity_born"];
const CURED = ["villager_converted", "minecraft:villager_converted"];

export const births: EventAdapter = {
  what: "births",
  observe(app) {
    if (!isAnyWanted(app, ["breed"])) return;
    listen(world.afterEvents.entitySpawn, "the note of a birth", ({ cause, entity }) => {
      if (cause !== EntityInitializationCause.Born) return;
      const young = entity as PresentInEvent<Entity>;
      if (young) tell(app, { what: "born", entity: entityView(young), at: placeOf(young) });
    });
    listenFiltered(
      world.afterEvents.dataDrivenEntityTrigger,
      "the note of a birth",
      ({ eventId, entity }) => {
        const young = entity as PresentInEvent<Entity>;
        if (young && BORN.includes(eventId)) tell(app, { what: "born", entity: entityView(young), at: placeOf(young) });
      },
      { eventTypes: BORN },
    );
  },
};

export const cures: EventAdapter = {
  what: "cures",
  observe(app) {
    if (!isAnyWanted(app, ["cure"])) return;
    listenFiltered(
      world.afterEvents.dataDrivenEntityTrigger,
      "the note of a cure",
      ({ eventId, entity }) => {
        const cured = entity as PresentInEvent<Entity>;
        if (cured && CURED.includes(eventId))
          tell(app, { what: "cured", entity: entityView(cured), at: placeOf(cured) });
      },
      { eventTypes: CURED },
    );
  },
};
