/**
 * Animals that are sheared, as signals of the player who did it.
 */

import { world, type Entity, type PlayerInteractWithEntityAfterEvent } from "@minecraft/server";
import type { App } from "../../../app/app.ts";
import type { PresentInEvent } from "../../players.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { noteClick, noteSheared } from "./shearing.ts";
import { listen, listenFiltered } from "../subscribe.ts";
import { clickedWithIn, playerIdIn, targetIn, targetTypeIn } from "../asked-once.ts";

/** As the definitions of entities name what shears do to them. */
const SHEARED = ["on_sheared", "be_sheared"].flatMap((name) => [`minecraft:${name}`, name]);

/** It becomes a cow, and nothing tells that it was sheared. */
const MOOSHROOM = "minecraft:mooshroom";
const SHEARS = "minecraft:shears";

export const entitySheared: EventAdapter = {
  what: "sheared animals",
  observe(app) {
    const wanted = app.watched.wanted("shear");
    if (!wanted) return;
    listen(world.afterEvents.playerInteractWithEntity, "the note of shears", (event) => tellClick(app, event));
    listenFiltered(
      world.afterEvents.dataDrivenEntityTrigger,
      "the count of a sheared animal",
      (event) => {
        if (!SHEARED.includes(event.eventId)) return;
        const entity = event.entity as PresentInEvent<Entity>;
        const key = entity?.typeId;
        if (entity && isWatched(app, "shear", key)) noteSheared(app, entity);
      },
      { eventTypes: SHEARED, ...(wanted.keys ? { entityTypes: [...wanted.keys] } : {}) },
    );
  },
};

function tellClick(app: App, event: PlayerInteractWithEntityAfterEvent): void {
  // Most hold none: asked first.
  if (clickedWithIn(event)?.typeId !== SHEARS) return;
  const target = targetIn(event);
  const key = targetTypeIn(event);
  if (!target || !isWatched(app, "shear", key)) return;
  const playerId = playerIdIn(event);
  if (playerId !== undefined) noteClick(app, playerId, target, key === MOOSHROOM);
}
