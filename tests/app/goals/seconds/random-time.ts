/** Random trees of goals of time, joins and nodes. What counts is not known here. */

import type { Random } from "../../../../simulator/deterministic/random.ts";
import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import type { TimeNode } from "./plain-time.ts";

type Json = Record<string, unknown>;

const WHERES: readonly Json[] = [
  { dimension: "nether" },
  { dimension: ["overworld", "the_end"] },
  { tag: "vip" },
  { level: { min: 3 } },
  { sneaking: true },
  { game_mode: "creative" },
  { sneaking: false, tag: "vip" },
];

/** @param ids of all nodes */
function randomLeaf(random: Random, ids: readonly string[]): Json {
  const goal_type = random.pick(["play_time", "play_time", "survive", "survive", "sneak", "join", "join", "complete"]);
  const goal: Json = { goal_type };
  if (goal_type === "play_time" || goal_type === "survive") goal["unit"] = "minutes";
  if (goal_type === "join" && random.chance(0.7)) goal["unit"] = random.pick(["times", "days", "streak"]);
  if (goal_type === "complete") {
    if (random.chance(0.4)) goal["any"] = true;
    else if (random.chance(0.3)) goal["page"] = "r";
    else goal["nodes"] = [...new Set([random.pick(ids), random.pick(ids)])];
  }
  if (random.chance(0.35)) goal["where"] = random.pick(WHERES);
  return goal;
}

function randomGoal(random: Random, ids: readonly string[], depth: number): Json {
  if (depth === 0 || random.chance(0.5)) return randomLeaf(random, ids);
  const goal_type = random.pick(["any_of", "all_of", "distinct", "within"]);
  const goal: Json = { goal_type };
  if (goal_type === "distinct") {
    goal["goal"] = randomGoal(random, ids, depth - 1);
    goal["by"] = random.pick(["day", "dimension"]);
  } else if (goal_type === "within") {
    goal["goal"] = randomGoal(random, ids, depth - 1);
    goal["seconds"] = random.pick([5, 90, 250]);
  } else
    goal["goals"] = Array.from({ length: random.between(1, 3) }, (_, index) => ({
      ...randomGoal(random, ids, depth - 1),
      id: `m${index}`,
      ...(goal_type === "all_of" && random.chance(0.4) ? { count: random.between(1, 3) } : {}),
    }));
  if (random.chance(0.1)) goal["where"] = random.pick(WHERES);
  return goal;
}

export function randomTimeTree(random: Random): TimeNode[] {
  const ids = Array.from({ length: random.between(2, 4) }, (_, index) => `n${index}`);
  return ids.map((id, index) => ({
    id,
    goalNumber: random.pick([1, 2, 4, 1_000]),
    ...(index === 0 ? {} : { goal: randomGoal(random, ids, random.below(3)) as unknown as GoalJson }),
    ...(index > 0 && random.chance(0.3) ? { lockedBy: ids[index - 1]! } : {}),
  }));
}
