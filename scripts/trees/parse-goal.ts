/**
 * The rules for `goal_details`: which built-in goals there are, their keys, and which of the ancestor's keys cannot work on
 * this platform, with the reason. How goals are counted is elsewhere.
 */
import { enchantmentName, HIGHEST_ENCHANTMENT_NUMBER } from "../core/game/enchantments.ts";
import { describe, quote, quoteChoices } from "../core/checks/issue.ts";
import {
  asObject,
  checkChoice,
  checkInteger,
  checkShape,
  has,
  isObject,
  refuseMissingKey,
  refuseUnknownKey,
  type Check,
  type RefusedKeys,
  type Shape,
} from "../core/checks/shape.ts";
import { nearest } from "../core/text/nearest.ts";
import { checkGoalEnchantments, checkItemId, isOldId, refuseAuxValue, refuseOldVariant } from "./parse-items.ts";
import { checkEnchantmentLevels, checkEntityId, complainOfLevel } from "./parse-vanilla.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

const NBT_REASON = "scripts of Bedrock cannot read an item's NBT";
const NBT_INSTEAD = "enchantData, or a custom item of its own";
const renamed = (key: string) => ({
  reason: `NetEase's older key for what is ${quote(key)} now`,
  instead: quote(key),
  standsFor: key,
});

/** Keys of the ancestor and of the item dictionaries around it. */
export const REFUSED_ITEM_KEYS: RefusedKeys = {
  count: { reason: "the goal counts what the player carries", instead: '"goal_number" to say how many' },
  userData: { reason: NBT_REASON, instead: NBT_INSTEAD },
  userdata: { reason: NBT_REASON, instead: NBT_INSTEAD },
  itemName: renamed("newItemName"),
  auxValue: renamed("newAuxValue"),
  modEnchantData: {
    reason: "Bedrock has no enchantments of mods",
    instead: '"enchantData" with enchantments of the game, or a custom item of its own',
  },
  customTips: { reason: "scripts of Bedrock see no tips of items", instead: "a custom item of its own, with its name" },
  extraId: { reason: "items of Bedrock have no extra id", instead: "a custom item of its own" },
  durability: {
    reason: "the goal counts items whatever is left of them",
    instead: "no durability; an extension can look at an item's durability itself",
  },
  showInHand: { reason: "it says how an item is shown, not which", instead: "no showInHand" },
  isDiggerItem: { reason: "it follows from the item's id", instead: "no isDiggerItem" },
};

export const itemDictShape = (vanilla: VanillaIds): Shape => ({
  newItemName: { check: checkItemId(vanilla), required: true, alsoCalled: ["item", "id", "name", "identifier"] },
  newAuxValue: { check: checkAuxValue },
  enchantData: { check: checkEnchantData(vanilla) },
});

/** The shape of each built-in goal, `goal_type` included. */
export const goalShapes = (vanilla: VanillaIds): Readonly<Record<string, Shape>> => ({
  default_kill: {
    goal_type: { check: () => {}, required: true },
    entity_identifier: {
      check: checkEntityId(vanilla),
      required: true,
      alsoCalled: ["entity", "entity_id", "entity_type", "identifier", "mob"],
    },
  },
  default_get: {
    goal_type: { check: () => {}, required: true },
    item_dict: { check: checkItemDict(vanilla), required: true, alsoCalled: ["item", "items"] },
  },
});

function checkItemDict(vanilla: VanillaIds): Check {
  const shape = itemDictShape(vanilla);
  const shapeOfOldVariant: Shape = { ...shape, newItemName: { check: () => {} }, newAuxValue: { check: () => {} } };
  return (value, scope) => {
    const dict = asObject(value, scope);
    if (dict === undefined) return;
    const isOldVariant = refuseOldVariant(dict, scope, vanilla);
    checkShape(dict, scope, isOldVariant ? shapeOfOldVariant : shape, REFUSED_ITEM_KEYS);
    const aux = dict["newAuxValue"];
    // An id that is gone is told of already, with all that took its place.
    if (!isOldVariant && !isOldId(dict["newItemName"]) && typeof aux === "number" && aux !== 0) {
      refuseAuxValue(dict["newItemName"], aux, scope.at("newAuxValue"));
    }
    checkGoalEnchantments(dict, scope);
  };
}

export function checkGoal(vanilla: VanillaIds): Check {
  const shapes = goalShapes(vanilla);
  const types = Object.keys(shapes);
  const checkType = checkChoice(types, "unknown-goal-type");
  return (value, scope) => {
    const goal = asObject(value, scope);
    // Empty is the ancestor's way to say: only script code advances this node.
    if (goal === undefined || Object.keys(goal).length === 0) return;
    if (!has(goal, "goal_type")) {
      const known = ["goal_type", "entity_identifier", "item_dict"];
      const misspelled = Object.keys(goal).find((key) => !known.includes(key) && nearest(key, known) === "goal_type");
      if (misspelled !== undefined) refuseUnknownKey(misspelled, scope, known);
      else refuseMissingKey("goal_type", scope, `${quoteChoices(types)}, or no goal_details at all`);
      return;
    }
    checkType(goal["goal_type"], scope.at("goal_type"));
    const type = goal["goal_type"];
    if (type === "default_get" && !has(goal, "item_dict") && has(goal, "newItemName")) {
      const expected = '"item_dict": {"newItemName": …} around it';
      scope.key("newItemName").refuse("missing-key", '"newItemName" stands outside of "item_dict"', expected);
    } else if (typeof type === "string" && has(shapes, type)) checkShape(goal, scope, shapes[type]!);
  };
}

const checkAuxValue: Check = (value, scope) => {
  // Other numbers depend on the item.
  if (typeof value === "number") return;
  scope.refuse("wrong-type", `it is ${describe(value)}`, "the number 0, or no newAuxValue");
};

/** The ancestor's pairs of numbers, or levels by name. */
function checkEnchantData(vanilla: VanillaIds): Check {
  const checkLevels = checkEnchantmentLevels(vanilla, false);
  return (value, scope) => {
    if (isObject(value)) checkLevels(value, scope);
    else if (isPairAlone(value)) {
      const expected = `a list of pairs: ${JSON.stringify([value])}`;
      scope.refuse("wrong-type", "it is a pair, not a list of pairs", expected);
    } else if (Array.isArray(value)) value.forEach((pair, index) => checkPair(pair, scope.at(index)));
    else scope.refuse("wrong-type", `it is ${describe(value)}`, 'pairs such as [[9, 1]], or {"sharpness": 1}');
  };
}

const isPairAlone = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((member) => typeof member === "number");

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
  const name = typeof id === "number" ? enchantmentName(id) : undefined;
  if (name !== undefined) complainOfLevel(name, level, scope.at(1), false);
};
