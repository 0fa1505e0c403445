/**
 * What an author wrote under one key of a goal or a `where`, as words: patterns become nouns with what is said of them,
 * ranges become numbers, ids names. Templates are filled here. Which key means what in which goal is goal-text's business.
 */

import { listOf, type Ids, type Range } from "../../goals/filters/patterns.ts";
import { gameName, type NamedKind } from "../game-names.ts";
import { textsOf as languageTexts } from "../language-table.ts";
import type { Language } from "../languages.ts";
import { writeNumber } from "../numbers/numbers.ts";
import { formOf, type Text } from "../numbers/plurals.ts";
import type { GoalWords, NounKind, Quality } from "./goal-words.ts";

export const goalWords = (language: Language): GoalWords => languageTexts(language).goals;

/** Who reads, and what they may know. */
export interface GoalReader {
  readonly language: Language;
  /** Of another node; undefined where they may not know of it. */
  titleOf(nodeId: string): string | undefined;
}

export const written = (n: number, language: Language): string => writeNumber(n, languageTexts(language).numbers);

/** A text whose one parameter, `{n}`, is a number, which its form hangs on. */
export const numbered = (text: Text, n: number, language: Language): string =>
  fill(formOf(text, n, language), (key) => (key === "n" ? written(n, language) : undefined));

export const timesText = (n: number, language: Language): string =>
  n === 1 ? "" : numbered(goalWords(language).times, n, language);

export function rangeText(range: Range, language: Language): string {
  if (typeof range === "number") return goalWords(language).grammar.range(written(range, language));
  const { min, max } = range;
  return goalWords(language).grammar.range({
    ...(min === undefined ? {} : { min: written(min, language) }),
    ...(max === undefined ? {} : { max: written(max, language) }),
  });
}

/** More words of one kind than these are summed up. */
const MAX_LISTED = 5;

export function few(words: readonly string[], language: Language, most = MAX_LISTED): readonly string[] {
  if (words.length <= most) return words;
  return [...words.slice(0, most - 1), numbered(goalWords(language).more, words.length - most + 1, language)];
}

/** Fills a template; what stands in brackets falls away with any key in it that says nothing. */
export function fill(template: string, value: (key: string, isOptional: boolean) => string | undefined): string {
  return template.replace(/\[([^\]]*)\]|\{([^}]*)\}/g, (_, optional: string | undefined, key: string | undefined) => {
    if (optional === undefined) return value(key!, false) ?? "";
    const unsaid: string[] = [];
    const text = optional.replace(/\{([^}]*)\}/g, (_whole, inner: string) => {
      const said = value(inner, true);
      if (said === undefined) unsaid.push(inner);
      return said ?? "";
    });
    return unsaid.length === 0 ? text : "";
  });
}

export const textOf = String as (wanted: unknown) => string;
export const textsOf = (wanted: unknown): string[] => (Array.isArray(wanted) ? wanted : [wanted]).map(textOf);

/** A word of the platform, such as a damage cause; unknown ones are taken apart. */
export function term(kind: string, word: string, language: Language): string {
  const known = goalWords(language).terms[`${kind}.${word}`];
  return (
    known ??
    word
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .replace(/_/g, " ")
      .toLowerCase()
  );
}

export const terms = (kind: string, words: Ids, language: Language): string =>
  goalWords(language).grammar.or(
    few(
      listOf(words).map((word) => term(kind, word, language)),
      language,
    ),
  );

/** A noun that waits to be counted. */
interface Noun {
  readonly names: readonly string[];
  /** Adds what is said beside the names. */
  readonly complete: (noun: string) => string;
}

type Pattern = Readonly<Record<string, unknown>>;

