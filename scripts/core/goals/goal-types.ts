/**
 * Which goal type a goal is of. One goal type is one file in types; npm run generate lists them.
 */

import { measureOf, type GoalJson, type GoalType } from "./goal-type.ts";
import { TYPES_BY_NAME } from "./type-list.ts";
import { effect, effectsAtOnce } from "./types/effect.ts";

export const GOAL_TYPES: readonly GoalType[] = Object.values(TYPES_BY_NAME);

const byName = new Map(GOAL_TYPES.map((type) => [type.name, type]));

/** @returns undefined for a combination, and for what is no goal type */
export function goalTypeOf(goal: GoalJson): GoalType | undefined {
  if (goal.goal_type === effect.name && goal["at_once"] !== undefined) return effectsAtOnce;
  return byName.get(goal.goal_type);
}

/** Whether progress is the greatest that was ever reached at a time, so that what two have reached is no sum. */
export function isHeight(goal: GoalJson | undefined): boolean {
  if (goal === undefined) return false;
  const type = goalTypeOf(goal);
  return type ? measureOf(type, goal) === "highest" : goal.goal_type === "within";
}
