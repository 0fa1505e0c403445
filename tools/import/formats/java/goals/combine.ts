/**
 * Several goals as one: all of them, or any of them. Makes lists of ids of goals that differ in one id, and tells values apart
 * where that says the same in a tenth of the words. Knows nothing of criteria.
 */
import type { GoalJson } from "../../../../../scripts/core/tree/node.ts";
import { plainIds } from "./pattern.ts";
import type { Asked } from "./reading.ts";

/** Goal type → the key of which `distinct` can tell the values apart, and by what. */
const TOLD_APART: Readonly<Record<string, readonly [key: string, by: string]>> = {
  kill: ["entity", "entity"],
  breed: ["entity", "entity"],
  tame: ["entity", "entity"],
  ride: ["entity", "entity"],
  use_entity: ["entity", "entity"],
  have_item: ["item", "item"],
  consume_item: ["item", "item"],
  pick_up_item: ["item", "item"],
  use_item: ["item", "item"],
  fish: ["item", "item"],
  trade: ["item", "item"],
  place_block: ["block", "block"],
  break_block: ["block", "block"],
  use_block: ["block", "block"],
  effect: ["effect", "effect"],
};
/** In any of these one id of several is enough, so that any of two goals is one goal with both. */
const LISTS: Readonly<Record<string, string>> = {
  entity: "type",
  item: "item",
  block: "block",
  biome: "biome",
  dimension: "dimension",
  effect: "effect",
  tool: "item",
  weapon: "item",
  projectile: "type",
  by: "type",
  in_block: "block",
  cause: "cause",
};
/** Fewer are as clear one by one. */
const WORTH_TELLING_APART = 3;

/** Undefined for none. */
export function allOf(given: readonly Asked[]): Asked | undefined {
  const members = completeTogether(withoutDoubles(given), (nodes) => nodes.length);
  if (members.length < 2) return members[0];
  const [apart, rest] = toldApart(members);
  if (rest.length === 0 && apart.length === 1) return apart[0];
  const all = [...apart, ...rest];
  return { goal: { goal_type: "all_of", goals: all.map(memberOf) }, count: all.length };
}

export function anyOf(given: readonly Asked[]): Asked | undefined {
  const members = completeTogether(asLists(withoutDoubles(given)), () => 1);
  if (members.length < 2) return members[0];
  const goals = members.map(memberOf);
  // Steps of members add up; a member that needs several is to make them alone.
  if (members.every(({ count }) => count === 1))
    return { goal: { goal_type: "any_of", goals: members.map(({ goal }) => goal) }, count: 1 };
  return { goal: { goal_type: "all_of", goals }, count: 1 };
}

/** Nodes that are to be complete, one by one, are one list. */
function completeTogether(members: readonly Asked[], countOf: (nodes: readonly string[]) => number): readonly Asked[] {
  const single = members.filter(
    ({ goal, count }) =>
      goal.goal_type === "complete" && count === 1 && Array.isArray(goal["nodes"]) && goal["nodes"].length === 1,
  );
  if (single.length < 2) return members;
  const nodes = [...new Set(single.flatMap(({ goal }) => goal["nodes"] as readonly string[]))];
  return [
    { goal: { goal_type: "complete", nodes }, count: countOf(nodes) },
    ...members.filter((asked) => !single.includes(asked)),
  ];
}

const memberOf = ({ goal, count }: Asked): GoalJson =>
  count === 1 && goal.goal_type !== "all_of" ? goal : { ...goal, count };

function withoutDoubles(given: readonly Asked[]): readonly Asked[] {
  return [...new Map(given.map((asked) => [JSON.stringify(asked), asked])).values()];
}

/** Those that differ in one value become one goal each kind. */
function toldApart(members: readonly Asked[]): readonly [apart: readonly Asked[], rest: readonly Asked[]] {
  const groups = new Map<string, { readonly ids: Set<string>; readonly members: Asked[] }>();
  for (const asked of members) {
    const id = singleValue(asked);
    if (id === undefined) continue;
    const form = formOf(asked);
    const group = groups.get(form) ?? { ids: new Set<string>(), members: [] };
    group.ids.add(id);
    group.members.push(asked);
    groups.set(form, group);
  }
  const apart: Asked[] = [];
  const taken = new Set<Asked>();
  for (const { ids, members: each } of groups.values()) {
    if (ids.size < WORTH_TELLING_APART || ids.size !== each.length) continue;
    const { goal } = each[0]!;
    const [key, by] = apartBy(goal)!;
    const of = [...ids];
    apart.push({
      goal: { goal_type: "distinct", goal: { ...goal, [key]: of }, by, of },
      count: of.length,
    });
    for (const asked of each) taken.add(asked);
  }
  return [apart, members.filter((asked) => !taken.has(asked))];
}

function apartBy(goal: GoalJson): readonly [key: string, by: string] | undefined {
  if (goal.goal_type === "visit" && goal["biome"] !== undefined) return ["biome", "biome"];
  if (goal.goal_type === "visit" && goal["dimension"] !== undefined) return ["dimension", "dimension"];
  if (goal.goal_type === "effect" && goal["at_once"] !== undefined) return undefined;
  return TOLD_APART[goal.goal_type];
}

function singleValue({ goal, count }: Asked): string | undefined {
  const apart = apartBy(goal);
  const ids = apart === undefined ? undefined : plainIds(goal[apart[0]]);
  return count === 1 && ids?.length === 1 ? ids[0] : undefined;
}

function formOf({ goal }: Asked): string {
  const [key] = apartBy(goal)!;
  return JSON.stringify(
    Object.entries(goal)
      .filter(([name]) => name !== key)
      .sort(),
  );
}

/** Goals that differ in one list of ids are one with both lists. */
function asLists(members: readonly Asked[]): readonly Asked[] {
  const result: Asked[] = [];
  for (const asked of members) {
    const index = result.findIndex((before) => joined(before, asked) !== undefined);
    if (index === -1) result.push(asked);
    else result[index] = joined(result[index]!, asked)!;
  }
  return result;
}

function joined(one: Asked, other: Asked): Asked | undefined {
  if (one.goal.goal_type !== other.goal.goal_type || one.count !== 1 || other.count !== 1) return undefined;
  if (one.goal["at_once"] !== undefined) return undefined;
  const keys = [...new Set([...Object.keys(one.goal), ...Object.keys(other.goal)])];
  const different = keys.filter((key) => JSON.stringify(one.goal[key]) !== JSON.stringify(other.goal[key]));
  const [key] = different;
  if (different.length !== 1 || key === undefined || LISTS[key] === undefined) return undefined;
  const both = joinedPattern(LISTS[key], one.goal[key], other.goal[key]);
  return both === undefined ? undefined : { goal: { ...one.goal, [key]: both }, count: 1 };
}

function joinedPattern(idKey: string, one: unknown, other: unknown): unknown {
  const [left, right] = [plainIds(one), plainIds(other)];
  if (left !== undefined && right !== undefined) return [...new Set([...left, ...right])];
  if (!isObject(one) || !isObject(other)) return undefined;
  const { [idKey]: ofOne, ...restOfOne } = one;
  const { [idKey]: ofOther, ...restOfOther } = other;
  if (JSON.stringify(restOfOne) !== JSON.stringify(restOfOther)) return undefined;
  const ids = joinedPattern(idKey, ofOne, ofOther);
  return ids === undefined ? undefined : { [idKey]: ids, ...restOfOne };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
