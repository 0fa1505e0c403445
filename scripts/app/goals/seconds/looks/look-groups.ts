/**
 * The goals that are looked at, sorted so that a look costs little: goals that say the same are looked at once, those that are
 * bound to a biome or dimension only there, and those that ask for a place alone only when the player has moved. Sorted once
 * for all players, because thousands of objects for each of a hundred would stop the world for the engine's garbage.
 * Knows no player.
 */

import type { NamedTest } from "../../../../core/goals/filters/conditions.ts";
import type { Watcher } from "../../../../core/goals/goal-index.ts";
import type { AchievementNode } from "../../../../core/tree/tree.ts";
import type { GoalJson } from "../../../../core/goals/goal-type.ts";
import { goalTypeOf } from "../../../../core/goals/goal-types.ts";
import { idSet, type Ids } from "../../../../core/goals/filters/patterns.ts";
import type { PlayerView, WornSlot } from "../../../../core/goals/told/views.ts";

/** Goals that hold at the same moments. */
export interface Group {
  readonly key: number;
  readonly watchers: Watcher[];
  /** Makes the tests, if that was not done yet: before the first look there is time for it. */
  prepare(): void;
  /** Whether all that is asked for is so. */
  holds(player: PlayerView): boolean;
  /** Below a `distinct` a visit moves whenever the value changes: it is alone in its group. */
  readonly movesByValue: boolean;
  /** Bound to a biome or a dimension. */
  readonly isPlaced: boolean;
}

export interface Worn {
  readonly slot: WornSlot;
  readonly groups: readonly Group[];
}

/** Goals that measure the same number. */
export interface Measured {
  readonly read: (player: PlayerView) => number | undefined;
  readonly watchers: Watcher[];
  /**
   * Members of sequences count from when they are awaited, however high it was before; and nodes that are done again at
   * once from where it fell to.
   */
  readonly always: Watcher[];
}

export interface SortedOut {
  readonly all: readonly Watcher[];
  readonly groups: ReadonlyMap<number, Group>;
  readonly byBiome: ReadonlyMap<string, readonly Group[]>;
  readonly byDimension: ReadonlyMap<string, readonly Group[]>;
  /** Can hold or end while the player stands still. */
  readonly restless: readonly Group[];
  /** Cannot as long as nothing is worn in a slot that they ask for. */
  readonly byWorn: readonly Worn[];
  /** Cannot at all. */
  readonly byPlace: readonly Group[];
  /** Only when their tags are others. */
  readonly byTags: readonly Group[];
  readonly values: readonly Measured[];
}

export function sortOut(watchers: readonly Watcher[]): SortedOut {
  const groups = new Map<number, Group>();
  const values = new Map<number, Measured>();
  const sorted: Sorted = {
    byBiome: new Map(),
    byDimension: new Map(),
    byWorn: [],
    restless: [],
    byPlace: [],
    byTags: [],
  };
  for (const watcher of watchers) {
    const key = keyOf(watcher);
    if (goalTypeOf(watcher.goal)?.value) measure(values, key, watcher);
    else {
      const known = groups.get(key);
      if (known) known.watchers.push(watcher);
      else {
        const group = new LookGroup(key, watcher);
        groups.set(key, group);
        place(group, watcher, sorted);
      }
    }
  }
  return { all: watchers, groups, ...sorted, values: [...values.values()] };
}

/** Of each node that is looked at its groups; none where only numbers are asked. */
export function groupsByNode({ all, groups }: SortedOut): ReadonlyMap<AchievementNode, readonly Group[]> {
  const byNode = new Map<AchievementNode, Group[]>();
  for (const { node } of all) byNode.set(node, []);
  for (const group of groups.values()) {
    for (const { node } of group.watchers) {
      const ofNode = byNode.get(node)!;
      if (ofNode[ofNode.length - 1] !== group) ofNode.push(group);
    }
  }
  return byNode;
}

function measure(values: Map<number, Measured>, key: number, watcher: Watcher): void {
  let measured = values.get(key);
  if (!measured) {
    const read = goalTypeOf(watcher.goal)!.value!(watcher.goal);
    measured = { read, watchers: [], always: [] };
    values.set(key, measured);
  }
  (isInSequence(watcher) || watcher.node.repeat?.every === "completion" ? measured.always : measured.watchers).push(
    watcher,
  );
}

