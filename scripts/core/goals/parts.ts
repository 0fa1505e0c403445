/**
 * What a goal consists of once it is made ready: leaves, which look at deeds, and combinations of them. Shapes, and what
 * follows from a goal's JSON alone; how the parts are made is in plan and leaf.
 */

import type { NamedTest } from "./filters/conditions.ts";
import type { DistinctBy, GoalJson, GoalType, Measure } from "./goal-type.ts";
import type { Signal } from "./told/signal.ts";
import type { PlayerView } from "./told/views.ts";

export const COMBINATIONS = ["any_of", "all_of", "sequence", "distinct", "within"] as const;
export type CombinationName = (typeof COMBINATIONS)[number];

interface PartOfPlan {
  readonly parent: Combination | undefined;
  /** Of the saved state; the whole goal's is empty. */
  readonly key: string;
  /** Steps that make it count in an `all_of` or `sequence`. */
  readonly need: number;
  readonly json: GoalJson;
}

export interface Leaf extends PartOfPlan {
  readonly kind: "leaf";
  readonly type: GoalType;
  readonly measure: Measure;
  /** How much of a signal's amount makes a step. */
  readonly per: number;
  readonly tests: readonly NamedTest<Signal>[];
  /** What is still to be asked of a deed that was found by the goal's ids. */
  readonly furtherTests: readonly NamedTest<Signal>[];
  readonly conditions: readonly NamedTest<PlayerView>[];
  /** What must hold of a goal that is looked at. */
  readonly holds: readonly NamedTest<PlayerView>[];
  readonly value: ((player: PlayerView) => number | undefined) | undefined;
  /** Each `distinct` that it is below, the nearest first; it asks a value of each step. */
  readonly distincts: readonly Combination[];
  /** Items that it counts are counted item by item, since a `distinct` tells them apart. */
  readonly isPerItem: boolean;
}

export interface Combination extends PartOfPlan {
  readonly kind: CombinationName;
  readonly members: readonly Part[];
  readonly by: DistinctBy | undefined;
  /** The values of a `distinct` that count, each with its key. */
  readonly values: ReadonlyMap<string, string> | undefined;
  /** Of `within` and of a `sequence` that has a time. */
  readonly seconds: number | undefined;
  /** Whether it keeps the count of each member: what they have made follows from it after an edit of their list. */
  readonly keepsCounts: boolean;
}

export type Part = Leaf | Combination;

export interface Plan {
  readonly root: Part;
  /** All, in the order in which {@link eachLeafGoal} sees them. */
  readonly leaves: readonly Leaf[];
  leafAt(ordinal: number): Leaf;
  /** Whether members have a state beside the node's progress. */
  readonly isCombined: boolean;
  /** The keys of all that can have a state, in the order of the author. */
  readonly keys: readonly string[];
  /** Stands for the list of members with what each needs: the same as long as nothing of it was edited. */
  readonly list: string;
}

export function isCombination(goal: GoalJson): boolean {
  return (COMBINATIONS as readonly string[]).includes(goal.goal_type);
}

/** The goals in a combination. */
export function membersOf(goal: GoalJson): readonly GoalJson[] {
  const single = goal["goal"] as GoalJson | undefined;
  return single ? [single] : ((goal["goals"] as readonly GoalJson[] | undefined) ?? []);
}

/** Steps that make a member count; of an inner `all_of` the number of its members. */
export function needOf(goal: GoalJson): number {
  const count = goal["count"] as number | undefined;
  return count ?? (goal.goal_type === "all_of" ? membersOf(goal).length : 1);
}
