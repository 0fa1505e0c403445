/**
 * How many steps a goal can make at most, as far as that can be told: members of a combination, values of a distinct, slots
 * of an inventory, nodes to complete. A number of steps above it is refused, for nobody would ever reach it.
 */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import type { GoalJson } from "../../../core/goals/goal-type.ts";
import { goalTypeOf } from "../../../core/goals/goal-types.ts";
import { nearest } from "../../../core/text/nearest.ts";
import { DIMENSIONS } from "../../facts/dimensions.ts";
import { CARRIED_SLOTS, HOTBAR_SLOTS, INVENTORY_SLOTS, maxStackSize } from "../../facts/item-stacks.ts";
import { vanillaName } from "../../parse-vanilla.ts";
import { withoutNamespace } from "../keys/lists.ts";

export interface Bound {
  readonly most: number;
  /** Why it is no more, as a clause. */
  readonly why: string;
  /** More than this is possible but unlikely. */
  readonly likely?: number;
}

/** What only the whole tree tells. */
export interface TreeFacts {
  /** How many nodes a `complete` counts. */
  countOf(goal: JsonObject): number | undefined;
  /** How many nodes a `claim` can count; undefined = no limit. */
  claimable(): number | undefined;
}

/** The game's own limit. */
export const HIGHEST_LEVEL = 24_791;
const HIGHEST_SCORE = 2_147_483_647;

/** @returns undefined where there is no limit, or none can be told */
export function mostSteps(goal: unknown, facts?: TreeFacts): Bound | undefined {
  if (!isObject(goal)) return undefined;
  const members = membersIn(goal);
  switch (goal["goal_type"]) {
    case "any_of":
      // Without members it is refused for that.
      return members.length === 0 ? undefined : sumOf(members.map((member) => mostSteps(member, facts)));
    case "all_of":
      return ofMembers(goal, facts);
    case "sequence":
      return members.every((member) => isReachable(member, facts))
        ? undefined
        : { most: 0, why: "a member never counts" };
    case "distinct":
      return ofValues(goal, facts);
    case "within":
      return mostSteps(goal["goal"], facts);
    case "complete":
      return ofNodes(goal, facts);
    case "claim":
      return ofClaims(facts);
    case "level":
      return { most: HIGHEST_LEVEL, why: `the game has no level above ${HIGHEST_LEVEL}` };
    case "score":
      return { most: HIGHEST_SCORE, why: `the game has no score above ${HIGHEST_SCORE}` };
    case "default_get":
      return ofItemDict(goal["item_dict"]);
    case "have_item":
      return ofCarried(goal["item"], goal["where_kept"]);
    default:
      return undefined;
  }
}

/** The goals in a combination, as far as they are any. */
export function membersIn(goal: JsonObject): readonly JsonObject[] {
  if (isObject(goal["goal"])) return [goal["goal"]];
  return Array.isArray(goal["goals"]) ? (goal["goals"] as readonly unknown[]).filter(isObject) : [];
}

/** Steps that make a member count. */
export function needOf(member: JsonObject): number {
  if (typeof member["count"] === "number") return member["count"];
  return member["goal_type"] === "all_of" ? membersIn(member).length : 1;
}

function isReachable(member: JsonObject, facts: TreeFacts | undefined): boolean {
  const bound = mostSteps(member, facts);
  return bound === undefined || bound.most >= needOf(member);
}

function ofMembers(goal: JsonObject, facts: TreeFacts | undefined): Bound | undefined {
  const { goals } = goal;
  if (!Array.isArray(goals) || goals.length === 0) return undefined;
  // What is no goal is told of elsewhere.
  const most = goals.filter((member) => !isObject(member) || isReachable(member, facts)).length;
  return { most, why: `it has ${counted(most, "member")}, each of which counts once` };
}

function sumOf(bounds: readonly (Bound | undefined)[]): Bound | undefined {
  let most = 0;
  for (const bound of bounds) {
    if (bound === undefined) return undefined;
    most += bound.most;
  }
  return { most, why: `its members make ${counted(most, "step")} together` };
}