/** The goal is made ready when it is first looked at: of a thousand biomes a player is in one. */
class LookGroup implements Group {
  readonly watchers: Watcher[];
  readonly isPlaced: boolean;
  readonly movesByValue: boolean;
  private tests: readonly NamedTest<PlayerView>[] | undefined;

  constructor(
    readonly key: number,
    private readonly first: Watcher,
  ) {
    this.watchers = [first];
    const { goal } = first;
    this.isPlaced = isVisit(goal) && (goal["biome"] !== undefined || goal["dimension"] !== undefined);
    this.movesByValue = isVisit(goal) && isMember(first) && first.leaf.distincts.length > 0;
  }

  prepare(): void {
    this.tests ??= this.first.leaf.holds;
  }

  holds(player: PlayerView): boolean {
    const tests = (this.tests ??= this.first.leaf.holds);
    for (let place = 0; place < tests.length; place++) if (!tests[place]!.test(player)) return false;
    return true;
  }
}

const WORN_SLOTS: readonly WornSlot[] = ["head", "chest", "legs", "feet"];

const isVisit = ({ goal_type }: GoalJson): boolean => goal_type === "visit";

/** Whether the goal is one in a combination. */
const isMember = ({ node, goal }: Watcher): boolean => node.goal !== goal;

interface Sorted {
  readonly byBiome: Map<string, Group[]>;
  readonly byDimension: Map<string, Group[]>;
  readonly byWorn: { readonly slot: WornSlot; readonly groups: Group[] }[];
  readonly restless: Group[];
  readonly byPlace: Group[];
  readonly byTags: Group[];
}

function place(group: Group, watcher: Watcher, sorted: Sorted): void {
  const { byBiome, byDimension, restless, byPlace, byTags } = sorted;
  const { goal } = watcher;
  const worn = goal.goal_type === "wear" ? WORN_SLOTS.find((slot) => goal[slot] !== undefined) : undefined;
  if (goal.goal_type === "tag") byTags.push(group);
  else if (worn) enterWorn(sorted, worn, group);
  else if (!isVisit(goal)) restless.push(group);
  else if (goal["biome"] !== undefined) enter(byBiome, goal["biome"] as Ids, group);
  else if (goal["dimension"] !== undefined) enter(byDimension, goal["dimension"] as Ids, group);
  else if (isMember(watcher) || goal["in_block"] !== undefined) restless.push(group);
  else byPlace.push(group);
}

function enterWorn({ byWorn }: Sorted, slot: WornSlot, group: Group): void {
  const known = byWorn.find((worn) => worn.slot === slot);
  if (known) known.groups.push(group);
  else byWorn.push({ slot, groups: [group] });
}

function enter(byId: Map<string, Group[]>, ids: Ids, group: Group): void {
  for (const id of idSet(ids)) {
    const list = byId.get(id);
    if (list) list.push(group);
    else byId.set(id, [group]);
  }
}

const keys = new WeakMap<Watcher, number>();
/** Short ones for what goals say: they are looked up at every look. */
const numbers = new Map<string, number>();
let lastNumber = 0;

/** The same for goals that say the same, but for what asks where and how often; a member of a combination is alone. */
function keyOf(watcher: Watcher): number {
  let key = keys.get(watcher);
  if (key === undefined) keys.set(watcher, (key = isMember(watcher) ? ++lastNumber : numberOf(watcher.goal)));
  return key;
}

function numberOf(goal: GoalJson): number {
  const options = goalTypeOf(goal)?.options ?? [];
  const saying = `${goal.goal_type} ${JSON.stringify(options.map((option) => goal[option]))}`;
  let number = numbers.get(saying);
  if (number === undefined) numbers.set(saying, (number = ++lastNumber));
  return number;
}

function isInSequence(watcher: Watcher): boolean {
  if (!isMember(watcher)) return false;
  for (let { parent } = watcher.leaf; parent; parent = parent.parent) if (parent.kind === "sequence") return true;
  return false;
}
