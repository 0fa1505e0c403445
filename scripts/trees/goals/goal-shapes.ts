/**
 * From what is authored to the shape of each goal: its own keys, and those that every goal has. The same goal may hold other
 * keys as a node's whole goal than as a member of a combination.
 */
import { goalTypeOf } from "../../core/goals/goal-types.ts";
import type { RefusedKeys, Shape } from "../../core/checks/shape.ts";
import { isValidId } from "../../core/tree/ids.ts";
import { describe, quote } from "../../core/checks/issue.ts";
import { shapeOf } from "../shapes/check-of.ts";
import {
  integer,
  literal,
  object,
  optional,
  value,
  type ShapeContext,
  type TObject,
  type TProperties,
  type TSchema,
} from "../shapes/schema.ts";
import { FILTER_SHAPES } from "./filter-shapes.ts";
import type { CombinationAuthoring, GoalAuthoring, MemberShapes, OwnKey } from "./goal-authoring.ts";
import { where } from "./keys/where.ts";

/** What a goal is a part of. */
export type GoalRole = "whole" | "counted" | "step" | "inner";

const memberId = optional(
  value<string>(
    {
      says: "What the member is known by, so that it may be edited; left out: what it says. 1 to 64 letters, digits and _ . : -",
      examples: ["cow"],
      alsoCalled: ["name", "member"],
    },
    {
      check: () => (given, scope) => {
        if (typeof given === "string" && isValidId(given)) return;
        const problem =
          typeof given === "string" ? `${quote(given)} is not an id of a member` : `it is ${describe(given)}`;
        scope.refuse("bad-id", problem, "1 to 64 of the characters A-Z a-z 0-9 _ . : -");
      },
      json: () => ({ type: "string", pattern: MEMBER_ID_PATTERN }),
    },
  ),
);

const MEMBER_ID_PATTERN = "^(?!(?:__proto__|constructor|prototype)$)[A-Za-z0-9_.:-]{1,64}$";

const memberCount = optional(
  integer(1, undefined, {
    says: "How many steps make the member count, in an all_of or sequence.",
    examples: [3],
    alsoCalled: ["goal_number", "amount", "number", "times", "goal", "target"],
  }),
);

const ID_OF_WHOLE = { reason: "only members of a combination are known by one", instead: "no id" };
const BESIDE = { reason: 'it stands beside "goal_details", not in it', instead: '"goal_number" of the node' };

/** Keys that mean nothing in a role, and why. */
export const REFUSED_IN: Readonly<Record<GoalRole, RefusedKeys>> = {
  whole: {
    id: ID_OF_WHOLE,
    count: { ...BESIDE, reason: 'how many complete the node is said beside "goal_details"' },
    goal_number: BESIDE,
  },
  counted: {},
  step: {
    count: { reason: "each step of each member is a step here", instead: 'no count, or an "all_of" around it' },
    goal_number: BESIDE,
  },
  inner: {
    count: { reason: "the steps of this goal are counted by the combination around it", instead: "no count" },
    goal_number: BESIDE,
  },
};

/** The shape of an own key, as its file or its filter's kind says. */
function schemaOfKey(authoring: GoalAuthoring, name: string, key: OwnKey): TSchema {
  const filter = authoring.type.filters[name];
  const shape = key.shape ?? (filter && FILTER_SHAPES[filter.kind].shape);
  if (shape === undefined) throw new Error(`the key ${name} of ${authoring.type.name} has no shape`);
  return shape(key);
}

/** The word for it in docs. */
export function formOfKey(authoring: GoalAuthoring, name: string): string {
  const filter = authoring.type.filters[name];
  return authoring.keys[name]!.form ?? (filter ? FILTER_SHAPES[filter.kind].form : "");
}

/** The row of a goal type and its file must speak of the same keys. */
export function keysThatDiffer({ type, keys }: GoalAuthoring): string[] {
  const ofRow = new Set([...Object.keys(type.filters), ...(type.options ?? [])]);
  if (goalTypeOf({ goal_type: type.name }) !== type) return [type.name];
  return [...Array.from(ofRow).filter((key) => !(key in keys)), ...Object.keys(keys).filter((key) => !ofRow.has(key))];
}

export function goalSchema(authoring: GoalAuthoring): TObject {
  const own = Object.entries(authoring.keys).map(([name, key]): [string, TSchema] => [
    name,
    schemaOfKey(authoring, name, key),
  ]);
  return withCommonKeys(authoring.type.name, authoring, own);
}

export function combinationSchema(authoring: CombinationAuthoring, members: MemberShapes): TObject {
  const own = Object.entries(authoring.keys).map(([name, key]): [string, TSchema] => [name, key.shape(key, members)]);
  return withCommonKeys(authoring.name, authoring, own);
}

function withCommonKeys(
  name: string,
  { says, keys }: { readonly says: string; readonly keys: Readonly<Record<string, { readonly required?: true }>> },
  own: readonly (readonly [string, TSchema])[],
): TObject {
  const properties: TProperties = {
    goal_type: literal(name, { says: "Which goal it is.", examples: [name] }),
    ...Object.fromEntries(own.map(([key, schema]) => [key, keys[key]!.required ? schema : optional(schema)])),
    where: optional(where),
    id: memberId,
    count: memberCount,
  };
  return object(properties, { says }, { definition: name });
}

/** The rules of a goal's keys in its role. */
export function shapeInRole(schema: TObject, role: GoalRole, context: ShapeContext): Shape {
  const refused = REFUSED_IN[role];
  return Object.fromEntries(Object.entries(shapeOf(schema, context)).filter(([key]) => !(key in refused)));
}
