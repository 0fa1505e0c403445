/**
 * ENTITY, ITEM, BLOCK and places as authors write them: an id, a list of ids, or an object of which all must hold. How they
 * become tests is in core/goals/patterns.ts.
 */
import { describe } from "../../../core/checks/issue.ts";
import { checkObject, checkShape, isObject, type Check, type RefusedKeys } from "../../../core/checks/shape.ts";
import type { BlockPattern, EntityPattern, ItemPattern, PlacePattern } from "../../../core/goals/filters/patterns.ts";
import { checkOf, shapeOf } from "../../shapes/check-of.ts";
import {
  choice,
  flag,
  integer,
  number,
  numberAbove,
  object,
  optional,
  text,
  value,
  type About,
  type ShapeContext,
  type TObject,
  type TSchema,
} from "../../shapes/schema.ts";
import { blockId, dimensionId, enchantmentLevels, entityId, itemId, potionId } from "../../shapes/vanilla-values.ts";
import { checkStates } from "./block-states.ts";
import { checkEnchantments } from "./item-enchantments.ts";
import { checkPotion } from "./item-potion.ts";
import { checkWear } from "./item-wear.ts";
import { checkMembers, oneOrMore } from "./lists.ts";
import { range } from "./range.ts";

const COLORS =
  "white orange magenta light_blue yellow lime pink gray light_gray cyan purple blue brown green red black".split(" ");
/** The game's longest name of a family, a tag or a thing. */
const LONGEST = 255;
const word = (says: string, example: string) => text({ says, examples: [example] }, 1, LONGEST);
const words = (says: string, example: string) => {
  const about = { says, examples: [example] };
  return oneOrMore(text(about, 1, LONGEST), { ...about, examples: [example, [example]] });
};

/** Ids that stand for themselves, and the keys of the object in their place. */
interface Parts {
  readonly definition: string;
  readonly alone: TSchema;
  readonly inList: TSchema;
  readonly keys: TObject;
  readonly such: string;
  /** Keys that people write in it, and why there are none here. */
  readonly refused?: RefusedKeys;
}

function pattern<Type>(parts: Parts, about: About) {
  const { definition, alone, inList, keys, such, refused } = parts;
  return value<Type>(about, {
    definition,
    check: (context): Check => {
      const checkAlone = checkOf(alone, context);
      const checkMember = checkOf(inList, context);
      const shape = shapeOf(keys, context);
      return (given, scope) => {
        if (typeof given === "string") checkAlone(given, scope);
        else if (Array.isArray(given)) checkMembers(given, scope, checkMember);
        else if (isObject(given)) {
          checkShape(given, scope, shape, refused);
          if (definition === "block_pattern") checkStates(given, scope, context);
          if (definition === "item_pattern") {
            checkWear(given, scope);
            checkEnchantments(given, scope);
            checkPotion(given, scope);
          }
        } else
          scope.refuse("wrong-type", `it is ${describe(given)}`, `an id, a list of ids, or an object such as ${such}`);
      };
    },
    json: (_context, write) => ({
      anyOf: [write(alone), { type: "array", items: write(inList), minItems: 1 }, write(keys)],
    }),
  });
}

const color = value<number>(
  { says: `The number of its colour: ${COLORS.map((name, at) => `${at} ${name}`).join(", ")}.`, examples: [14] },
  {
    check: (): Check => (given, scope) => {
      const at = typeof given === "string" ? COLORS.indexOf(given.toLowerCase().replace(/\s/g, "_")) : -1;
      if (at >= 0) scope.refuse("wrong-type", `it is ${describe(given)}`, `the number of that colour: ${at}`);
      else checkOf(integer(0, COLORS.length - 1, {}), NO_CONTEXT)(given, scope);
    },
    json: () => ({ type: "integer", minimum: 0, maximum: COLORS.length - 1 }),
  },
);
const NO_CONTEXT = {} as ShapeContext;

const aboutId = (says: string, example: string): About => ({ says, examples: [example] });
const anyEntity = entityId(aboutId("An entity's id.", "minecraft:cow"));

const entityKeys = object({
  type: optional(
    oneOrMore(anyEntity, {
      says: "The entity's id, or a list of them.",
      examples: ["minecraft:cow", ["minecraft:cow", "minecraft:mooshroom"]],
      alsoCalled: ["id", "entity", "identifier", "typeid"],
    }),
  ),
  family: optional(words("A family that it belongs to, or a list of which one is enough.", "undead")),
  baby: optional(flag({ says: "Whether it is a young one.", examples: [true], alsoCalled: ["is_baby"] })),
  name: optional(word("Its name tag, exactly; of a player the name.", "Dinnerbone")),
  tag: optional(words("A tag that it has, or a list of which one is enough.", "boss")),
  color: optional(color),
  variant: optional(integer(0, undefined, { says: "The number of its variant.", examples: [1] })),
});