function ofValues(goal: JsonObject, facts: TreeFacts | undefined): Bound | undefined {
  const { of, by } = goal;
  const lists = typeof by === "string" && isObject(goal["goal"]) ? valuesNamed(goal["goal"], by) : [];
  const listed = new Set(Array.isArray(of) ? of.map(withoutNamespace) : []);
  // An empty list, and what stands in one twice, is told of elsewhere.
  if (Array.isArray(of) && of.length > 0 && listed.size === of.length) lists.push(listed);
  if (mostSteps(goal["goal"], facts)?.most === 0) lists.push(new Set());
  if (by === "dimension" && lists.length === 0) lists.push(new Set(DIMENSIONS));
  const [first, ...others] = lists;
  if (first === undefined) return undefined;
  const most = Array.from(first).filter((one) => others.every((values) => isAmong(one, values))).length;
  if (most === 0) return { most, why: "no value can count" };
  return { most, why: `there ${most === 1 ? "is" : "are"} ${counted(most, "value")} that can count, each once` };
}

/** What is merely misspelt is told of as that. */
function isAmong(id: unknown, values: ReadonlySet<unknown>): boolean {
  if (values.has(id) || typeof id !== "string") return values.has(id);
  return (
    nearest(
      id,
      Array.from(values).filter((one) => typeof one === "string"),
    ) !== undefined
  );
}

/** The values that a goal can have at all, because it names them: `{"entity": ["cow", "pig"]}` by entity has two. */
function valuesNamed(goal: JsonObject, by: string): ReadonlySet<unknown>[] {
  const where = isObject(goal["where"]) ? goal["where"] : {};
  const lists: unknown[] = by === "biome" || by === "dimension" ? [where[by]] : [];
  if (goal["goal_type"] === "visit" && (by === "biome" || by === "dimension")) lists.push(goal[by]);
  const type = typeof goal["goal_type"] === "string" ? goalTypeOf(goal as GoalJson) : undefined;
  for (const [key, filter] of Object.entries(type?.filters ?? {})) {
    if (filter.reads === by) lists.push(goal[key]);
    if (by === "player" && (filter.reads === "entity" || filter.reads === "by") && isNoPlayer(goal[key]))
      lists.push([]);
  }
  return lists.map(idsIn).flatMap((ids) => (ids === undefined ? [] : [new Set(ids.map(withoutNamespace))]));
}

const isNoPlayer = (pattern: unknown): boolean => {
  const ids = idsIn(pattern)?.map(withoutNamespace);
  return ids !== undefined && ids.length > 0 && !ids.includes("player");
};

/** The ids that a pattern names; undefined where it can be any. */
function idsIn(pattern: unknown): readonly unknown[] | undefined {
  if (typeof pattern === "string") return [pattern];
  if (Array.isArray(pattern)) return pattern as readonly unknown[];
  if (!isObject(pattern)) return undefined;
  return idsIn(pattern["type"] ?? pattern["item"] ?? pattern["block"]);
}

function ofNodes(goal: JsonObject, facts: TreeFacts | undefined): Bound | undefined {
  const { nodes } = goal;
  // What names no nodes, or names them wrongly, is refused for that.
  if (!Array.isArray(nodes) && typeof goal["page"] !== "string" && goal["any"] !== true) return undefined;
  if (Array.isArray(nodes) && nodes.length === 0) return undefined;
  const most = facts?.countOf(goal) ?? (Array.isArray(nodes) && nodes.length > 0 ? new Set(nodes).size : undefined);
  return most === undefined
    ? undefined
    : {
        most,
        why: `there ${most === 1 ? "is" : "are"} ${most === 0 ? "no nodes" : counted(most, "node")} to complete`,
      };
}

function ofClaims(facts: TreeFacts | undefined): Bound | undefined {
  const most = facts?.claimable();
  if (most === undefined) return undefined;
  return { most, why: `${counted(most, "other node")} ${most > 1 ? "have" : "has"} a reward to claim` };
}

