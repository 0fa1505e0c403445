/**
 * The rules for the entries of `reward`: functions as in the ancestor, and the types that need no code. The ranges are
 * the platform's own, for a reward it refuses would stay owed for ever. How rewards are paid is elsewhere.
 */
import { isNameSpace } from "../core/tree/ids.ts";
import { quote, quoteChoices, type Scope } from "../core/checks/issue.ts";
import {
  asObject,
  checkChoice,
  checkInteger,
  checkList,
  checkNumber,
  checkShape,
  checkText,
  has,
  isObject,
  refuseMissingKey,
  refuseUnknownKey,
  type Check,
  type Shape,
} from "../core/checks/shape.ts";
import { checkEffectId, checkEnchantmentLevels, checkItemId } from "./parse-vanilla.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

/** 36 slots of 64: more does not fit into an inventory, and the reward could never be given. */
export const MAX_ITEM_COUNT = 2304;
/** What addExperience and addLevels take. */
export const MAX_EXPERIENCE = 16_777_216;
/** 20,000,000 ticks. */
export const MAX_EFFECT_SECONDS = 1_000_000;
export const MAX_AMPLIFIER = 255;
export const MAX_NAME_CHARACTERS = 255;
export const MAX_TAG_CHARACTERS = 255;
export const MAX_LORE_LINES = 20;
export const MAX_LORE_CHARACTERS = 50;
/** Scores are 32-bit. */
export const MAX_SCORE = 2_147_483_647;

/** Which entry it is has been settled when the shapes are applied. */
const settled = { check: () => {}, required: true } as const;

export const functionRewardShape: Shape = {
  function_name: { check: checkText(), required: true },
  name_space: { check: checkText() },
  data: { check: checkData },
};

/** The shape of each reward type, `type` included. */
export const rewardShapes = (vanilla: VanillaIds): Readonly<Record<string, Shape>> => ({
  item: {
    type: settled,
    item: { check: checkItemId(vanilla), required: true },
    count: { check: checkInteger(1, MAX_ITEM_COUNT) },
    name: { check: checkText(0, MAX_NAME_CHARACTERS) },
    lore: { check: checkList(checkText(0, MAX_LORE_CHARACTERS), MAX_LORE_LINES) },
    enchantments: { check: checkEnchantmentLevels(vanilla, true) },
  },
  xp: { type: settled, amount: { check: checkInteger(1, MAX_EXPERIENCE), required: true } },
  levels: { type: settled, amount: { check: checkInteger(1, MAX_EXPERIENCE), required: true } },
  command: { type: settled, command: { check: checkText(1), required: true } },
  effect: {
    type: settled,
    effect: { check: checkEffectId(vanilla), required: true },
    seconds: { check: checkNumber(0, MAX_EFFECT_SECONDS, true), required: true },
    amplifier: { check: checkInteger(0, MAX_AMPLIFIER) },
  },
  message: {
    type: settled,
    text: { check: checkText(), required: true },
    to: { check: checkChoice(["player", "all"]) },
  },
  tag: { type: settled, tag: { check: checkText(1, MAX_TAG_CHARACTERS), required: true } },
  scoreboard: {
    type: settled,
    objective: { check: checkText(1), required: true },
    amount: { check: checkInteger(-MAX_SCORE - 1, MAX_SCORE), required: true },
  },
});

export function checkRewards(vanilla: VanillaIds): Check {
  const shapes = rewardShapes(vanilla);
  const types = Object.keys(shapes);
  const checkType = checkChoice(types, "unknown-reward-type");
  const allKeys = Object.keys(Object.assign({}, functionRewardShape, ...Object.values(shapes)) as Shape);
  return checkList((value, scope) => {
    const entry = asObject(value, scope);
    if (entry === undefined) return;
    const typed = has(entry, "type");
    if (typed === has(entry, "function_name")) {
      const problem = typed ? "the entry has both a type and a function_name" : "the entry says no kind of reward";
      scope.refuse("reward-kind", problem, `either "function_name", or "type" with ${quoteChoices(types)}`);
      for (const key of Object.keys(entry)) if (!allKeys.includes(key)) refuseUnknownKey(key, scope, allKeys);
    } else if (typed) {
      const type = entry["type"];
      checkType(type, scope.at("type"));
      if (typeof type === "string" && has(shapes, type)) checkShape(entry, scope, shapes[type]!);
    } else {
      checkShape(entry, scope, functionRewardShape);
      checkNameSpace(entry["function_name"], entry["name_space"], scope);
    }
  });
}

/** An empty function name does nothing, so its name space does not matter. */
function checkNameSpace(functionName: unknown, value: unknown, scope: Scope): void {
  if (typeof functionName !== "string" || functionName === "") return;
  const expected = '"nameSpace:systemName", as registered with registerRewardFunctions';
  if (value === undefined) refuseMissingKey("name_space", scope, expected);
  else if (typeof value === "string" && !isNameSpace(value)) {
    scope.at("name_space").refuse("bad-name-space", `${quote(value)} names no system of a name space`, expected);
  }
}

function checkData(value: unknown, scope: Scope): void {
  const data = asObject(value, scope);
  if (data === undefined) return;
  if (has(data, "playID")) {
    const problem = "the reward function gets the player's id under this key, so the value is lost";
    scope.at("playID").warn("reserved-key", problem, "another key");
  }
  refusePrototypeKeys(data, scope);
}

/** A copy of an object with such a key would be an object with another nature instead of one more entry. */
function refusePrototypeKeys(value: unknown, scope: Scope): void {
  if (Array.isArray(value)) value.forEach((one, index) => refusePrototypeKeys(one, scope.at(index)));
  else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (key === "__proto__")
        scope.at(key).refuse("forbidden-key", "JavaScript gives this key a meaning", "another key");
      else refusePrototypeKeys(value[key], scope.at(key));
    }
  }
}
