/** Getting an effect, or having so many different ones at a time. */

import { idSet, rangeTest, type Ids, type Range } from "../filters/patterns.ts";
import type { GoalJson, GoalType } from "../goal-type.ts";

export const effect: GoalType = {
  name: "effect",
  signal: "effect",
  key: "effect",
  filters: { effect: { kind: "ids", reads: "effect" }, amplifier: { kind: "range", reads: "amplifier" } },
  options: ["at_once"],
  measure: "count",
  by: ["effect"],
};

/** The same goal type where it says `at_once`: it is looked at, and its keys are asked of all effects together. */
export const effectsAtOnce: GoalType = {
  name: effect.name,
  signal: "look",
  filters: {},
  options: ["effect", "amplifier", "at_once"],
  measure: "count",
  staysOverLeave: true,
  holds: (goal) => [{ name: "at_once", test: (player) => hasAtOnce(goal, player.effects()) }],
};

function hasAtOnce(goal: GoalJson, effects: ReadonlyMap<string, number> | undefined): boolean {
  if (effects === undefined) return false;
  const named = goal["effect"] === undefined ? undefined : idSet(goal["effect"] as Ids);
  const isStrong = goal["amplifier"] === undefined ? undefined : rangeTest(goal["amplifier"] as Range);
  let count = 0;
  for (const [id, amplifier] of effects) {
    if ((named === undefined || named.has(id)) && (isStrong === undefined || isStrong(amplifier))) count += 1;
  }
  return count >= (goal["at_once"] as number);
}
