/**
 * The rules for `goal_details`: which built-in goals there are, their keys, and which of the ancestor's keys cannot work on
 * this platform, with the reason. How goals are counted is elsewhere.
 */
import { enchantmentName, HIGHEST_ENCHANTMENT_NUMBER } from "../core/game/enchantments.ts";
import { describe, quoteChoices } from "../core/checks/issue.ts";
import {
  asObject,
  checkChoice,
  checkInteger,
  checkObject,
  checkShape,
  has,
  isObject,
  refuseMissingKey,
  type Check,
  type RefusedKeys,
  type Shape,
} from "../core/checks/shape.ts";
import { checkEnchantmentLevels, checkEntityId, checkItemId } from "./parse-vanilla.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

const NBT_REASON = "scripts of Bedrock cannot read an item's NBT";
const NBT_INSTEAD = "enchantData, or a custom item of its own";

export const REFUSED_ITEM_KEYS: RefusedKeys = {
  count: { reason: "the goal counts what the player carries", instead: '"goal_number" to say how many' },
  userData: { reason: NBT_REASON, instead: NBT_INSTEAD },
  userdata: { reason: NBT_REASON, instead: NBT_INSTEAD },
};

export const itemDictShape = (vanilla: VanillaIds): Shape => ({
  newItemName: { check: checkItemId(vanilla), required: true },
  newAuxValue: { check: checkAuxValue },
  enchantData: { check: checkEnchantData(vanilla) },
});

/** The shape of each built-in goal, `goal_type` included. */
export const goalShapes = (vanilla: VanillaIds): Readonly<Record<string, Shape>> => ({
  default_kill: {
    goal_type: { check: () => {}, required: true },
    entity_identifier: { check: checkEntityId(vanilla), required: true },
  },
  default_get: {
    goal_type: { check: () => {}, required: true },
    item_dict: { check: checkObject(itemDictShape(vanilla), REFUSED_ITEM_KEYS), required: true },
  },
});

export function checkGoal(vanilla: VanillaIds): Check {
  const shapes = goalShapes(vanilla);
  const types = Object.keys(shapes);
  const checkType = checkChoice(types, "unknown-goal-type");
  return (value, scope) => {
    const goal = asObject(value, scope);
    // Empty is the ancestor's way to say: only script code advances this node.
    if (goal === undefined || Object.keys(goal).length === 0) return;
    if (!has(goal, "goal_type")) {
      refuseMissingKey("goal_type", scope, `${quoteChoices(types)}, or no goal_details at all`);
      return;
    }
    checkType(goal["goal_type"], scope.at("goal_type"));
    const type = goal["goal_type"];
    if (typeof type === "string" && has(shapes, type)) checkShape(goal, scope, shapes[type]!);
  };
}

const checkAuxValue: Check = (value, scope) => {
  if (value === 0) return;
  if (typeof value !== "number") {
    scope.refuse("wrong-type", `it is ${describe(value)}`, "the number 0, or no newAuxValue");
    return;
  }
  const problem = `newAuxValue ${value} cannot be told apart: scripts of Bedrock see no data values of items`;
  scope.refuse("unsupported-aux-value", problem, "0 or no newAuxValue (any variant), and the item's own id");
};

/** The ancestor's pairs of numbers, or levels by name. */
function checkEnchantData(vanilla: VanillaIds): Check {
  const checkLevels = checkEnchantmentLevels(vanilla, false);
  return (value, scope) => {
    if (isObject(value)) checkLevels(value, scope);
    else if (Array.isArray(value)) value.forEach((pair, index) => checkPair(pair, scope.at(index)));
    else scope.refuse("wrong-type", `it is ${describe(value)}`, 'pairs such as [[9, 1]], or {"sharpness": 1}');
  };
}

const checkPair: Check = (pair, scope) => {
  const members: readonly unknown[] = Array.isArray(pair) ? pair : [];
  if (members.length !== 2) {
    const found = Array.isArray(pair) ? `a list of ${members.length}` : describe(pair);
    scope.refuse("wrong-type", `it is ${found}`, "a pair of the enchantment's number and its level, such as [9, 1]");
    return;
  }
  const [id, level] = members;
  if (typeof id === "number" && Number.isInteger(id) && enchantmentName(id) === undefined) {
    const expected = `a number from 0 to ${HIGHEST_ENCHANTMENT_NUMBER}, or names as in {"sharpness": 1}`;
    scope.at(0).refuse("unknown-enchantment-number", `no enchantment has the number ${id}`, expected);
  } else checkInteger(0, HIGHEST_ENCHANTMENT_NUMBER)(id, scope.at(0));
  checkInteger(1)(level, scope.at(1));
};
