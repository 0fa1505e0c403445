/**
 * From a signal to the nodes that it can move: kind and id → watchers, so that a deed costs as much as it has watchers,
 * whatever the size of the tree. Its keys are what the engine is asked to tell of. Knows no player's progress.
 */

import type { AchievementNode, Tree } from "../tree/tree.ts";
import type { GoalJson } from "./goal-type.ts";
import { goalTypeOf } from "./goal-types.ts";
import { keysOfGoal } from "./leaf.ts";
import { eachLeafGoal, planOf, type Leaf, type Plan } from "./plan.ts";
import type { SignalKind } from "./signal.ts";

/** One goal of a node, alone or in a combination. */
export interface Watcher {
  readonly node: AchievementNode;
  /** The goal as it was written; plan and leaf are made when they are first asked for. */
  readonly goal: GoalJson;
  readonly plan: Plan;
  readonly leaf: Leaf;
  /** It counts whatever game mode the setting names. */
  readonly inAnyMode: boolean;
}

/** What the adapters must tell of one kind. */
export interface Wanted {
  /** Undefined: of all ids. */
  readonly keys: ReadonlySet<string> | undefined;
}

export interface GoalIndex {
  /** What a deed can move; the same empty list when nothing. */
  watchers(kind: SignalKind, key: string | undefined): readonly Watcher[];
  /** All of a kind. */
  all(kind: SignalKind): readonly Watcher[];
  /** Undefined where no node watches the kind: it need not be told of. */
  wanted(kind: SignalKind): Wanted | undefined;
  /** Whether some goal asks this of the player, as `where.weather`. */
  asks(condition: string): boolean;
  /** The goal of a node, made ready; undefined where only scripts advance it. */
  planOf(node: AchievementNode): Plan | undefined;
}

interface Kind {
  readonly all: Watcher[];
  readonly byKey: Map<string, Watcher[]>;
  readonly wild: Watcher[];
  /** Keys whose list has those of all ids, too. */
  readonly merged: Set<string>;
}

const NONE: readonly Watcher[] = [];

export function createGoalIndex(tree: Tree): GoalIndex {
  const kinds = new Map<SignalKind, Kind>();
  const plans = new Map<AchievementNode, Plan>();
  const conditions = new Set<string>();
  const planOfNode = (node: AchievementNode): Plan | undefined => {
    let plan = plans.get(node);
    if (!plan && node.goal) plans.set(node, (plan = planOf(node.goal)));
    return plan;
  };
  for (const node of tree.nodes) {
    if (!node.goal) continue;
    let ordinal = 0;
    eachLeafGoal(node.goal, (goal, wheres) => {
      for (const where of wheres) for (const name of Object.keys(where)) conditions.add(`where.${name}`);
      const type = goalTypeOf(goal);
      if (!type) throw new Error(`there is no goal type ${goal.goal_type}; the build should have refused it`);
      const inAnyMode = type.inAnyMode === true || wheres.some(({ game_mode }) => game_mode !== undefined);
      const watcher = new PlannedWatcher(node, goal, inAnyMode, ordinal++, planOfNode);
      enter(kinds, type.signal, keysOfGoal(type, goal), watcher);
    });
  }
  return {
    watchers(kind, key) {
      const known = kinds.get(kind);
      if (!known) return NONE;
      const found = key === undefined ? undefined : known.byKey.get(key);
      if (!found) return known.wild;
      // Who asks for anything is found under every key, so that a look is one look.
      if (known.wild.length > 0 && !known.merged.has(key!)) {
        known.merged.add(key!);
        found.push(...known.wild);
      }
      return found;
    },
    all: (kind) => kinds.get(kind)?.all ?? NONE,
    wanted(kind) {
      const known = kinds.get(kind);
      if (!known) return undefined;
      return { keys: known.wild.length > 0 ? undefined : new Set(known.byKey.keys()) };
    },
    asks: (condition) => conditions.has(condition),
    planOf: planOfNode,
  };
}

/** The node's plan is made when a deed first asks for it: thousands at the start would take too long. */
class PlannedWatcher implements Watcher {
  private found: Leaf | undefined;

  constructor(
    readonly node: AchievementNode,
    readonly goal: GoalJson,
    readonly inAnyMode: boolean,
    private readonly ordinal: number,
    private readonly planOf: (node: AchievementNode) => Plan | undefined,
  ) {}

  get plan(): Plan {
    return this.planOf(this.node)!;
  }

  get leaf(): Leaf {
    return (this.found ??= this.plan.leaves[this.ordinal]!);
  }
}

function enter(
  kinds: Map<SignalKind, Kind>,
  signal: SignalKind,
  keys: readonly string[] | undefined,
  watcher: Watcher,
): void {
  let kind = kinds.get(signal);
  if (!kind) kinds.set(signal, (kind = { all: [], byKey: new Map(), wild: [], merged: new Set() }));
  kind.all.push(watcher);
  if (!keys) {
    kind.wild.push(watcher);
    return;
  }
  for (const key of keys) {
    const watchers = kind.byKey.get(key);
    if (watchers) watchers.push(watcher);
    else kind.byKey.set(key, [watcher]);
  }
}
