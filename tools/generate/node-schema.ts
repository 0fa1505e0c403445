/**
 * The JSON schema of nodes, for editors: the described keys from node-schema.source.json, and beside them what an editor can offer
 * while somebody types: ids of items, entities, effects and enchantments, and locales. What is right is the parser's business.
 */
import { readFileSync } from "node:fs";
import { limitsShape } from "../../scripts/trees/parse-limits.ts";
import { LOCALE_PATTERN } from "../../scripts/trees/parse-translations.ts";
import { IDENTIFIER_PATTERN } from "../../scripts/trees/parse-vanilla.ts";
import { LOCALES } from "../../scripts/trees/facts/locales.ts";
import { createSchemaWriter } from "../../scripts/trees/shapes/json-schema-of.ts";
import type { VanillaIds } from "../../scripts/trees/vanilla-ids.ts";

type SchemaPart = Readonly<Record<string, unknown>>;

const SOURCE = new URL("./node-schema.source.json", import.meta.url);

export function nodeSchema(vanilla: VanillaIds): SchemaPart {
  const source = JSON.parse(readFileSync(SOURCE, "utf8")) as SchemaPart & {
    readonly properties: SchemaPart;
    readonly definitions: SchemaPart;
  };
  const writer = createSchemaWriter({ vanilla });
  const limits = Object.entries(limitsShape.properties).map(([key, shape]) => [key, writer.write(shape)] as const);
  return {
    ...source,
    properties: { ...source.properties, ...Object.fromEntries(limits) },
    definitions: {
      ...writer.definitions,
      ...source.definitions,
      item_id: idOf(vanilla.items),
      entity_id: idOf(vanilla.entities),
      effect_id: idOf(vanilla.effects),
      enchantment_levels: {
        type: "object",
        properties: byName(vanilla.enchantments, LEVEL),
        propertyNames: { pattern: IDENTIFIER_PATTERN },
        additionalProperties: LEVEL,
      },
      translations: byLocale("texts"),
      item_translations: byLocale("item_texts"),
      message_translations: byLocale("message_texts"),
    },
  };
}

const LEVEL: SchemaPart = { type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER };

function byLocale(texts: string): SchemaPart {
  const part = { $ref: `#/definitions/${texts}` };
  return {
    type: "object",
    properties: byName(LOCALES, part),
    propertyNames: { pattern: LOCALE_PATTERN },
    additionalProperties: part,
  };
}

/** The game's ids are offered; those of add-ons are as good. */
function idOf(ids: Iterable<string>): SchemaPart {
  return { anyOf: [{ enum: Array.from(ids).sort() }, { type: "string", pattern: IDENTIFIER_PATTERN }] };
}

function byName(names: Iterable<string>, part: SchemaPart): SchemaPart {
  return Object.fromEntries(Array.from(names, (name) => [name, part] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}
