/** What a `where` asks, in words. */

import type { Where } from "../../goals/filters/conditions.ts";
import type { Ids, PlacePattern, Range } from "../../goals/filters/patterns.ts";
import { anyOf, few, fill, goalWords, namesOf, rangeText, term, terms, textsOf, type GoalReader } from "./phrases.ts";

/** What a template of a place asks. */
export const placeKeys =
  ({ x, y, z, radius, dimension }: PlacePattern, { language }: GoalReader) =>
  (asked: string): string | undefined => {
    const [key, form] = asked.split(":");
    if (key === "dimension") {
      return dimension === undefined ? undefined : namesOf("dimension", dimension, language, form);
    }
    return String({ x, y, z, radius }[key as "x"]);
  };

/** All that it asks, in the order of the language. */
export function conditionTexts(where: Where | undefined, reader: GoalReader): string[] {
  if (!where) return [];
  const names = Object.keys(goalWords(reader.language).conditions) as (keyof Where)[];
  return names.filter((name) => where[name] !== undefined).map((name) => conditionText(name, where, reader));
}

export function conditionText(name: keyof Where, where: Where, reader: GoalReader): string {
  const { conditions, grammar } = goalWords(reader.language);
  const wanted = where[name];
  if (name === "near") return fill(conditions.near, placeKeys(wanted as PlacePattern, reader));
  if (name === "score") {
    const scores = Object.entries(wanted as NonNullable<Where["score"]>).map(([objective, range]) =>
      fill(conditions.score, (key) => (key === "v" ? rangeText(range, reader.language) : grammar.quote(objective))),
    );
    return grammar.and(scores);
  }
  // A word for a time says it all.
  if (name === "time" && typeof wanted === "string") return term(name, wanted, reader.language);
  if (wanted === false) return conditions[`!${name}` as "!sneaking"];
  return fill(conditions[name], (key) => conditionValue(name, wanted, reader, key.split(":")[1]));
}

function conditionValue(name: keyof Where, wanted: unknown, reader: GoalReader, form: string | undefined): string {
  const { language } = reader;
  const { grammar, nouns } = goalWords(language);
  switch (name) {
    case "dimension":
    case "biome":
      return namesOf(name, wanted as Ids, language, form);
    case "effect": {
      const names = (Array.isArray(wanted) ? wanted : [wanted]) as string[];
      return grammar.and(
        few(
          names.map((id) => namesOf("effect", id, language)),
          language,
        ),
      );
    }
    case "holding":
    case "offhand":
      return anyOf("item", wanted, nouns.item, language, form);
    case "wearing":
      return grammar.and(
        Object.values(wanted as NonNullable<Where["wearing"]>).map((item) =>
          anyOf("item", item, nouns.item, language, form),
        ),
      );
    case "riding":
      return anyOf("entity", wanted, nouns.entity, language, form);
    case "in_block":
    case "on_block":
      return anyOf("block", wanted, nouns.block, language, form);
    case "weather":
    case "difficulty":
    case "game_mode":
      return terms(name, wanted as Ids, language);
    case "tag":
      return grammar.and(few(textsOf(wanted).map(grammar.quote), language));
    default:
      return typeof wanted === "string" ? term(name, wanted, language) : rangeText(wanted as Range, language);
  }
}
