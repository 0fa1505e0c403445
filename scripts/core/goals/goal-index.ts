/**
 * From a signal to the nodes that it can move: kind and id → watchers, so that a deed costs as much as it has watchers,
 * whatever the size of the tree. Its keys are what the engine is asked to tell of. Knows no player's progress.
 */

import { isPlain as isPlainNode } from "../progress/plain-nodes.ts";
import type { AchievementNode, Tree } from "../tree/tree.ts";
import {
  enterNode,
  goalTableOf,
  newGrowingKind,
  type GoalId,
  type GoalTable,
  type GrowingKind,
  type KindTable,
} from "./goal-table.ts";
import type { Plan } from "./plan.ts";
import type { SignalKind } from "./told/signal.ts";
import { createWatchers, type Watcher } from "./watchers.ts";

export type { Watcher } from "./watchers.ts";

/** Who watches a deed, parted by what a step of theirs takes. */
export interface Watching {
  /** Empty where nobody does. */
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
  /** Who watches a deed. Made ready when it is first asked for, as all that comes of goals. */
  watching(kind: SignalKind, key: string | undefined): Watching;
  /** The same, as one list. */
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

/** An index that nodes can be added to. Its lists are other objects then, where they have become longer. */
export interface GrowingGoalIndex extends GoalIndex {
  /** @param nodes new in the tree, and in no list yet */
  grow(nodes: readonly AchievementNode[]): void;
}

/** By key. Without a prototype: an id can be called like anything. */
type Found = Record<string, Watching>;

interface Kind {
  readonly table: KindTable;
  /** Of nodes that came later. */
  readonly more: GrowingKind;
  /** As far as somebody has asked; those of all ids follow in each list, so that a look is one look. */
  found: Found;
  /** How many of these are keys that nobody names. */
  unnamed: number;
  wild: Watching | undefined;
  all: readonly Watcher[] | undefined;
}

/** Keys that nobody names are of any number, such as those of other packs' events; more than a world has kinds of blocks. */
const MAX_UNNAMED = 4_096;

const NONE: readonly Watcher[] = [];
const NOBODY: Watching = { all: NONE, tallies: NONE, tallied: [], others: NONE };

const newFound = (): Found => Object.create(null) as Found;

const newKind = (table: KindTable): Kind => ({
  table,
  more: newGrowingKind(),
  found: newFound(),
  unnamed: 0,
  wild: undefined,
  all: undefined,
});

/** @param table what the build has made of the tree's goals; default: it is made now */
export function createGoalIndex(
  tree: Pick<Tree, "nodes">,
  table: GoalTable = goalTableOf(tree, false),
): GrowingGoalIndex {
  const kinds = Object.create(null) as Partial<Record<SignalKind, Kind>>;
  for (const [kind, each] of Object.entries(table.kinds)) kinds[kind as SignalKind] = newKind(each);
  const conditions = new Set(table.conditions);
  const watchers = createWatchers(tree.nodes, table);
  const watcherOf = watchers.of;

  const wildOf = (kind: Kind): Watching =>
    (kind.wild ??= isWild(kind) ? sortOut([...kind.table.wild, ...kind.more.wild].map(watcherOf)) : NOBODY);

  /** Asked several times for each deed. */
  function watching(kind: SignalKind, key: string | undefined): Watching {
    const known = kinds[kind];
    if (known === undefined) return NOBODY;
    if (key === undefined) return wildOf(known);
    return known.found[key] ?? find(known, key);
  }

  function find(kind: Kind, key: string): Watching {
    const wild = wildOf(kind);
    const built = idsAt(kind.table, key);
    const later = idsAt(kind.more, key);
    if (built.length === 0 && later.length === 0) {
      makePlaceFor(kind);
      return (kind.found[key] = wild);
    }
    return (kind.found[key] = sortOut([...[...built, ...later].map(watcherOf), ...wild.all]));
  }

  function makePlaceFor(kind: Kind): void {
    kind.unnamed += 1;
    if (kind.unnamed <= MAX_UNNAMED) return;
    // Those that are named are soon found again.
    kind.found = newFound();
    kind.unnamed = 1;
  }

  function allOf({ table, more }: Kind): readonly Watcher[] {
    const ids = new Set([...table.wild, ...more.wild]);
    for (const { byKey } of [table, more]) {
      for (const each of Object.values(byKey)) for (const id of each) ids.add(id);
    }
    return [...ids].sort((one, other) => one - other).map(watcherOf);
  }

  function growingOf(kind: SignalKind): GrowingKind {
    const known = (kinds[kind] ??= newKind({ byKey: {}, wild: [] }));
    known.found = newFound();
    known.unnamed = 0;
    known.wild = known.all = undefined;
    return known.more;
  }

  return {
    grow(more) {
      for (const node of more) {
        const place = watchers.enter(node);
        if (node.goal) enterNode(growingOf, conditions, node, place);
      }
    },
    watches: (kind) => kinds[kind] !== undefined,
    watching,
    watchers: (kind, key) => watching(kind, key).all,
    all(kind) {
      const known = kinds[kind];
      return known ? (known.all ??= allOf(known)) : NONE;
    },
    wanted(kind) {
      const known = kinds[kind];
      if (!known) return undefined;
      const { table: built, more } = known;
      return { keys: isWild(known) ? undefined : new Set([...Object.keys(built.byKey), ...Object.keys(more.byKey)]) };
    },
    asks: (condition) => conditions.has(condition),
    planOf: watchers.planOf,
  };
}

const isWild = ({ table, more }: Kind): boolean => table.wild.length > 0 || more.wild.length > 0;

/** A table that came as JSON has a prototype, and an id can be called like anything. */
function idsAt({ byKey }: KindTable, key: string): readonly GoalId[] {
  return Object.prototype.hasOwnProperty.call(byKey, key) ? byKey[key]! : NO_IDS;
}

const NO_IDS: readonly GoalId[] = [];

/** Whether each deed by which the goal is found is one more, and nothing else. */
const isTally = ({ isPlain, plan, leaf, node }: Watcher): boolean =>
  isPlain && !plan.isCombined && leaf.measure === "count" && isPlainNode(node);

function sortOut(all: readonly Watcher[]): Watching {
  const tallies = all.filter(isTally);
  const others = all.filter((watcher) => !tallies.includes(watcher));
  return { all, tallies, tallied: tallies.map(({ node }) => node), others };
}
