/**
 * The check of `reward`: which kind of reward each entry is, and then the rules that the kind declares. How rewards are paid
 * is elsewhere.
 */
import { quote, quoteChoices, type Scope } from "../../core/checks/issue.ts";
import {
  asObject,
  checkChoice,
  checkList,
  checkShape,
  has,
  refuseUnknownKey,
  type Check,
  type JsonObject,
  type OtherWords,
  type Shape,
} from "../../core/checks/shape.ts";
import type { HoldingRewardType, RewardType } from "../../core/rewards/rewards.ts";
import { nearest } from "../../core/text/nearest.ts";
import { shapeOf } from "../shapes/check-of.ts";
import { houseOf, type ShapeContext, type TObject } from "../shapes/schema.ts";
import { REWARD_DECLARATIONS, REWARD_TYPES } from "./declarations.ts";
import { functionReward } from "./function-reward.ts";
import { OPTION_KEYS } from "./options.ts";

/** As FTB Quests, plugins of servers and plain speech have it. */
const TYPES_IN_OTHER_WORDS: OtherWords = {
  exp: "xp",
  experience: "xp",
  xp_levels: "levels",
  experience_levels: "levels",
  level: "levels",
  money: "scoreboard",
  coins: "scoreboard",
  score: "scoreboard",
  points: "scoreboard",
  give: "item",
  potion: "effect",
  say: "message",
  chat: "message",
  text: "message",
  loot_table: "loot",
  mcfunction: "function",
  advancement: "unlock",
  teleport: "command",
  permission: "tag",
};

/** The check of a whole list of rewards. */
export const checkRewards = (context: ShapeContext): Check => checkList(checkEntry(context, {}, []));

/** The keys of each type, `type` included. */
export const rewardShapes = (context: ShapeContext): Readonly<Record<string, Shape>> =>
  Object.fromEntries(REWARD_TYPES.map((type) => [type, shapeOf(REWARD_DECLARATIONS[type].shape, context)]));

/**
 * @param more keys beside those of the entry's kind
 * @param inside the types of the rewards that hold the entry
 */
function checkEntry(context: ShapeContext, more: Shape, inside: readonly HoldingRewardType[]): Check {
  const kinds = new Map(REWARD_TYPES.map((type) => [type, kindOf(REWARD_DECLARATIONS[type].shape, more, context)]));
  const ofFunctions = kindOf(functionReward, more, context);
  const checkType = checkChoice(REWARD_TYPES, "unknown-reward-type", undefined, TYPES_IN_OTHER_WORDS);
  const allKeys = [ofFunctions, ...kinds.values()].flatMap(({ shape }) => Object.keys(shape));
  const known = [...new Set(allKeys)];
  return (value, scope) => {
    const entry = asObject(value, scope);
    if (entry === undefined) return;
    const isTyped = has(entry, "type");
    if (isTyped === has(entry, "function_name")) return refuseKind(entry, scope, known);
    if (!isTyped) return ofFunctions.check(entry, scope);
    const type = entry["type"] as RewardType;
    checkType(type, scope.at("type"));
    kinds.get(type)?.check(entry, scope);
    if (type === "choice" || type === "random") checkHeld(entry, scope, type, inside, context);
  };
}

/** The rewards that a reward holds. */
function checkHeld(
  entry: JsonObject,
  scope: Scope,
  type: HoldingRewardType,
  inside: readonly HoldingRewardType[],
  context: ShapeContext,
): void {
  const { of } = entry;
  if (inside.includes(type)) {
    const problem = `there is a ${quote(type)} inside of another`;
    scope.refuse("nested-reward", problem, '"choice" and "random" to hold each other once at most');
  } else if (Array.isArray(of)) {
    checkList(checkEntry(context, shapeOf(OPTION_KEYS[type], context), [...inside, type]))(of, scope.at("of"));
  }
}

interface Kind {
  readonly shape: Shape;
  check(entry: JsonObject, scope: Scope): void;
}

function kindOf(declared: TObject, more: Shape, context: ShapeContext): Kind {
  const shape = { ...shapeOf(declared, context), ...more };
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
  // Without a kind nobody knows which keys would be right.
  if (!isTyped) return;
  for (const key of Object.keys(entry)) if (!known.includes(key)) refuseUnknownKey(key, scope, known);
}

/** A key that was meant to say which kind of reward it is. */
function misspelledKind(entry: JsonObject, known: readonly string[]): string | undefined {
  return Object.keys(entry).find(
    (key) => !known.includes(key) && nearest(key, ["type", "function_name"]) !== undefined,
  );
}
