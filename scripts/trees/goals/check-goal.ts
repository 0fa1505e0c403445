/**
 * The rules of one goal, whichever it is: its type, its keys in its place, and what several keys say together; combinations
 * in combinations included. What the whole node or the whole tree must tell is in reach.ts and goals-of-tree.ts.
 */
import { describe, quote, quoteChoices, type Scope } from "../../core/checks/issue.ts";
import {
  asObject,
  checkShape,
  has,
  isMeant,
  isObject,
  refuseMissingKey,
  refuseUnknownKey,
  type Check,
  type JsonObject,
  type Shape,
} from "../../core/checks/shape.ts";
import { memberNames } from "../../core/goals/plan.ts";
import type { GoalJson } from "../../core/goals/goal-type.ts";
import { nearest } from "../../core/text/nearest.ts";
import { value, type About, type JsonPart, type ShapeContext, type TObject, type TSchema } from "../shapes/schema.ts";
import type { MemberShapes } from "./goal-authoring.ts";
import { combinationSchema, goalSchema, REFUSED_IN, shapeInRole, type GoalRole } from "./goal-shapes.ts";
import { COMBINATION_AUTHORINGS, GOAL_AUTHORINGS } from "./list.ts";
import { isEmpty, refuseNoList } from "./keys/lists.ts";
import { misplacedInGoal } from "./misplaced-keys.ts";
import { GOALS_IN_OTHER_WORDS, NEAREST_TO_UNTOLD } from "./other-words.ts";
import { checkNesting } from "./together/nesting.ts";
import { goalTypeOfTrigger } from "./triggers.ts";
import { checkWhereabouts } from "./together/whereabouts.ts";

/** Every goal type and combination, by the name that authors write. */
const authorings = { ...GOAL_AUTHORINGS, ...COMBINATION_AUTHORINGS };
export const GOAL_NAMES: readonly string[] = Object.keys(authorings);

/** Visual Studio Code shows them beside the names. */
const SAYINGS: readonly string[] = Object.values(authorings).map(({ says }) => says);

const schemas = new Map<string, TObject>();

/** The shape of a goal with the keys that it has in any place. */
export function schemaOfGoal(name: string): TObject {
  let schema = schemas.get(name);
  if (schema === undefined) {
    schema = has(GOAL_AUTHORINGS, name)
      ? goalSchema(GOAL_AUTHORINGS[name as keyof typeof GOAL_AUTHORINGS])
      : combinationSchema(COMBINATION_AUTHORINGS[name as keyof typeof COMBINATION_AUTHORINGS], MEMBERS);
    schemas.set(name, schema);
  }
  return schema;
}

const goalAs = (role: GoalRole, about: About): TSchema =>
  value<GoalJson>(about, {
    definition: role === "counted" ? "goal" : `goal_${role}`,
    check: (context) => checkGoalAs(role, context),
    json: (_context, write) => goalJson(role, write),
  });

const listOfGoals = (role: GoalRole, about: About): TSchema =>
  value<readonly GoalJson[]>(about, {
    check: (context) => checkMemberList(role, context),
    json: (_context, write) => ({ type: "array", items: write(goalAs(role, {})), minItems: 1 }),
  });

const MEMBERS: MemberShapes = {
  counted: (about) => listOfGoals("counted", about),
  steps: (about) => listOfGoals("step", about),
  inner: (about) => goalAs("inner", about),
};

/** The keys of each goal where it is a member that counts: all that it can have. */
export const goalShapes = (context: ShapeContext): Readonly<Record<string, Shape>> =>
  Object.fromEntries(GOAL_NAMES.map((name) => [name, shapeInRole(schemaOfGoal(name), "counted", context)]));

/** A node's `goal_details`. */
export const goalDetails = (about: About): TSchema => goalAs("whole", about);

function checkMemberList(role: GoalRole, context: ShapeContext): Check {
  const checkMember = checkGoalAs(role, context);
  return (given, scope) => {
    if (!Array.isArray(given)) return refuseNoList(given, scope, "a list of goals in square brackets");
    if (isEmpty(given, scope)) return;
    given.forEach((member, index) => checkMember(member, scope.at(index)));
    if (given.every(isObject)) refuseSameMembers(given as unknown as readonly GoalJson[], scope);
  };
}

/** What players have is kept by what a member is known by. */
function refuseSameMembers(goals: readonly GoalJson[], scope: Scope): void {
  const names = memberNames(goals);
  names.forEach((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return;
    const id = goals[index]!["id"];
    if (typeof id === "string") {
      const problem = `${quote(id)} is also the id of the member at place ${first + 1}`;
      scope.at(index).at("id").refuse("duplicate-member", problem, "an id that no other member has");
    } else {
      const problem = `it says the same as the member at place ${first + 1}`;
      scope.at(index).refuse("duplicate-member", problem, 'another goal, or an "id" for each of the two');
    }
  });
}

/** @param role where the goal stands */
export function checkGoalAs(role: GoalRole, context: ShapeContext): Check {
  // Made when it is first needed, for goals may hold each other.
  const shapes = new Map<string, Shape>();
  return (given, scope) => {
    const goal = asObject(given, scope, exampleFor(given));
    // Empty is the ancestor's way to say: only script code advances this node.
    if (goal === undefined || (role === "whole" && Object.keys(goal).length === 0)) return;
    const name = checkName(goal, scope, role);
    if (name === undefined || isHalfDefaultGet(goal, scope)) return;
    const authoring = authorings[name as keyof typeof authorings];
    const schema = schemaOfGoal(name);
    if (!shapes.has(name)) shapes.set(name, shapeInRole(schema, role, context));
    const shape = shapes.get(name)!;
    checkShape(goal, scope, shape, { ...misplacedInGoal(goal, shape), ...REFUSED_IN[role] });
    checkChoiceOfKeys(goal, scope, shape, authoring);
    authoring.also?.(context)(goal, scope);
    checkWhereabouts(goal, scope, context.vanilla);
    if (role === "whole") checkNesting(goal, scope);
  };
}

