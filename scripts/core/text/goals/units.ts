/** In what a goal is counted, where it is no mere number of deeds. */

import type { GoalJson } from "../../goals/goal-type.ts";
import { isCombination, membersOf } from "../../goals/plan.ts";
import type { Unit } from "./goal-words.ts";
import { goalWords, numbered, type GoalReader } from "./phrases.ts";

/** Undefined: deeds, or members. */
export function unitOf(goal: GoalJson): Unit | undefined {
  const inner = isCombination(goal) ? membersOf(goal) : [goal];
  const units = new Set(inner.map((one) => (isCombination(one) ? undefined : leafUnit(one))));
  const isOfMembers = !isCombination(goal) || goal.goal_type === "any_of" || goal.goal_type === "within";
  return isOfMembers && units.size === 1 ? [...units][0] : undefined;
}

/** Undefined: deeds. */
export function leafUnit({ goal_type, unit }: GoalJson): Unit | undefined {
  switch (goal_type) {
    case "travel":
      return "blocks";
    case "sneak":
      return "seconds";
    case "play_time":
    case "survive":
      return (unit as Unit | undefined) ?? "minutes";
    case "deal_damage":
    case "take_damage":
      return unit === "hits" ? undefined : "points";
    default:
      return undefined;
  }
}

export function quantity(n: number, unit: Unit, { language }: GoalReader): string {
  return numbered(goalWords(language).units[unit], n, language);
}