const entityParts: Parts = {
  definition: "entity_pattern",
  alone: anyEntity,
  inList: anyEntity,
  keys: entityKeys,
  such: '{"family": "undead"}',
};
export const entityPattern = (about: About) => pattern<EntityPattern>(entityParts, about);
const item = itemId(aboutId("An item's id.", "minecraft:apple"));
const potion = potionId(aboutId("What the potion holds.", "minecraft:swiftness"));
const potions = oneOrMore(potion, {
  says: "What the potion holds, or a list of it.",
  examples: ["minecraft:swiftness", ["minecraft:swiftness", "minecraft:long_swiftness"]],
  alsoCalled: ["potion", "id", "type"],
});
const FORMS = ["drink", "splash", "lingering"] as const;
const potionKeys = object({
  effect: optional(potions),
  form: optional(
    oneOrMore(choice(FORMS, {}), {
      says: "To drink, to throw, or to throw for a cloud.",
      examples: ["splash"],
      alsoCalled: ["delivery", "kind"],
    }),
  ),
});
const potionPattern = value<NonNullable<Exclude<ItemPattern, string | readonly string[]>["potion"]>>(
  { says: "What it holds if it is a potion.", examples: [{ effect: "minecraft:swiftness", form: "splash" }] },
  {
    definition: "potion_pattern",
    check: (context): Check => {
      const checkIds = checkOf(potions, context);
      const checkKeys = checkObject(shapeOf(potionKeys, context));
      return (given, scope) => (isObject(given) ? checkKeys(given, scope) : checkIds(given, scope));
    },
    json: (_context, write) => ({ anyOf: [write(potions), write(potionKeys)] }),
  },
);

const itemKeys = object({
  item: optional(
    oneOrMore(item, {
      says: "The item's id, or a list of them.",
      examples: ["minecraft:bow", ["minecraft:bow", "minecraft:crossbow"]],
      alsoCalled: ["id", "type", "identifier", "newitemname"],
    }),
  ),
  tag: optional(
    words("A tag of the item, or a list of which one is enough; `minecraft:` can be left out.", "minecraft:is_sword"),
  ),
  enchantments: optional(
    enchantmentLevels(false, {
      says: "The lowest level of each enchantment; of an enchanted book those in it.",
      examples: [{ sharpness: 3 }],
      alsoCalled: ["enchantdata", "enchants"],
    }),
  ),
  name: optional(word("Its name, exactly.", "Excalibur")),
  potion: optional(potionPattern),
  durability: optional(range({ says: "Points of durability that are left.", examples: [{ max: 10 }] }, 0)),
});
const NO_NUMBERS: RefusedKeys = Object.fromEntries(
  ["count", "amount", "number", "quantity"].map((key) => [
    key,
    {
      reason: "an item is asked what it is, not how many it is",
      instead: '"goal_number" of the node, or in a combination "count" of the member',
    },
  ]),
);
export const itemPattern = (about: About) =>
  pattern<ItemPattern>(
    {
      definition: "item_pattern",
      alone: item,
      inList: item,
      keys: itemKeys,
      such: '{"tag": "minecraft:is_sword"}',
      refused: NO_NUMBERS,
    },
    about,
  );

const block = blockId(aboutId("A block's id.", "minecraft:stone"));
const states = value<Record<string, string | number | boolean>>(
  { says: "States that the block must have, by name.", examples: [{ growth: 7 }] },
  {
    check: (): Check => (given, scope) => {
      if (!isObject(given)) scope.refuse("wrong-type", `it is ${describe(given)}`, 'an object such as {"growth": 7}');
    },
    json: () => ({ type: "object", additionalProperties: { type: ["string", "number", "boolean"] } }),
  },
);
const blockKeys = object({
  block: optional(
    oneOrMore(block, {
      says: "The block's id, or a list of them.",
      examples: ["minecraft:wheat", ["minecraft:wheat", "minecraft:carrots"]],
      alsoCalled: ["id", "type", "identifier"],
    }),
  ),
  tag: optional(words("A tag of the block, or a list of which one is enough; `minecraft:` can be left out.", "log")),
  states: optional(states),
});
export const blockPattern = (about: About) =>
  pattern<BlockPattern>(
    {
      definition: "block_pattern",
      alone: block,
      inList: block,
      keys: blockKeys,
      such: '{"block": "minecraft:wheat", "states": {"growth": 7}}',
    },
    about,
  );

const coordinate = (axis: string, example: number) =>
  number(-30_000_000, 30_000_000, { says: `The place's ${axis} coordinate.`, examples: [example] });

/** A ball around a point. */
const placeKeys = object({
  x: coordinate("x", 100),
  y: coordinate("y", 64),
  z: coordinate("z", -20),
  radius: numberAbove(0, 60_000_000, {
    says: "How many blocks around it.",
    examples: [10],
    alsoCalled: ["r", "distance"],
  }),
  dimension: optional(dimensionId({ says: "Its dimension; left out: any.", examples: ["minecraft:overworld"] })),
});
export const place = (about: About) =>
  value<PlacePattern>(about, {
    definition: "place",
    check: (context) => checkObject(shapeOf(placeKeys, context), {}, { x: 100, y: 64, z: -20, radius: 10 }),
    json: (_context, write) => write(placeKeys),
  });

/** For docs: what stands in each. */
export const PATTERN_KEYS: Readonly<Record<string, TObject>> = {
  ENTITY: entityKeys,
  ITEM: itemKeys,
  BLOCK: blockKeys,
};