/** Whoever writes the name alone sees it in its place. */
const exampleFor = (given: unknown): object | undefined =>
  typeof given === "string" && GOAL_NAMES.includes(given) ? { goal_type: given } : undefined;

/** @returns undefined where it is none; that is told */
function checkName(goal: JsonObject, scope: Scope, role: GoalRole): string | undefined {
  if (!has(goal, "goal_type")) {
    refuseNoName(goal, scope, role);
    return undefined;
  }
  const name = goal["goal_type"];
  const such = 'such as "kill", "break_block" or "all_of"';
  if (typeof name !== "string") {
    scope.at("goal_type").refuse("wrong-type", `it is ${describe(name)}`, `the name of a goal type ${such}`);
  } else if (GOAL_NAMES.includes(name)) return name;
  else {
    scope
      .at("goal_type")
      .refuse("unknown-goal-type", `${quote(name)} is unknown`, meantBy(name) ?? `a goal type ${such}`);
  }
  return undefined;
}

/** Which goal type somebody meant, in words; undefined where nobody can tell. */
function meantBy(name: string): string | undefined {
  const word = name.toLowerCase().replace(/[ -]/g, "_");
  const other = has(GOALS_IN_OTHER_WORDS, word) ? GOALS_IN_OTHER_WORDS[word] : undefined;
  if (other !== undefined) return `${quote(other)}, as it is called here`;
  const untold = has(NEAREST_TO_UNTOLD, word) ? NEAREST_TO_UNTOLD[word] : undefined;
  if (untold !== undefined) return `${quote(untold)}, the nearest thing that the game tells of`;
  const near = goalTypeOfTrigger(name) ?? nearest(name, GOAL_NAMES);
  return near === undefined ? undefined : `${quote(near)}, the nearest known one`;
}

function refuseNoName(goal: JsonObject, scope: Scope, role: GoalRole): void {
  const known = ["goal_type", ...knownKeys()];
  const misspelled = Object.keys(goal).find((key) => !known.includes(key) && nearest(key, known) === "goal_type");
  const none = role === "whole" ? ", or no goal_details at all" : "";
  if (misspelled !== undefined) refuseUnknownKey(misspelled, scope, known);
  else refuseMissingKey("goal_type", scope, `"goal_type" with the name of a goal, such as "kill"${none}`);
}

let allKeys: readonly string[] | undefined;
const knownKeys = (): readonly string[] =>
  (allKeys ??= Array.from(new Set(GOAL_NAMES.flatMap((name) => Object.keys(schemaOfGoal(name).properties)))));

/** The ancestor's item without the dictionary around it: one mistake, not two. */
function isHalfDefaultGet(goal: JsonObject, scope: Scope): boolean {
  if (goal["goal_type"] !== "default_get" || has(goal, "item_dict") || !has(goal, "newItemName")) return false;
  const expected = '"item_dict": {"newItemName": …} around it';
  scope.key("newItemName").refuse("missing-key", '"newItemName" stands outside of "item_dict"', expected);
  return true;
}

function checkChoiceOfKeys(
  goal: JsonObject,
  scope: Scope,
  shape: Shape,
  { atLeastOne, atMostOne }: { readonly atLeastOne?: readonly string[]; readonly atMostOne?: readonly string[] },
): void {
  if (atLeastOne !== undefined && !atLeastOne.some((key) => has(goal, key) || isMeant(key, goal, shape))) {
    scope.refuse("missing-key", "it says nothing of what it is about", quoteChoices(atLeastOne));
  }
  const given = Object.keys(goal).filter((key) => atMostOne?.includes(key));
  if (given.length > 1) {
    const expected = `one of them; for both, two goals in an "any_of"`;
    scope
      .key(given[1]!)
      .refuse("conflicting-keys", `${quoteChoices(given).replace(" or ", " and ")} are both given`, expected);
  }
}

/** For editors: each name leads to the keys of its goal. */
function goalJson(role: GoalRole, write: (schema: TSchema) => JsonPart): JsonPart {
  if (role === "counted") {
    return {
      type: "object",
      properties: { goal_type: { description: "Which goal it is.", enum: GOAL_NAMES, enumDescriptions: SAYINGS } },
      required: ["goal_type"],
      allOf: GOAL_NAMES.map((name) => ({
        if: { properties: { goal_type: { const: name } }, required: ["goal_type"] },
        then: { allOf: [write(schemaOfGoal(name)), ...choiceOfKeysJson(name)] },
      })),
    };
  }
  const refused = Object.keys(REFUSED_IN[role]).map((key) => ({ required: [key] }));
  const goal = { allOf: [write(goalAs("counted", {})), { not: { anyOf: refused } }] };
  return role === "whole" ? { type: "object", if: { minProperties: 1 }, then: goal } : goal;
}

function choiceOfKeysJson(name: string): JsonPart[] {
  const { atLeastOne, atMostOne = [] } = authorings[name as keyof typeof authorings];
  const both = atMostOne.flatMap((one, index) =>
    atMostOne.slice(index + 1).map((other) => ({ required: [one, other] })),
  );
  return [
    ...(atLeastOne === undefined ? [] : [{ anyOf: atLeastOne.map((key) => ({ required: [key] })) }]),
    ...(both.length === 0 ? [] : [{ not: { anyOf: both } }]),
  ];
}
