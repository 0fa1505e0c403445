/**
 * Warns of goals of which every word is right and that the unchanged game never meets: things that cannot do what is asked of
 * them, conditions that contradict each other, more kinds than there are. A warning and never a refusal, for packs change the
 * game. What nothing can change is refused elsewhere.
 */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { has, isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { goalTypeOf } from "../../../core/goals/goal-types.ts";
import type { GoalJson } from "../../../core/goals/goal-type.ts";
import { REPLACED_ENTITIES } from "../../facts/entities.ts";
import type { VanillaIds } from "../../vanilla-ids.ts";
import { mostSteps, needOf } from "../together/reach.ts";
import { warnOfConflicts, type Above } from "./conflicts.ts";
import { LIKE, RIDE } from "./entity-rules.ts";
import { namedIn, namesOfGame, warnOfNever, asId, type GameRule } from "./game-rule.ts";
import { WORN } from "./item-rules.ts";
import { kindsInGame } from "./kinds.ts";
import { GAME_RULES } from "./rules.ts";

/** Of a node, as far as its goal is one. */
export function warnOfUnlikely(node: JsonObject, scope: Scope, vanilla: VanillaIds): void {
  const goal = node["goal_details"];
  if (!isObject(goal)) return;
  const place = scope.at("goal_details");
  warnIn(goal, place, [], vanilla);
  const number = node["goal_number"];
  if (typeof number === "number") warnOfKinds(goal, place, number, scope.at("goal_number"), vanilla);
}

function warnIn(goal: JsonObject, scope: Scope, above: Above, vanilla: VanillaIds): void {
  warnOfThings(goal, scope, vanilla);
  const below = warnOfConflicts(goal, scope, above, vanilla);
  const { goal: inner, goals } = goal;
  const isCounted = goal["goal_type"] === "all_of" || goal["goal_type"] === "sequence";
  if (isObject(inner)) warnIn(inner, scope.at("goal"), below, vanilla);
  else if (Array.isArray(goals)) {
    goals.forEach((member: unknown, index) => {
      if (!isObject(member)) return;
      const place = scope.at("goals").at(index);
      warnIn(member, place, below, vanilla);
      const counting = typeof member["count"] === "number" ? place.at("count") : place;
      if (isCounted) warnOfKinds(member, place, needOf(member), counting, vanilla);
    });
  }
}

function warnOfThings(goal: JsonObject, scope: Scope, vanilla: VanillaIds): void {
  const name = goal["goal_type"];
  if (typeof name !== "string") return;
  const rules = has(GAME_RULES, name) ? GAME_RULES[name]! : {};
  for (const [key, filter] of Object.entries(goalTypeOf(goal as GoalJson)?.filters ?? {})) {
    if (filter.kind === "entity" && !has(rules, key)) warnOfEntity(goal[key], undefined, scope.at(key), vanilla);
  }
  for (const [key, rule] of Object.entries(rules)) {
    if (rule.sort === "entity") warnOfEntity(goal[key], rule, scope.at(key), vanilla);
    else warnOfNever(goal[key], rule, scope.at(key), vanilla);
  }
  const { where } = goal;
  if (!isObject(where)) return;
  const place = scope.at("where");
  warnOfEntity(where["riding"], RIDE, place.at("riding"), vanilla);
  const { wearing } = where;
  if (!isObject(wearing)) return;
  for (const [slot, rule] of Object.entries(WORN)) {
    warnOfNever(wearing[slot], rule, place.at("wearing").at(slot), vanilla);
  }
}

/** One thing of an entity: what it never does, that it is not there any more, or that it is never like that. */
function warnOfEntity(pattern: unknown, rule: GameRule | undefined, scope: Scope, vanilla: VanillaIds): void {
  if (rule !== undefined && warnOfNever(pattern, rule, scope, vanilla)) return;
  if (warnOfReplaced(pattern, scope, vanilla)) return;
  if (!isObject(pattern)) return;
  const isAsked = { baby: pattern["baby"] === true, color: has(pattern, "color"), variant: has(pattern, "variant") };
  for (const key of ["baby", "color", "variant"] as const) {
    if (isAsked[key] && warnOfNever(pattern, LIKE[key], scope, vanilla)) return;
  }
}

function warnOfReplaced(pattern: unknown, scope: Scope, vanilla: VanillaIds): boolean {
  const named = namedIn(pattern, "entity", scope);
  const names = named && namesOfGame(named, "entity", vanilla);
  if (!named || !names?.every((name) => has(REPLACED_ENTITIES, name))) return false;
  const first = names[0]!;
  const problem = `worlds no longer spawn ${quote(first)}, so this goal would never move`;
  named.scope.warn("never-met", problem, asId(REPLACED_ENTITIES[first]!));
  return true;
}

/** @param wanted how many steps are needed, told at `place` */
function warnOfKinds(goal: JsonObject, scope: Scope, wanted: number, place: Scope, vanilla: VanillaIds): void {
  if (goal["goal_type"] === "within" && isObject(goal["goal"])) {
    warnOfKinds(goal["goal"], scope.at("goal"), wanted, place, vanilla);
  }
  if (goal["goal_type"] !== "distinct") return;
  const most = kindsInGame(goal, scope, vanilla);
  // Where the goal names none that can, that is told; where it names too few, it is refused.
  if (most === undefined || most === 0 || most >= wanted || wanted > (mostSteps(goal)?.most ?? Infinity)) return;
  const values = most === 1 ? "value" : "values";
  const problem = `in the unchanged game ${most} ${values} by ${String(goal["by"])} can count here, fewer than ${wanted}`;
  place.warn("never-met", problem, `at most ${most}`);
}
