/**
 * A node's goal made ready: the tree of its combinations, and its leaves with their tests. What a `where` on a combination
 * asks holds for all below. Members are known by keys that follow from their `id`, or else from what they say, so that
 * no edit of their list takes from players what they have. Knows no player and no progress.
 */

import { hashText, KEY_LENGTH } from "../saving/node-key.ts";
import { allConditions, type NamedTest, type Where } from "./conditions.ts";
import { FILTER_KINDS } from "./filters.ts";
import { measureOf, type DistinctBy, type GoalJson, type GoalType, type Measure } from "./goal-type.ts";
import { goalTypeOf } from "./goal-types.ts";
import { itemOf, wantedEnchantments } from "./types/default-get.ts";
import { keysOfItem, withNamespace, type ItemPattern } from "./patterns.ts";
import type { Signal } from "./signal.ts";
import type { ItemView, PlayerView } from "./views.ts";

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
  readonly conditions: readonly NamedTest<PlayerView>[];
  /** What must hold of a goal that is looked at. */
  readonly holds: readonly NamedTest<PlayerView>[];
  readonly value: ((player: PlayerView) => number | undefined) | undefined;
  /** The ids by which the leaf is found; undefined = any. */
  readonly keys: readonly string[] | undefined;
  /** Below a `distinct`: what it asks of each step. */
  readonly distinct: Combination | undefined;
}

export interface Combination extends PartOfPlan {
  readonly kind: CombinationName;
  readonly members: readonly Part[];
  readonly by: DistinctBy | undefined;
  /** The values of a `distinct` that count, each with its key. */
  readonly values: ReadonlyMap<string, string> | undefined;
  /** Of `within` and of a `sequence` that has a time. */
  readonly seconds: number | undefined;
}

export type Part = Leaf | Combination;

export interface Plan {
  readonly root: Part;
  readonly leaves: readonly Leaf[];
  /** Whether members have a state beside the node's progress. */
  readonly isCombined: boolean;
  /** The keys of all that can have a state, in the order of the author. */
  readonly keys: readonly string[];
}

export function isCombination(goal: GoalJson): boolean {
  return (COMBINATIONS as readonly string[]).includes(goal.goal_type);
}

/** @param goal one that passed the author's checks */
export function planOf(goal: GoalJson): Plan {
  const leaves: Leaf[] = [];
  const keys: string[] = [];
  const root = createPart({ goal, parent: undefined, key: "", wheres: [], leaves, keys });
  return { root, leaves, isCombined: root.kind !== "leaf", keys };
}

interface Making {
  readonly goal: GoalJson;
  readonly parent: Combination | undefined;
  readonly key: string;
  readonly wheres: readonly Where[];
  readonly leaves: Leaf[];
  readonly keys: string[];
}

function createPart(making: Making): Part {
  const { goal, keys, key } = making;
  keys.push(key);
  const where = goal["where"] as Where | undefined;
  const wheres = where ? [...making.wheres, where] : making.wheres;
  return isCombination(goal) ? createCombination({ ...making, wheres }) : createLeaf({ ...making, wheres });
}

function createCombination(making: Making): Combination {
  const { goal, parent, key, keys } = making;
  const kind = goal.goal_type as CombinationName;
  const members: Part[] = [];
  const by = goal["by"] as DistinctBy | undefined;
  const values = kind === "distinct" ? valuesOf(goal, key) : undefined;
  const combination: Combination = {
    kind,
    parent,
    key,
    need: needOf(goal),
    json: goal,
    members,
    by,
    values,
    seconds: (goal["seconds"] ?? goal["within_seconds"]) as number | undefined,
  };
  if (values) keys.push(...values.values());
  const goals = membersOf(goal);
  const names = memberNames(goals);
  goals.forEach((member, index) => {
    members.push(createPart({ ...making, goal: member, parent: combination, key: memberKey(key, names[index]!) }));
  });
  return combination;
}

/** The goals in a combination. */
export function membersOf(goal: GoalJson): readonly GoalJson[] {
  const single = goal["goal"] as GoalJson | undefined;
  return single ? [single] : ((goal["goals"] as readonly GoalJson[] | undefined) ?? []);
}

/** Steps that make a member count; of an inner `all_of` the number of its members. */
function needOf(goal: GoalJson): number {
  const count = goal["count"] as number | undefined;
  return count ?? (goal.goal_type === "all_of" ? membersOf(goal).length : 1);
}

/**
 * By what members are known among their siblings: the `id`, or what they say without the count. Where siblings say the
 * same otherwise, the count tells them apart.
 */
