/** What makes the acts of one goal type: the goal as its author wrote it, and what is to be known beside it. */
import type { GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import type { Ids, Range } from "../../../scripts/core/goals/filters/patterns.ts";
import type { Place } from "../../../simulator/deeds/written.ts";
import type { Act, Making } from "../act.ts";

export interface LeafMaking extends Making {
  /** Where the player is once the conditions hold. */
  readonly at: Place;
}

export type Maker = (goal: GoalJson, making: LeafMaking) => readonly Act[] | { readonly cannot: string };

/** An own key, which the build has checked. */
export const own = <Value>(goal: GoalJson, key: string): Value | undefined => goal[key] as Value | undefined;
export const firstOf = (ids: Ids | undefined): string | undefined => (typeof ids === "string" ? ids : ids?.[0]);
export const rangeOf = (goal: GoalJson, key: string): Range | undefined => own<Range>(goal, key);
