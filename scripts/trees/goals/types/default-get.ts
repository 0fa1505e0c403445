/** What authors are told of `default_get`, the ancestor's item goal, and which of its older keys cannot work here. */
import { describe, quote } from "../../../core/checks/issue.ts";
import {
  asObject,
  checkInteger,
  checkShape,
  isObject,
  type Check,
  type RefusedKeys,
} from "../../../core/checks/shape.ts";
import { enchantmentName, HIGHEST_ENCHANTMENT_NUMBER } from "../../../core/game/enchantments.ts";
import { defaultGet as type } from "../../../core/goals/types/default-get.ts";
import { checkGoalEnchantments, isOldId, refuseAuxValue, refuseOldVariant } from "../../parse-items.ts";
import { complainOfLevel } from "../../parse-vanilla.ts";
import { checkOf, shapeOf } from "../../shapes/check-of.ts";
import { object, optional, value, type ShapeContext } from "../../shapes/schema.ts";
import { enchantmentLevels, itemId } from "../../shapes/vanilla-values.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

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
    instead: 'no durability, or the goal "have_item" with {"durability": …}',
  },
  showInHand: { reason: "it says how an item is shown, not which", instead: "no showInHand" },
  isDiggerItem: { reason: "it follows from the item's id", instead: "no isDiggerItem" },
};

const levelsByName = enchantmentLevels(false, {});

const auxValue = value<0>(
  { says: "0 or left out: any variant. Other data values cannot be read by scripts of Bedrock.", examples: [0] },
  {
    check: (): Check => (given, scope) => {
      // Other numbers depend on the item.
      if (typeof given === "number") return;
      scope.refuse("wrong-type", `it is ${describe(given)}`, "the number 0, or no newAuxValue");
    },
    json: () => ({ type: "integer", const: 0 }),
  },
);

/** The ancestor's pairs of numbers, or levels by name. */
const enchantData = value<unknown>(
  {
    says: "Enchantments that the item must have at these levels, others may be there too: levels by name, or pairs of the platform's old enchantment number and level.",
    examples: [[[9, 1]], { sharpness: 1 }],
  },
  {
    check: (context): Check => {
      const checkLevels = checkOf(levelsByName, context);
      return (given, scope) => {
        if (isObject(given)) checkLevels(given, scope);
        else if (isPairAlone(given)) {
          const expected = `a list of pairs: ${JSON.stringify([given])}`;
          scope.refuse("wrong-type", "it is a pair, not a list of pairs", expected);
        } else if (Array.isArray(given)) given.forEach((pair, index) => checkPair(pair, scope.at(index)));
        else scope.refuse("wrong-type", `it is ${describe(given)}`, 'pairs such as [[9, 1]], or {"sharpness": 1}');
      };
    },
    json: (_context, write) => ({ anyOf: [{ type: "array", items: PAIR }, write(levelsByName)] }),
  },
);

const PAIR = {
  type: "array",
  items: [
    { type: "integer", minimum: 0, maximum: HIGHEST_ENCHANTMENT_NUMBER },
    { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
  ],
  minItems: 2,
  maxItems: 2,
};

const isPairAlone = (given: unknown): boolean =>
  Array.isArray(given) && given.length === 2 && given.every((member) => typeof member === "number");

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

const itemDictKeys = object({
  newItemName: itemId({
    says: "The item's id. An id without namespace counts as minecraft:.",
    examples: ["minecraft:apple"],
    alsoCalled: ["item", "id", "name", "identifier"],
  }),
  newAuxValue: optional(auxValue),
  enchantData: optional(enchantData),
});

export const itemDictShape = (context: ShapeContext) => shapeOf(itemDictKeys, context);

function checkItemDict(context: ShapeContext): Check {
  const shape = itemDictShape(context);
  const shapeOfOldVariant = { ...shape, newItemName: { check: () => {} }, newAuxValue: { check: () => {} } };
  return (given, scope) => {
    const dict = asObject(given, scope);
    if (dict === undefined) return;
    const isOldVariant = refuseOldVariant(dict, scope, context.vanilla);
    checkShape(dict, scope, isOldVariant ? shapeOfOldVariant : shape, REFUSED_ITEM_KEYS);
    const aux = dict["newAuxValue"];
    // An id that is gone is told of already, with all that took its place.
    if (!isOldVariant && !isOldId(dict["newItemName"]) && typeof aux === "number" && aux !== 0) {
      refuseAuxValue(dict["newItemName"], aux, scope.at("newAuxValue"));
    }
    checkGoalEnchantments(dict, scope);
  };
}

export const defaultGet: GoalAuthoring = {
  type,
  says: "The most matching items that the player ever carried at once: inventory, armour, off hand.",
  keys: {
    item_dict: {
      says: "Which items count. How many are needed is the node's goal_number.",
      examples: [{ newItemName: "minecraft:apple" }],
      alsoCalled: ["item", "items"],
      required: true,
      form: "item",
      shape: (about) =>
        value<unknown>(about, {
          definition: "item_dict",
          check: checkItemDict,
          json: (_context, write) => write(itemDictKeys),
        }),
    },
  },
  examples: [
    {
      says: "Carry 5 apples",
      goalNumber: 5,
      goal: { goal_type: "default_get", item_dict: { newItemName: "minecraft:apple" } },
    },
  ],
};