export function memberNames(goals: readonly GoalJson[]): string[] {
  const said = goals.map((goal) => (typeof goal["id"] === "string" ? `#${goal["id"]}` : sayingOf(goal)));
  const times = new Map<string, number>();
  for (const name of said) times.set(name, (times.get(name) ?? 0) + 1);
  return said.map((name, index) =>
    times.get(name)! > 1 && !name.startsWith("#") ? `${needOf(goals[index]!)}×${name}` : name,
  );
}

/** The same for whatever order of keys, and whether vanilla ids are written in full. */
function sayingOf(goal: GoalJson): string {
  const { id: _id, count: _count, ...rest } = goal;
  return canonical(rest);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) {
    return typeof value === "string" ? JSON.stringify(value.replace(/^minecraft:/, "")) : JSON.stringify(value);
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
}

function memberKey(parentKey: string, name: string): string {
  return hashText(`${parentKey}/${name}`, KEY_LENGTH);
}

function valuesOf(goal: GoalJson, key: string): ReadonlyMap<string, string> | undefined {
  const of = goal["of"] as readonly (string | number)[] | undefined;
  if (!of) return undefined;
  return new Map(
    of.map((value) => [distinctValue(goal["by"] as DistinctBy, String(value)), valueKey(key, String(value))]),
  );
}

const valueKey = (parentKey: string, value: string): string =>
  hashText(`${parentKey}=${value.replace(/^minecraft:/, "")}`, KEY_LENGTH);

/** A value that an author wrote, as a step tells it. */
function distinctValue(by: DistinctBy, value: string): string {
  return by === "player" || by === "day" || by === "position" ? value : withNamespace(value);
}

function createLeaf({ goal, parent, key, wheres, leaves }: Making): Leaf {
  const type = goalTypeOf(goal);
  if (!type) throw new Error(`there is no goal type ${goal.goal_type}; the build should have refused it`);
  const leaf: Leaf = {
    kind: "leaf",
    parent,
    key,
    need: needOf(goal),
    json: goal,
    type,
    measure: measureOf(type, goal),
    per: type.per?.(goal) ?? 1,
    tests: [...filterTests(type, goal), ...(type.extraTests?.(goal) ?? [])],
    conditions: allConditions(wheres),
    holds: type.holds?.(goal) ?? [],
    value: type.value?.(goal),
    keys: keysOfLeaf(type, goal),
    distinct: distinctAbove(parent),
  };
  leaves.push(leaf);
  return leaf;
}

function distinctAbove(part: Combination | undefined): Combination | undefined {
  for (let one = part; one; one = one.parent) if (one.kind === "distinct") return one;
  return undefined;
}

function filterTests(type: GoalType, goal: GoalJson): NamedTest<Signal>[] {
  const tests: NamedTest<Signal>[] = [];
  for (const [name, { kind, reads }] of Object.entries(type.filters)) {
    if (goal[name] === undefined) continue;
    const test = (FILTER_KINDS[kind].test as (wanted: unknown) => (value: unknown) => boolean)(goal[name]);
    tests.push({
      name,
      test: (signal) => {
        const value = signal[reads];
        return value !== undefined && test(value);
      },
    });
  }
  return tests;
}

function keysOfLeaf(type: GoalType, goal: GoalJson): readonly string[] | undefined {
  if (type.name === "default_get") return [withNamespace(itemOf(goal))];
  if (type.key === undefined || goal[type.key] === undefined) return undefined;
  const { kind } = type.filters[type.key]!;
  const keys = (FILTER_KINDS[kind] as { keys?: (wanted: unknown) => readonly string[] | undefined }).keys;
  return keys?.(goal[type.key]);
}

/** Whether a carried stack is one of those that a `default_get` or `have_item` counts. */
export function carriedTest(leaf: Leaf): (item: ItemView) => boolean {
  if (leaf.type.name === "default_get") {
    const type = withNamespace(itemOf(leaf.json));
    const wanted = wantedEnchantments(leaf.json);
    return (item) => {
      if (item.type !== type) return false;
      if (wanted.length === 0) return true;
      const has = item.enchantments();
      return wanted.every(([name, level]) => has[name] === level);
    };
  }
  const pattern = leaf.json["item"] as ItemPattern | undefined;
  const tests = leaf.tests;
  if (pattern === undefined || tests.length === 0) return () => true;
  const keys = keysOfItem(pattern);
  const set = keys && new Set(keys);
  return (item) => (set === undefined || set.has(item.type)) && tests.every(({ test }) => test({ item } as Signal));
}

/** Whether two stacks of one type and amount are the same to the leaf, wherever they lie. */
export function asksTypeOnly({ type, json }: Leaf): boolean {
  if (type.name === "default_get") return wantedEnchantments(json).length === 0;
  const { item, where_kept } = json as { readonly item?: unknown; readonly where_kept?: unknown };
  return where_kept === undefined && (item === undefined || typeof item === "string" || Array.isArray(item));
}
