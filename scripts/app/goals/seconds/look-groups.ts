/**
 * The goals that are looked at, sorted so that a look costs little: goals that say the same are looked at once, those that are
 * bound to a biome or dimension only there, and those that ask for a place alone only when the player has moved. Sorted once
 * for all players, because thousands of objects for each of a hundred would stop the world for the engine's garbage.
 * Knows no player.
 */

import type { NamedTest } from "../../../core/goals/filters/conditions.ts";
import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { GoalJson } from "../../../core/goals/goal-type.ts";
import { goalTypeOf } from "../../../core/goals/goal-types.ts";
import { idSet, type Ids } from "../../../core/goals/filters/patterns.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";

/** Goals that hold at the same moments. */
export interface Group {
  readonly key: number;
  readonly watchers: Watcher[];
  readonly tests: readonly NamedTest<PlayerView>[];
  /** Below a `distinct` a visit moves whenever the value changes: it is alone in its group. */
  readonly movesByValue: boolean;
  /** Bound to a biome or a dimension. */
  readonly isPlaced: boolean;
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
  /** Cannot. */
  readonly byPlace: readonly Group[];
  /** Only when their tags are others. */
  readonly byTags: readonly Group[];
  readonly values: readonly Measured[];
}

export function sortOut(watchers: readonly Watcher[]): SortedOut {
  const groups = new Map<number, Group>();
  const values = new Map<number, Measured>();
  const sorted: Sorted = { byBiome: new Map(), byDimension: new Map(), restless: [], byPlace: [], byTags: [] };
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
  private made: readonly NamedTest<PlayerView>[] | undefined;

  constructor(
    readonly key: number,
    private readonly first: Watcher,
  ) {
    this.watchers = [first];
    const { goal } = first;
    this.isPlaced = isVisit(goal) && (goal["biome"] !== undefined || goal["dimension"] !== undefined);
  }

  get tests(): readonly NamedTest<PlayerView>[] {
    return (this.made ??= this.first.leaf.holds);
  }

  get movesByValue(): boolean {
    return isVisit(this.first.goal) && isMember(this.first) && this.first.leaf.distincts.length > 0;
  }
}

const isVisit = ({ goal_type }: GoalJson): boolean => goal_type === "visit";

/** Whether the goal is one in a combination. */
const isMember = ({ node, goal }: Watcher): boolean => node.goal !== goal;

interface Sorted {
  readonly byBiome: Map<string, Group[]>;
  readonly byDimension: Map<string, Group[]>;
  readonly restless: Group[];
  readonly byPlace: Group[];
  readonly byTags: Group[];
}

function place(group: Group, watcher: Watcher, { byBiome, byDimension, restless, byPlace, byTags }: Sorted): void {
  const { goal } = watcher;
  if (goal.goal_type === "tag") byTags.push(group);
  else if (!isVisit(goal)) restless.push(group);
  else if (goal["biome"] !== undefined) enter(byBiome, goal["biome"] as Ids, group);
  else if (goal["dimension"] !== undefined) enter(byDimension, goal["dimension"] as Ids, group);
  else if (isMember(watcher) || goal["in_block"] !== undefined) restless.push(group);
  else byPlace.push(group);
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
