/**
 * Victims as they were just before the blow: when the game tells of a hit or a death, of whoever is gone by then nothing but
 * id and type can be read. Listened to only where a goal asks for more.
 */

import { world } from "@minecraft/server";
import { currentTick } from "../../moment.ts";
import type { App } from "../../../app/app.ts";
import type { EntityView, Place } from "../../../core/goals/told/views.ts";
import type { PresentInEvent } from "../../players.ts";
import { entityAsItIs, placeOf } from "../../views/entity.ts";
import { isWatched, type EventAdapter } from "../adapter.ts";
import { listen } from "../subscribe.ts";

const KINDS = ["kill", "deal_damage"] as const;

/** A blow and what follows from it are told in one tick or in two that follow. */
const MAX_TICKS = 2;
const MAX_REMEMBERED = 512;

interface Remembered {
  readonly tick: number;
  readonly view: EntityView;
  readonly place: Place | undefined;
}

/** The oldest first. */
const victims = new Map<string, Remembered>();

export const victimBeforeHurt: EventAdapter = {
  what: "victims before they are hurt",
  observe(app) {
    if (!asksMoreThanType(app)) return;
    listen(world.beforeEvents.entityHurt, "the note of a victim", (event) => {
      const victim = event.hurtEntity as PresentInEvent<typeof event.hurtEntity>;
      if (!victim || !KINDS.some((kind) => isWatched(app, kind, victim.typeId))) return;
      const { id } = victim;
      victims.delete(id);
      victims.set(id, { tick: currentTick(), view: entityAsItIs(victim), place: placeOf(victim) });
      forgetOld();
    });
  },
};

/** What a victim was, where it cannot be asked any more. */
export function victimBefore(id: string): Omit<Remembered, "tick"> | undefined {
  const known = victims.size === 0 ? undefined : victims.get(id);
  return known && currentTick() - known.tick <= MAX_TICKS ? known : undefined;
}

function forgetOld(): void {
  for (const [id, { tick }] of victims) {
    if (victims.size <= MAX_REMEMBERED && currentTick() - tick <= MAX_TICKS) return;
    victims.delete(id);
  }
}

/** Whether a goal asks of a victim what its type does not say. */
function asksMoreThanType({ watched }: App): boolean {
  return KINDS.some((kind) =>
    watched
      .all(kind)
      .some(
        ({ goal: { entity, distance } }) =>
          distance !== undefined || (typeof entity === "object" && !Array.isArray(entity)),
      ),
  );
}
