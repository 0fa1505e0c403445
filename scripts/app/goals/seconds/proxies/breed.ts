/**
 * Births after feeding, which the game tells without a breeder: it is the nearest player within a few blocks who fed that
 * kind lately. Each birth uses up two feedings, so that young that come of themselves are nobody's. Animals that lay eggs
 * have no births, and villagers are fed by what lies on the ground: both are not seen.
 */

import { distanceBetween } from "../../../../core/goals/filters/patterns.ts";
import type { EntityView, ItemView, Place } from "../../../../core/goals/told/views.ts";
import type { Poll } from "../poll.ts";

const NEAR_BLOCKS = 8;
const FED_TICKS = 1_200;
/** Two events may tell of one birth. */
const SAME_TICKS = 100;
const FEEDINGS_A_BIRTH = 2;
const MAX_FEEDINGS = 2_048;

/** Clicks with these are no feeding. */
const NO_FOOD = /(_spawn_egg|shears|lead|name_tag|saddle|bucket|_dye|_horse_armor|_carpet|chest|brush|_harness)$/;
/** Young of two kinds. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  "minecraft:mule": ["minecraft:horse", "minecraft:donkey"],
};

/** From parents to young of two kinds. */
const MIXED: ReadonlyMap<string, string> = new Map(
  Object.entries(PARENTS).flatMap(([young, parents]) => parents.map((parent) => [parent, young] as const)),
);

interface Feeding {
  readonly playerId: string;
  readonly type: string;
  readonly tick: number;
}

export const breedPoll: Poll = {
  signals: ["breed"],
  create({ index, tracker, clock, views }) {
    let feedings: Feeding[] = [];
    const told = new Map<string, number>();

    const isOfLate = (tick: number, ticks: number): boolean => clock.tick() - tick <= ticks;

    const isWatched = (young: string | undefined): boolean =>
      young !== undefined && index.watching("breed", young).all.length > 0;
    /** Whether some goal is about what such animals bear. */
    const isBred = (type: string): boolean => isWatched(type) || isWatched(MIXED.get(type));

    function feederOf(type: string, at: Place): string | undefined {
      const kinds = PARENTS[type] ?? [type];
      let nearest: { readonly playerId: string; readonly distance: number } | undefined;
      for (const playerId of new Set(
        feedings.filter((one) => kinds.includes(one.type)).map((feeding) => feeding.playerId),
      )) {
        const distance = distanceBetween(views.of(playerId)?.place(), at);
        if (distance === undefined || distance > NEAR_BLOCKS) continue;
        if (!nearest || distance < nearest.distance) nearest = { playerId, distance };
      }
      if (nearest) useUp(kinds, nearest.playerId);
      return nearest?.playerId;
    }

    /** Their own feedings first. */
    function useUp(kinds: readonly string[], playerId: string): void {
      const fitting = feedings.filter(({ type }) => kinds.includes(type));
      const own = fitting.filter((feeding) => feeding.playerId === playerId);
      const others = fitting.filter((feeding) => feeding.playerId !== playerId);
      const used = new Set([...own, ...others].slice(0, FEEDINGS_A_BIRTH));
      feedings = feedings.filter((feeding) => !used.has(feeding));
    }

    function born(entity: EntityView, at: Place | undefined): void {
      for (const [id, tick] of told) if (!isOfLate(tick, SAME_TICKS)) told.delete(id);
      if (told.has(entity.id)) return;
      told.set(entity.id, clock.tick());
      feedings = feedings.filter(({ tick }) => isOfLate(tick, FED_TICKS));
      const playerId = at && feederOf(entity.type, at);
      if (playerId === undefined) return;
      tracker.see({ kind: "breed", playerId, key: entity.type, entity, at, amount: 1 });
    }

    return {
      see(trace) {
        if (trace.what === "born") born(trace.entity, trace.at);
        if (trace.what !== "click_entity" || !isBred(trace.entity.type)) return;
        if (!isFood(trace.item) || trace.entity.isBaby() === true) return;
        // The oldest at once: to take one off a long list moves all others.
        if (feedings.length >= MAX_FEEDINGS) feedings = feedings.slice(MAX_FEEDINGS / 2);
        feedings.push({ playerId: trace.playerId, type: trace.entity.type, tick: clock.tick() });
      },
    };
  },
};

const isFood = (item: ItemView | undefined): boolean => item !== undefined && !NO_FOOD.test(item.type);
