/**
 * From a signal to the nodes that it can move: kind and id → watchers, so that a deed costs as much as it has watchers,
 * whatever the size of the tree. Its keys are what the engine is asked to tell of. Knows no player's progress.
 */

import type { AchievementNode, Tree } from "../tree/tree.ts";
import { planOf, type Leaf, type Plan } from "./plan.ts";
import type { SignalKind } from "./signal.ts";

/** One goal of a node, alone or in a combination. */
export interface Watcher {
  readonly node: AchievementNode;
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
  /** Nodes whose members have a state. */
  readonly combined: readonly AchievementNode[];
}

interface Kind {
  readonly all: Watcher[];
  readonly byKey: Map<string, Watcher[]>;
  readonly wild: Watcher[];
}

const NONE: readonly Watcher[] = [];

export function createGoalIndex(tree: Tree): GoalIndex {
  const kinds = new Map<SignalKind, Kind>();
  const plans = new Map<AchievementNode, Plan>();
  const conditions = new Set<string>();
  const combined: AchievementNode[] = [];
  for (const node of tree.nodes) {
    if (!node.goal) continue;
    const plan = planOf(node.goal);
    plans.set(node, plan);
    if (plan.isCombined) combined.push(node);
    for (const { conditions: asked } of plan.leaves) for (const { name } of asked) conditions.add(name);
    for (const leaf of plan.leaves) enter(kinds, { node, plan, leaf, inAnyMode: isInAnyMode(leaf) });
  }
  // Who asks for anything is found under every key, so that a look is one look.
  for (const { byKey, wild } of kinds.values()) {
    if (wild.length > 0) for (const watchers of byKey.values()) watchers.push(...wild);
  }
  return {
    watchers(kind, key) {
      const known = kinds.get(kind);
      if (!known) return NONE;
      return (key === undefined ? undefined : known.byKey.get(key)) ?? known.wild;
    },
    all: (kind) => kinds.get(kind)?.all ?? NONE,
    wanted(kind) {
      const known = kinds.get(kind);
      if (!known) return undefined;
      return { keys: known.wild.length > 0 ? undefined : new Set(known.byKey.keys()) };
    },
    asks: (condition) => conditions.has(condition),
    planOf: (node) => plans.get(node),
    combined,
  };
}

/** A `game_mode` of the goal's own stands instead of the setting. */
const isInAnyMode = ({ type, conditions }: Leaf): boolean =>
  type.inAnyMode === true || conditions.some(({ name }) => name === "where.game_mode");

function enter(kinds: Map<SignalKind, Kind>, watcher: Watcher): void {
  const { signal } = watcher.leaf.type;
  let kind = kinds.get(signal);
  if (!kind) kinds.set(signal, (kind = { all: [], byKey: new Map(), wild: [] }));
  kind.all.push(watcher);
  if (!watcher.leaf.keys) {
    kind.wild.push(watcher);
    return;
  }
  for (const key of watcher.leaf.keys) {
    const watchers = kind.byKey.get(key);
    if (watchers) watchers.push(watcher);
    else kind.byKey.set(key, [watcher]);
  }
}
