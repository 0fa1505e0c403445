/**
 * What follows from a tree's goals before any world runs: who watches what, and by what members are known. The build puts
 * it into the packs as plain JSON, because thousands of goals would take too long at the start of a world; without it it
 * is made there. Knows no player and no progress.
 */

import type { AchievementNode, Tree } from "../tree/tree.ts";
import { goalTypeOf } from "./goal-types.ts";
import { keysOfGoal } from "./leaf.ts";
import { eachLeafGoal, isCombination, planText } from "./plan.ts";
import type { SignalKind } from "./told/signal.ts";

/** One goal of a node: {@link goalId} of the node's place in the tree and of its place in {@link eachLeafGoal}. */
export type GoalId = number;

export interface KindTable {
  readonly byKey: Readonly<Record<string, readonly GoalId[]>>;
  /** Those that ask for any id. */
  readonly wild: readonly GoalId[];
}

export interface GoalTable {
  readonly kinds: Readonly<Partial<Record<SignalKind, KindTable>>>;
  /** Names of all conditions that some goal asks, as `where.weather`. */
  readonly conditions: readonly string[];
  /** By the node's place in the tree, where it is a combination: {@link planText}. */
  readonly plans: Readonly<Record<number, string>>;
}

const GOALS_A_NODE = 2 ** 16;

export const goalId = (nodePlace: number, ordinal: number): GoalId => nodePlace * GOALS_A_NODE + ordinal;
export const nodePlaceOf = (id: GoalId): number => Math.floor(id / GOALS_A_NODE);
export const ordinalOf = (id: GoalId): number => id % GOALS_A_NODE;

/** A place in a table that is being made. Without a prototype: an id can be called like anything. */
export interface GrowingKind {
  readonly byKey: Record<string, GoalId[]>;
  readonly wild: GoalId[];
}

export const newGrowingKind = (): GrowingKind => ({
  byKey: Object.create(null) as Record<string, GoalId[]>,
  wild: [],
});

/** @param withPlans false: members are named when somebody asks */
export function goalTableOf(tree: Pick<Tree, "nodes">, withPlans: boolean): GoalTable {
  const kinds: Partial<Record<SignalKind, GrowingKind>> = {};
  const kindOf = (kind: SignalKind): GrowingKind => (kinds[kind] ??= newGrowingKind());
  const conditions = new Set<string>();
  const plans: Record<number, string> = {};
  tree.nodes.forEach((node, place) => {
    if (!node.goal) return;
    enterNode(kindOf, conditions, node, place);
    if (withPlans && isCombination(node.goal)) plans[place] = planText(node.goal);
  });
  return { kinds, conditions: [...conditions], plans };
}

/** Notes who watches what of one node that has a goal. */
export function enterNode(
  kindOf: (kind: SignalKind) => GrowingKind,
  conditions: Set<string>,
  node: AchievementNode,
  place: number,
): void {
  let ordinal = 0;
  eachLeafGoal(node.goal!, (goal, wheres) => {
    for (const where of wheres) for (const name of Object.keys(where)) conditions.add(`where.${name}`);
    const type = goalTypeOf(goal);
    if (!type) throw new Error(`there is no goal type ${goal.goal_type}; the build should have refused it`);
    const kind = kindOf(type.signal);
    const id = goalId(place, ordinal++);
    const keys = keysOfGoal(type, goal);
    if (!keys) kind.wild.push(id);
    for (const key of keys ?? []) (kind.byKey[key] ??= []).push(id);
  });
}
