/**
 * Which goal type a goal is of. One goal type is one file in types; npm run generate lists them.
 */

import type { GoalJson, GoalType } from "./goal-type.ts";
import { TYPES_BY_NAME } from "./type-list.ts";
import { effect, effectsAtOnce } from "./types/effect.ts";

export const GOAL_TYPES: readonly GoalType[] = Object.values(TYPES_BY_NAME);

const byName = new Map(GOAL_TYPES.map((type) => [type.name, type]));

/** @returns undefined for a combination, and for what is no goal type */
export function goalTypeOf(goal: GoalJson): GoalType | undefined {
  if (goal.goal_type === effect.name && goal["at_once"] !== undefined) return effectsAtOnce;
  return byName.get(goal.goal_type);
}
