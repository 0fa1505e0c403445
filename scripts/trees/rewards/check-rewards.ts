/**
 * The check of `reward`: which kind of reward each entry is, and then the rules that the kind declares. How rewards are paid
 * is elsewhere.
 */
import { quoteChoices, type Scope } from "../../core/checks/issue.ts";
import {
  asObject,
  checkChoice,
  checkList,
  checkShape,
  has,
  refuseUnknownKey,
  type Check,
  type JsonObject,
  type Shape,
} from "../../core/checks/shape.ts";
import { nearest } from "../../core/text/nearest.ts";
import { shapeOf } from "../shapes/check-of.ts";
import { houseOf, type ShapeContext, type TObject } from "../shapes/schema.ts";
import { REWARD_DECLARATIONS, REWARD_TYPES } from "./declarations.ts";
import { functionReward } from "./function-reward.ts";

/** The check of a whole list of rewards. */
export const checkRewards = (context: ShapeContext): Check => checkList(checkReward(context));

/** The keys of each type, `type` included. */
export const rewardShapes = (context: ShapeContext): Readonly<Record<string, Shape>> =>
  Object.fromEntries(REWARD_TYPES.map((type) => [type, shapeOf(REWARD_DECLARATIONS[type].shape, context)]));

function checkReward(context: ShapeContext): Check {
  const kinds = new Map(REWARD_TYPES.map((type) => [type as string, kindOf(REWARD_DECLARATIONS[type].shape, context)]));
  const ofFunctions = kindOf(functionReward, context);
  const checkType = checkChoice(REWARD_TYPES, "unknown-reward-type");
  const allKeys = [ofFunctions, ...kinds.values()].flatMap(({ shape }) => Object.keys(shape));
  const known = [...new Set(allKeys)];
  return (value, scope) => {
    const entry = asObject(value, scope);
    if (entry === undefined) return;
    const isTyped = has(entry, "type");
    if (isTyped === has(entry, "function_name")) return refuseKind(entry, scope, known);
    if (!isTyped) return ofFunctions.check(entry, scope);
    const { type } = entry;
    checkType(type, scope.at("type"));
    if (typeof type === "string") kinds.get(type)?.check(entry, scope);
  };
}

interface Kind {
  readonly shape: Shape;
  check(entry: JsonObject, scope: Scope): void;
}

function kindOf(declared: TObject, context: ShapeContext): Kind {
  const shape = shapeOf(declared, context);
  const together = houseOf(declared).also?.(context);
  return {
    shape,
    check(entry, scope) {
      checkShape(entry, scope, shape);
      together?.(entry, scope);
    },
  };
}

/** The entry says both kinds or none. */
function refuseKind(entry: JsonObject, scope: Scope, known: readonly string[]): void {
  const isTyped = has(entry, "type");
  const misspelled = isTyped ? undefined : misspelledKind(entry, known);
  if (misspelled !== undefined) return refuseUnknownKey(misspelled, scope, known);
  const problem = isTyped ? "the entry has both a type and a function_name" : "the entry says no kind of reward";
  scope.refuse("reward-kind", problem, `either "function_name", or "type" with ${quoteChoices(REWARD_TYPES)}`);
  for (const key of Object.keys(entry)) if (!known.includes(key)) refuseUnknownKey(key, scope, known);
}

/** A key that was meant to say which kind of reward it is. */
function misspelledKind(entry: JsonObject, known: readonly string[]): string | undefined {
  return Object.keys(entry).find(
    (key) => !known.includes(key) && nearest(key, ["type", "function_name"]) !== undefined,
  );
}
