/**
 * The goals of nodes as who watches them knows them, each made when it is first asked for. Who watches what is decided in
 * goal-index.
 */

import type { AchievementNode } from "../tree/tree.ts";
import type { GoalJson } from "./goal-type.ts";
import { nodePlaceOf, ordinalOf, type GoalId, type GoalTable } from "./goal-table.ts";
import { eachLeafGoal, planOf, type Leaf, type Plan } from "./plan.ts";

/** One goal of a node, alone or in a combination. */
export interface Watcher {
  readonly node: AchievementNode;
  /** The goal as it was written; plan and leaf are made when they are first asked for. */
  readonly goal: GoalJson;
  readonly plan: Plan;
  readonly leaf: Leaf;
  /** It counts whatever game mode the setting names. */
  readonly inAnyMode: boolean;
  /** Every deed by which it is found counts, whoever's and wherever it is. */
  readonly isPlain: boolean;
}

export interface Watchers {
  of(id: GoalId): Watcher;
  /** The goal of a node, made ready; undefined where only scripts advance it. */
  planOf(node: AchievementNode): Plan | undefined;
  /** @returns the place by which goals of a node that has come know it */
  enter(node: AchievementNode): number;
}

/** @param built the nodes that the table is of */
export function createWatchers(built: readonly AchievementNode[], table: GoalTable): Watchers {
  /** By the place that goals know them by: those that the table is of, then those that came later as they came. */
  const nodes = [...built];
  const tableLength = nodes.length;
  /** These three by the node's key: the engine is slow to find what is listed by objects. */
  const places = new Map<string, number>();
  const plans = new Map<string, Plan>();
  const goals = new Map<string, readonly GoalJson[]>();
  const watchers = new Map<GoalId, Watcher>();

  function planOfNode(node: AchievementNode): Plan | undefined {
    const known = plans.get(node.key);
    if (known || !node.goal) return known;
    if (places.size === 0) for (let place = 0; place < tableLength; place++) places.set(nodes[place]!.key, place);
    const plan = planOf(node.goal, table.plans[places.get(node.key)!]);
    plans.set(node.key, plan);
    return plan;
  }

  function goalAt(node: AchievementNode, ordinal: number): GoalJson {
    let ofNode = goals.get(node.key);
    if (!ofNode) {
      const found: GoalJson[] = [];
      eachLeafGoal(node.goal!, (goal) => void found.push(goal));
      goals.set(node.key, (ofNode = found));
    }
    return ofNode[ordinal]!;
  }

  function watcherOf(id: GoalId): Watcher {
    let watcher = watchers.get(id);
    if (!watcher) {
      const node = nodes[nodePlaceOf(id)]!;
      watchers.set(id, (watcher = new PlannedWatcher(node, ordinalOf(id), goalAt, planOfNode)));
    }
    return watcher;
  }

  return { of: watcherOf, planOf: planOfNode, enter: (node) => nodes.push(node) - 1 };
}

/** Made when a deed, or a list of all, first asks for it: thousands at the start would take too long. */
class PlannedWatcher implements Watcher {
  private foundGoal: GoalJson | undefined;
  private foundPlan: Plan | undefined;
  private foundLeaf: Leaf | undefined;
  private foundPlain: boolean | undefined;

  constructor(
    readonly node: AchievementNode,
    private readonly ordinal: number,
    private readonly goalAt: (node: AchievementNode, ordinal: number) => GoalJson,
    private readonly planOf: (node: AchievementNode) => Plan | undefined,
  ) {}

  get goal(): GoalJson {
    return (this.foundGoal ??= this.goalAt(this.node, this.ordinal));
  }

  get plan(): Plan {
    return (this.foundPlan ??= this.planOf(this.node)!);
  }

  get leaf(): Leaf {
    return (this.foundLeaf ??= this.plan.leafAt(this.ordinal));
  }

  get isPlain(): boolean {
    return (this.foundPlain ??= isPlain(this.leaf));
  }

  get inAnyMode(): boolean {
    const { type, conditions } = this.leaf;
    return type.inAnyMode === true || conditions.some(({ name }) => name === "where.game_mode");
  }
}

const isPlain = ({ furtherTests, conditions, distincts }: Leaf): boolean =>
  furtherTests.length === 0 && conditions.length === 0 && distincts.length === 0;
