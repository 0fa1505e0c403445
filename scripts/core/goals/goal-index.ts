/**
 * From a signal to the nodes that it can move: kind and id → watchers, so that a deed costs as much as it has watchers,
 * whatever the size of the tree. Its keys are what the engine is asked to tell of. Knows no player's progress.
 */

import { isPlain as isPlainNode } from "../progress/plain-nodes.ts";
import type { AchievementNode, Tree } from "../tree/tree.ts";
import type { GoalJson } from "./goal-type.ts";
import {
  enterNode,
  goalTableOf,
  newGrowingKind,
  nodePlaceOf,
  ordinalOf,
  type GoalId,
  type GoalTable,
  type GrowingKind,
  type KindTable,
} from "./goal-table.ts";
import { eachLeafGoal, planOf, type Leaf, type Plan } from "./plan.ts";
import type { SignalKind } from "./told/signal.ts";

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

/** Who watches a deed, parted by what a step of theirs takes. */
export interface Watching {
  readonly all: readonly Watcher[];
  /** Of each deed one more is counted, whatever else it is. */
  readonly tallies: readonly Watcher[];
  /** The nodes of these, as a list of their own: it is gone through at every deed. */
  readonly tallied: readonly AchievementNode[];
  readonly others: readonly Watcher[];
}

/** What the adapters must tell of one kind. */
export interface Wanted {
  /** Undefined: of all ids. */
  readonly keys: ReadonlySet<string> | undefined;
}

export interface GoalIndex {
  /** Whether any node watches the kind. */
  watches(kind: SignalKind): boolean;
  /** What a deed can move; the same empty list when nothing. */
  watchers(kind: SignalKind, key: string | undefined): readonly Watcher[];
  /** The same, sorted. Made ready when it is first asked for, as all that comes of goals. */
  watching(kind: SignalKind, key: string | undefined): Watching;
  /** All of a kind. */
  all(kind: SignalKind): readonly Watcher[];
  /** Undefined where no node watches the kind: it need not be told of. */
  wanted(kind: SignalKind): Wanted | undefined;
  /** Whether some goal asks this of the player, as `where.weather`. */
  asks(condition: string): boolean;
  /** The goal of a node, made ready; undefined where only scripts advance it. */
  planOf(node: AchievementNode): Plan | undefined;
}

/** An index that nodes can be added to. Its lists are other objects then, where they have become longer. */
export interface GrowingGoalIndex extends GoalIndex {
  /** @param nodes new in the tree, and in no list yet */
  grow(nodes: readonly AchievementNode[]): void;
}

interface Kind {
  readonly table: KindTable;
  /** Of nodes that came later. */
  readonly more: GrowingKind;
  /** By key, as far as somebody has asked; those of all ids follow in each list, so that a look is one look. */
  readonly known: Map<string, Found>;
  wild: Found | undefined;
  all: readonly Watcher[] | undefined;
}

interface Found {
  readonly all: readonly Watcher[];
  sorted: Watching | undefined;
}

const NONE: readonly Watcher[] = [];
const NOBODY: Found = { all: NONE, sorted: { all: NONE, tallies: NONE, tallied: [], others: NONE } };

const newKind = (table: KindTable): Kind => ({
  table,
  more: newGrowingKind(),
  known: new Map(),
  wild: undefined,
  all: undefined,
});

/** @param table what the build has made of the tree's goals; default: it is made now */
export function createGoalIndex(
  tree: Pick<Tree, "nodes">,
  table: GoalTable = goalTableOf(tree, false),
): GrowingGoalIndex {
  const kinds = new Map<SignalKind, Kind>();
  for (const [kind, each] of Object.entries(table.kinds)) kinds.set(kind as SignalKind, newKind(each));
  /** By the place that goals know them by: those that the table is of, then those that came later as they came. */
  const nodes = [...tree.nodes];
  const tableLength = nodes.length;
  /** These three by the node's key: the engine is slow to find what is listed by objects. */
  const places = new Map<string, number>();
  const plans = new Map<string, Plan>();
  const goals = new Map<string, readonly GoalJson[]>();
  const watchers = new Map<GoalId, Watcher>();
  const conditions = new Set(table.conditions);

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

  const wildOf = (kind: Kind): Found =>
    isWild(kind)
      ? (kind.wild ??= { all: [...kind.table.wild, ...kind.more.wild].map(watcherOf), sorted: undefined })
      : NOBODY;

  function find(kind: SignalKind, key: string | undefined): Found {
    const known = kinds.get(kind);
    if (!known) return NOBODY;
    if (key === undefined) return wildOf(known);
    const found = known.known.get(key);
    if (found) return found;
    // Keys that nobody watches are of any number and are not remembered.
    const ofTable = idsAt(known.table, key);
    const ofMore = idsAt(known.more, key);
    if (ofTable.length === 0 && ofMore.length === 0) return wildOf(known);
    const all = [...ofTable.map(watcherOf), ...ofMore.map(watcherOf), ...wildOf(known).all];
    const made: Found = { all, sorted: undefined };
    known.known.set(key, made);
    return made;
  }

  function allOf({ table, more }: Kind): readonly Watcher[] {
    const ids = new Set([...table.wild, ...more.wild]);
    for (const { byKey } of [table, more]) {
      for (const each of Object.values(byKey)) for (const id of each) ids.add(id);
    }
    return [...ids].sort((one, other) => one - other).map(watcherOf);
  }

  function growingOf(kind: SignalKind): GrowingKind {
    let known = kinds.get(kind);
    if (!known) kinds.set(kind, (known = newKind({ byKey: {}, wild: [] })));
    known.known.clear();
    known.wild = known.all = undefined;
    return known.more;
  }

  return {
    grow(more) {
      for (const node of more) {
        const place = nodes.push(node) - 1;
        if (node.goal) enterNode(growingOf, conditions, node, place);
      }
    },
    watches: (kind) => kinds.has(kind),
    watchers: (kind, key) => find(kind, key).all,
    watching(kind, key) {
      const found = find(kind, key);
      return (found.sorted ??= sortOut(found.all));
    },
    all(kind) {
      const known = kinds.get(kind);
      return known ? (known.all ??= allOf(known)) : NONE;
    },
    wanted(kind) {
      const known = kinds.get(kind);
      if (!known) return undefined;
      const { table: built, more } = known;
      return { keys: isWild(known) ? undefined : new Set([...Object.keys(built.byKey), ...Object.keys(more.byKey)]) };
    },
    asks: (condition) => conditions.has(condition),
    planOf: planOfNode,
  };
}

const isWild = ({ table, more }: Kind): boolean => table.wild.length > 0 || more.wild.length > 0;

/** A table that came as JSON has a prototype, and an id can be called like anything. */
function idsAt({ byKey }: KindTable, key: string): readonly GoalId[] {
  return Object.prototype.hasOwnProperty.call(byKey, key) ? byKey[key]! : NO_IDS;
}

const NO_IDS: readonly GoalId[] = [];

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

/** Whether each deed by which the goal is found is one more, and nothing else. */
const isTally = ({ isPlain, plan, leaf, node }: Watcher): boolean =>
  isPlain && !plan.isCombined && leaf.measure === "count" && isPlainNode(node);

function sortOut(all: readonly Watcher[]): Watching {
  const tallies = all.filter(isTally);
  const others = all.filter((watcher) => !tallies.includes(watcher));
  return { all, tallies, tallied: tallies.map(({ node }) => node), others };
}
