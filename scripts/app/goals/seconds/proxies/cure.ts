/**
 * Cures, which the game tells without who did it: whoever gave this zombie villager a golden apple, or else the nearest
 * player who gave one to any. The click and the cure are told in whatever order.
 */

import { distanceBetween } from "../../../../core/goals/filters/patterns.ts";
import type { EntityView, Place } from "../../../../core/goals/told/views.ts";
import type { Poll } from "../poll.ts";

const ZOMBIES = new Set(["minecraft:zombie_villager_v2", "minecraft:zombie_villager"]);
const GOLDEN_APPLE = "minecraft:golden_apple";
const NEAR_BLOCKS = 16;
/** A cure takes up to five minutes. */
const CURE_TICKS = 7_200;
const WAIT_TICKS = 1;

interface Apple {
  readonly playerId: string;
  readonly tick: number;
}

interface Cured {
  readonly entity: EntityView;
  readonly at: Place | undefined;
  readonly tick: number;
}

export const curePoll: Poll = {
  signals: ["cure"],
  create({ tracker, clock, views }) {
    /** The newest golden apple of each zombie villager, by its id. */
    const apples = new Map<string, Apple>();
    const told = new Map<string, number>();
    let waiting: Cured[] = [];

    function forgetOld(): void {
      const tick = clock.tick();
      for (const [id, apple] of apples) if (tick - apple.tick > CURE_TICKS) apples.delete(id);
      for (const [id, at] of told) if (tick - at > CURE_TICKS) told.delete(id);
    }

    function nearestTo(at: Place | undefined): string | undefined {
      let nearest: { readonly id: string; readonly distance: number } | undefined;
      for (const [id, { playerId }] of apples) {
        const distance = distanceBetween(views.of(playerId)?.place(), at);
        if (distance === undefined || distance > NEAR_BLOCKS) continue;
        if (!nearest || distance < nearest.distance) nearest = { id, distance };
      }
      return nearest?.id;
    }

    const isSettled = (id: string): boolean => told.has(id) && !waiting.some(({ entity }) => entity.id === id);

    function settle({ entity, at, tick }: Cured): void {
      forgetOld();
      const id = apples.has(entity.id) ? entity.id : nearestTo(at);
      const apple = id === undefined ? undefined : apples.get(id);
      if (id === undefined || !apple) return;
      apples.delete(id);
      // Some are cured by the very click that feeds them.
      const deed = `${tick} ${entity.id}`;
      tracker.see({ kind: "cure", playerId: apple.playerId, key: entity.type, entity, at, amount: 1, deed });
    }

    return {
      see(trace) {
        if (trace.what === "click_entity") {
          const { playerId, entity, item } = trace;
          if (item?.type !== GOLDEN_APPLE || !ZOMBIES.has(entity.type) || isSettled(entity.id)) return;
          apples.set(entity.id, { playerId, tick: clock.tick() });
        } else if (trace.what === "cured" && !told.has(trace.entity.id)) {
          told.set(trace.entity.id, clock.tick());
          waiting.push({ entity: trace.entity, at: trace.at, tick: clock.tick() });
        }
      },
      tick() {
        if (waiting.length === 0) return;
        const due = waiting.filter(({ tick }) => clock.tick() - tick >= WAIT_TICKS);
        waiting = waiting.filter(({ tick }) => clock.tick() - tick < WAIT_TICKS);
        for (const cured of due) settle(cured);
      },
    };
  },
};
