/**
 * Values of the game that shapes are made of: ids of items, entities and effects, levels of enchantments, texts by locale. Editors
 * are offered what the game has; what is right is decided by the checks that each bears.
 */
import { LOCALES } from "../facts/locales.ts";
import { checkItemId } from "../parse-items.ts";
import { checkTranslations, LOCALE_PATTERN } from "../parse-translations.ts";
import {
  checkEntityId,
  checkBiomeId,
  checkBlockId,
  checkDimensionId,
  checkEffectId,
  checkEnchantmentLevels,
  checkPotionId,
  IDENTIFIER_PATTERN,
} from "../parse-vanilla.ts";
import { shapeOf } from "./check-of.ts";
import { value, type About, type JsonPart, type Static, type TObject } from "./schema.ts";

/** An item that can be carried. */
export const itemId = (about: About) =>
  value<string>(about, {
    definition: "item_id",
    check: ({ vanilla }) => checkItemId(vanilla),
    json: ({ vanilla }) => idOf(vanilla.items),
  });

/** An entity whatever its part is: a projectile and a mount, too. */
export const entityId = (about: About) =>
  value<string>(about, {
    definition: "entity_id",
    check: ({ vanilla }) => checkEntityId(vanilla),
    json: ({ vanilla }) => idOf(vanilla.entities),
  });

export const blockId = (about: About) =>
  value<string>(about, {
    definition: "block_id",
    check: ({ vanilla }) => checkBlockId(vanilla),
    json: ({ vanilla }) => idOf(vanilla.blocks),
  });

export const biomeId = (about: About) =>
  value<string>(about, {
    definition: "biome_id",
    check: ({ vanilla }) => checkBiomeId(vanilla),
    json: ({ vanilla }) => idOf(vanilla.biomes),
  });

export const dimensionId = (about: About) =>
  value<string>(about, {
    definition: "dimension_id",
    check: ({ vanilla }) => checkDimensionId(vanilla),
    json: ({ vanilla }) => idOf(vanilla.dimensions),
  });

export const effectId = (about: About) =>
  value<string>(about, {
    definition: "effect_id",
    check: ({ vanilla }) => checkEffectId(vanilla),
    json: ({ vanilla }) => idOf(vanilla.effects),
  });

/** A potion, by its own name or by that of its effect. */
export const potionId = (about: About) =>
  value<string>(about, {
    definition: "potion_id",
    check: ({ vanilla }) => checkPotionId(vanilla),
    json: ({ vanilla }) => idOf(vanilla.potions),
  });

/** `isGiven`: of an item that is given, which the platform refuses to make with a level that is too high. */
export const enchantmentLevels = (isGiven: boolean, about: About) =>
  value<Record<string, number>>(about, {
    definition: "enchantment_levels",
    check: ({ vanilla }) => checkEnchantmentLevels(vanilla, isGiven),
    json: ({ vanilla }) => ({
      type: "object",
      properties: byName(vanilla.enchantments, LEVEL),
      propertyNames: { pattern: IDENTIFIER_PATTERN },
      additionalProperties: LEVEL,
    }),
  });

/** Texts by locale; `name` is that of the definition. */
export const translations = <Texts extends TObject>(name: string, texts: Texts, about: About) =>
  value<Record<string, Static<Texts>>>(about, {
    definition: name,
    check: (context) => checkTranslations(shapeOf(texts, context)),
    json: (_context, write) => byLocale(write(texts)),
  });

export function byLocale(part: JsonPart): JsonPart {
  return {
    type: "object",
    properties: byName(LOCALES, part),
    propertyNames: { pattern: LOCALE_PATTERN },
    additionalProperties: part,
  };
}

const LEVEL: JsonPart = { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER };

/** The game's ids are offered; those of add-ons are as good. */
function idOf(ids: Iterable<string>): JsonPart {
  return { anyOf: [{ enum: Array.from(ids).sort() }, { type: "string", pattern: IDENTIFIER_PATTERN }] };
}

function byName(names: Iterable<string>, part: JsonPart): JsonPart {
  return Object.fromEntries(Array.from(names, (name) => [name, part] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
