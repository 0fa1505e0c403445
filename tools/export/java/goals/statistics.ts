/** Goals that Java Edition counts in a statistic: the importer's table, read backwards. */
import { isDeepStrictEqual } from "node:util";
import type { GoalJson } from "../../../../scripts/core/goals/goal-type.ts";
import { allMobs } from "../../../import/facts/mobs.ts";
import { CUSTOM_STATISTICS, goalOfStatistic } from "../../../import/facts/statistics.ts";
import { javaBlocks, javaEntities, javaItems, type JavaNames } from "../java-names.ts";
import { plainIds } from "./patterns.ts";
import { listOf, type Json, type Saying } from "./saying.ts";

/** Goal type → its key, the type of statistics, and how Java Edition calls what is in them. */
const OF_THINGS: Readonly<Record<string, readonly [key: string, type: string, names: JavaNames]>> = {
  break_block: ["block", "mined", javaBlocks],
  place_block: ["block", "used", javaItems],
  use_item: ["item", "used", javaItems],
  pick_up_item: ["item", "picked_up", javaItems],
  drop_item: ["item", "dropped", javaItems],
  kill: ["entity", "killed", javaEntities],
  die: ["by", "killed_by", javaEntities],
};

const MINUTES: Readonly<Record<string, number>> = { minutes: 1, hours: 60, days: 1440 };

/** Goals of anything → the nearest of which Java Edition keeps a number. */
const NEAREST = (): Readonly<Record<string, GoalJson>> => ({
  fish: {
    goal_type: "fish",
    item: ["minecraft:cod", "minecraft:salmon", "minecraft:tropical_fish", "minecraft:pufferfish"],
  },
  kill: { goal_type: "kill", entity: allMobs() },
  play_time: { goal_type: "play_time", unit: "minutes" },
  survive: { goal_type: "survive", unit: "minutes" },
});

export interface Statistic {
  readonly type: string;
  readonly stat: string;
  readonly value: { readonly min: number };
}

/** @returns one for each thing that counts on its own; none where nothing there counts it */
export function statisticsOf(goal: GoalJson, steps: number, saying: Saying): readonly Statistic[] {
  const inMinutes = MINUTES[String(goal["unit"])];
  const isOfAnything = Object.keys(goal).length === 1;
  const nearest = isOfAnything ? NEAREST()[goal.goal_type] : undefined;
  const asked = nearest ?? (inMinutes === undefined ? goal : { ...goal, unit: "minutes" });
  for (const name of CUSTOM_STATISTICS) {
    const known = goalOfStatistic("custom", name);
    if (!("goal" in known) || !isDeepStrictEqual(known.goal, asked)) continue;
    if (known.differs !== undefined) saying.differs(`The statistic ${name} counts nearly the same there.`);
    const min = steps * known.unitsAStep * (inMinutes ?? 1);
    return [{ type: "minecraft:custom", stat: `minecraft:${name}`, value: { min } }];
  }
  const things = OF_THINGS[goal.goal_type];
  if (things === undefined) return [];
  const [key, type, names] = things;
  const ids = plainIds(goal[key]);
  if (ids === undefined || Object.keys(goal).some((other) => other !== "goal_type" && other !== key)) return [];
  const stats = new Set(listOf(ids).flatMap((id) => names(id)));
  return Array.from(stats, (stat) => ({ type: `minecraft:${type}`, stat, value: { min: steps } }));
}

export const asked = (statistics: readonly Statistic[]): Json => ({ stats: statistics });