const SLOTS: Readonly<Record<string, readonly [slots: number, said: string]>> = {
  hotbar: [HOTBAR_SLOTS, "the hotbar's"],
  mainhand: [1, "the main hand's"],
  offhand: [1, "the off hand's"],
};

function ofItemDict(dict: unknown): Bound | undefined {
  const id = isObject(dict) ? dict["newItemName"] : undefined;
  return typeof id === "string" ? ofCarried(id, undefined) : undefined;
}

function ofCarried(item: unknown, kept: unknown): Bound | undefined {
  const ids = idsIn(item);
  const size = ids === undefined ? 64 : Math.max(0, ...ids.map(stackSize));
  if (ids?.length === 0) return undefined;
  const [slots, said] = (typeof kept === "string" ? SLOTS[kept] : undefined) ?? [CARRIED_SLOTS, ""];
  const most = slots * size;
  const of = ids?.length === 1 ? ` of ${quote(String(ids[0]))}` : "";
  const place =
    slots === 1
      ? `${said} slot holds ${size}`
      : `${said === "" ? "" : `${said} `}${slots} slots of ${size} hold ${most}`;
  const why = `nobody can carry more${of}: ${place}`;
  return slots === CARRIED_SLOTS ? { most, why, likely: INVENTORY_SLOTS * size } : { most, why };
}

function stackSize(id: unknown): number {
  const name = typeof id === "string" ? vanillaName(id) : undefined;
  return name === undefined ? 64 : maxStackSize(name);
}

const counted = (count: number, what: string): string =>
  count === 0 ? `no ${what}` : `${count} ${what}${count === 1 ? "" : "s"}`;

/** What a goal asks of its members, and what the node asks of the goal. */
export function checkReach(node: JsonObject, scope: Scope, facts?: TreeFacts): void {
  const goal = node["goal_details"];
  if (!isObject(goal)) return;
  if (refuseCounts(goal, scope.at("goal_details"), facts)) return;
  const wanted = node["goal_number"];
  const bound = mostSteps(goal, facts);
  if (bound === undefined || typeof wanted !== "number") return;
  const place = scope.at("goal_number");
  if (wanted > bound.most) {
    place.refuse("never-met", `${wanted} is never reached: ${bound.why}`, expectedOf(bound));
  } else if (bound.likely !== undefined && wanted > bound.likely && facts === undefined) {
    const problem = `an inventory holds ${bound.likely} of them; the other ${CARRIED_SLOTS - INVENTORY_SLOTS} slots are for few items`;
    place.warn("never-met", problem, `at most ${bound.likely}`);
  }
}

const expectedOf = ({ most }: Bound): string => (most === 0 ? "another goal" : `at most ${most}`);

/** @returns whether something was told */
function refuseCounts(goal: JsonObject, scope: Scope, facts: TreeFacts | undefined): boolean {
  const isCounted = goal["goal_type"] === "all_of" || goal["goal_type"] === "sequence";
  const single = isObject(goal["goal"]);
  const members: readonly unknown[] = single ? [goal["goal"]] : Array.isArray(goal["goals"]) ? goal["goals"] : [];
  let told = false;
  members.forEach((member, index) => {
    if (!isObject(member)) return;
    const place = single ? scope.at("goal") : scope.at("goals").at(index);
    if (refuseCounts(member, place, facts)) told = true;
    else if (isCounted && refuseCount(member, place, facts)) told = true;
  });
  return told;
}

function refuseCount(member: JsonObject, scope: Scope, facts: TreeFacts | undefined): boolean {
  const need = needOf(member);
  const bound = mostSteps(member, facts);
  if (bound === undefined || bound.most >= need) return false;
  const place = typeof member["count"] === "number" ? scope.at("count") : scope;
  place.refuse("never-met", `${need} is never reached: ${bound.why}`, expectedOf(bound));
  return true;
}

/** Whether the node's goal can be reached with what the facts say. */
export function canBeReached(node: JsonObject, facts: TreeFacts): boolean {
  const bound = mostSteps(node["goal_details"], facts);
  return bound === undefined || typeof node["goal_number"] !== "number" || bound.most >= node["goal_number"];
}
