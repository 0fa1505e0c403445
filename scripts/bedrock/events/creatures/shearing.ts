/**
 * Who sheared what: the game tells that an animal was sheared, and that a player clicked it with shears, in whatever order;
 * shears that a dispenser held were nobody's.
 */

import { type Entity } from "@minecraft/server";
import { currentTick } from "../../moment.ts";
import type { App } from "../../../app/app.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import { deedOn } from "../deed.ts";

/** Both are told in one tick, or in two that follow. */
const MAX_TICKS = 1;

interface Told<What> {
  readonly what: What;
  readonly tick: number;
}

/** By the animal's id: who clicked, and which were sheared before anybody is known to have clicked. */
const clicks = new Map<string, Told<string>>();
const sheared = new Map<string, Told<Entity>>();

/** @param isSheared whether the click alone says that it was sheared */
export function noteClick(app: App, playerId: string, entity: Entity, isSheared: boolean): void {
  const { id } = entity;
  if (isSheared || take(sheared, id) !== undefined) return tell(app, playerId, entity);
  note(clicks, id, playerId);
}

export function noteSheared(app: App, entity: Entity): void {
  const { id } = entity;
  const playerId = take(clicks, id);
  if (playerId !== undefined) tell(app, playerId, entity);
  else note(sheared, id, entity);
}

function tell(app: App, playerId: string, entity: Entity): void {
  app.signal({
    kind: "shear",
    playerId,
    key: entity.typeId,
    amount: 1,
    deed: deedOn(entity.id),
    entity: entityView(entity),
    get at() {
      return placeOf(entity);
    },
  });
}

function note<What>(known: Map<string, Told<What>>, id: string, what: What): void {
  for (const [oldId, { tick }] of known) {
    if (currentTick() - tick <= MAX_TICKS) break;
    known.delete(oldId);
  }
  known.delete(id);
  known.set(id, { what, tick: currentTick() });
}

function take<What>(known: Map<string, Told<What>>, id: string): What | undefined {
  const told = known.get(id);
  known.delete(id);
  return told && currentTick() - told.tick <= MAX_TICKS ? told.what : undefined;
}