const ID_KEYS = { entity: "type", item: "item", block: "block" } as const;
const isObject = (value: unknown): value is Pattern =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nounOf(kind: NounKind, wanted: unknown, fallback: string, language: Language): Noun {
  const { qualities, grammar } = goalWords(language);
  const pattern: Pattern = isObject(wanted) ? wanted : {};
  const ids = (isObject(wanted) ? pattern[ID_KEYS[kind as keyof typeof ID_KEYS]] : wanted) as Ids | undefined;
  const say = (quality: Quality, noun: string, v: string): string =>
    fill(qualities[quality], (key) => (key === "v" ? v : noun));

  const eachIs = (name: string): string => {
    const baby = pattern["baby"] as boolean | undefined;
    const aged = baby === undefined ? name : say(baby ? "baby" : "!baby", name, "");
    const form = isObject(pattern["potion"]) ? (pattern["potion"]["form"] as Ids | undefined) : undefined;
    const color = pattern["color"] as number | undefined;
    const colored = color === undefined ? aged : say("color", aged, term("color", String(color), language));
    return form === undefined ? colored : say("form", colored, terms("form", form, language));
  };
  const quoted = (tag: string): string => grammar.quote(tag.replace(/^minecraft:/, ""));
  const names = ids === undefined ? [fallback] : few(allNames(kind, ids, language), language);
  return {
    names: names.map(eachIs),
    complete(noun) {
      let said = noun;
      for (const quality of ["family", "tag", "name", "variant"] as const) {
        if (pattern[quality] === undefined) continue;
        const words = listOf(pattern[quality] as Ids);
        const v = typeof words === "number" ? String(words) : grammar.or(few(words.map(quoted), language));
        said = say(quality, said, v);
      }
      const levels = pattern["enchantments"] as Readonly<Record<string, number>> | undefined;
      const enchantments = Object.entries(levels ?? {}).map(
        ([id, level]) => `${gameName("enchantment", id, language)} ${level}`,
      );
      if (enchantments.length > 0) said = say("enchantments", said, grammar.and(few(enchantments, language)));
      const potion = pattern["potion"];
      const effect = (isObject(potion) ? potion["effect"] : potion) as Ids | undefined;
      if (effect !== undefined) said = say("potion", said, namesOf("potion", effect, language));
      const durability = pattern["durability"] as Range | undefined;
      if (durability !== undefined) said = say("durability", said, rangeText(durability, language));
      const states = Object.entries((pattern["states"] ?? {}) as Readonly<Record<string, unknown>>).map(
        ([name, value]) => `${term("state", name.slice(name.indexOf(":") + 1), language)} ${String(value)}`,
      );
      return states.length > 0 ? say("states", said, grammar.and(few(states, language))) : said;
    },
  };
}

const nameOf = (kind: NounKind, id: string, language: Language): string =>
  kind === "thing" ? id : gameName(kind satisfies NamedKind, id, language);

/** Old and new ids of a thing have one name. */
const allNames = (kind: NounKind, ids: Ids, language: Language): readonly string[] => [
  ...new Set(listOf(ids).map((id) => nameOf(kind, id, language))),
];

/** A name where a row asks for a form of it. */
export function inForm(name: string, kind: NounKind, form: string | undefined, language: Language): string {
  return form === undefined ? name : (goalWords(language).grammar.inForm?.(name, kind, form) ?? name);
}

export const namesOf = (kind: NounKind, ids: Ids, language: Language, form?: string): string =>
  goalWords(language).grammar.or(
    few(
      allNames(kind, ids, language).map((name) => inForm(name, kind, form, language)),
      language,
    ),
  );

/** "a cow or a pig" */
export function anyOf(kind: NounKind, wanted: unknown, fallback: string, language: Language, form?: string): string {
  const { names, complete } = nounOf(kind, wanted, fallback, language);
  const { grammar } = goalWords(language);
  if (form === undefined) return complete(grammar.anyOf(names, kind));
  return complete(grammar.or(names.map((name) => inForm(name, kind, form, language))));
}

/** "5 cows or pigs" */
export function counted(n: number, kind: NounKind, wanted: unknown, fallback: string, language: Language): string {
  const { names, complete } = nounOf(kind, wanted, fallback, language);
  const { count } = goalWords(language).grammar;
  return complete(count(n, written(n, language), names.length === 0 ? [fallback] : names, kind));
}
