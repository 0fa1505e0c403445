/**
 * A goal that is no combination, in words: which row of a language is taken, and what each of its keys says.
 */

import type { Where } from "../../goals/filters/conditions.ts";
import type { DistinctBy, GoalJson } from "../../goals/goal-type.ts";
import { goalTypeOf } from "../../goals/goal-types.ts";
import type { Ids, PlacePattern, Range } from "../../goals/filters/patterns.ts";
import { itemOf, wantedEnchantments } from "../../goals/types/default-get.ts";
import { formOf, type Text } from "../numbers/plurals.ts";
import type { NounKind } from "./goal-words.ts";
import {
  anyOf,
  counted,
  few,
  fill,
  goalWords,
  namesOf,
  rangeText,
  term,
  terms,
  textOf,
  textsOf,
  timesText,
  written,
  type GoalReader,
} from "./phrases.ts";
import { leafUnit, quantity } from "./units.ts";
import { conditionTexts, placeKeys } from "./where-text.ts";

/** Own keys that no row is chosen by. */
const GENERAL: readonly string[] = ["goal_type", "where", "unit", "id", "count"];

/** Whether the row says already what is different each time. */
export function saysEach(goal: GoalJson, by: DistinctBy | undefined, { language }: GoalReader): boolean {
  return (
    by !== undefined && goal[by] === undefined && goalWords(language).goals[`${goal.goal_type}~${by}`] !== undefined
  );
}

/** In a row, before what is said like a condition. */
const DETAIL = " | ";

function rowOf(goal: GoalJson, by: DistinctBy | undefined, rows: Readonly<Record<string, Text>>): Text {
  const { goal_type: type, unit } = goal;
  const own = Object.keys(goal).filter((key) => goal[key] !== undefined && !GENERAL.includes(key));
  const candidates = [
    ...(by === undefined || own.includes(by) ? [] : [`${type}~${by}`]),
    ...(typeof unit === "string" ? [`${type}.${unit}`] : []),
    ...(own.includes("at_once") ? [`${type}.at_once`] : []),
    ...own.map((key) => `${type}.${key}`),
    ...(own.length > 0 ? [`${type}.+`] : []),
  ];
  return rows[candidates.find((row) => rows[row] !== undefined) ?? type] ?? type;
}

export function leafText(goal: GoalJson, n: number, reader: GoalReader, by: DistinctBy | undefined): string {
  const { language } = reader;
  const { goals, grammar } = goalWords(language);
  const value = (key: string, isOptional: boolean): string | undefined => {
    if (key === "n") return written(n, language);
    if (key === "times") return timesText(n, language);
    if (key === "span") return quantity(n, leafUnit(goal) ?? "points", reader);
    if (key === "nodes") return nodesText(goal["nodes"] as readonly string[], n, reader);
    const [asked = "", noun] = key.split("|");
    const [name = "", form] = asked.split(":");
    if (name.startsWith("#")) return countedText(goal, name.slice(1), n, noun, reader);
    if (goal[name] === undefined && name !== "all" && isOptional) return undefined;
    return phraseOf(goal, name, reader, { noun, form });
  };
  const [said = "", ...details] = formOf(rowOf(goal, by, goals), n, language)
    .split(DETAIL)
    .map((part) => fill(part, value).trim());
  const conditions = conditionTexts(goal["where"] as Where | undefined, reader);
  return grammar.sentence(said, [...details.filter((detail) => detail !== ""), ...conditions]);
}

function countedText(goal: GoalJson, key: string, n: number, noun: string | undefined, reader: GoalReader): string {
  const kind = nounKindOf(goal, key);
  return counted(n, kind, nounPattern(goal, key), noun ?? defaultNoun(kind, reader), reader.language);
}

function nounPattern(goal: GoalJson, key: string): unknown {
  if (key !== "item_dict") return goal[key];
  const enchantments = Object.fromEntries(wantedEnchantments(goal));
  return { item: itemOf(goal), enchantments };
}

function defaultNoun(kind: NounKind, { language }: GoalReader): string {
  const nouns: Readonly<Partial<Record<NounKind, string>>> = goalWords(language).nouns;
  return nouns[kind] ?? "";
}

const OPTION_KINDS: Readonly<Record<string, NounKind>> = {
  entity_identifier: "entity",
  item_dict: "item",
  head: "item",
  chest: "item",
  legs: "item",
  feet: "item",
  in_block: "block",
  effect: "effect",
  biome: "biome",
  dimension: "dimension",
};

function nounKindOf(goal: GoalJson, key: string): NounKind {
  const filter = goalTypeOf(goal)?.filters[key]?.kind;
  return filter === "entity" || filter === "item" || filter === "block" ? filter : (OPTION_KINDS[key] ?? "thing");
}

const WORN = ["head", "chest", "legs", "feet"] as const;

interface Asked {
  /** Where the goal names nothing. */
  readonly noun?: string | undefined;
  readonly form?: string | undefined;
}

/** What one own key says; undefined where it says nothing. */
export function phraseOf(
  goal: GoalJson,
  key: string,
  reader: GoalReader,
  { noun, form }: Asked = {},
): string | undefined {
  const { language } = reader;
  const { grammar, place } = goalWords(language);
  const wanted = goal[key];
  const kind = nounKindOf(goal, key);
  if (kind !== "thing") {
    if (kind === "effect" || kind === "biome" || kind === "dimension") {
      return wanted === undefined ? undefined : namesOf(kind, wanted as Ids, language, form);
    }
    return anyOf(kind, nounPattern(goal, key), noun ?? defaultNoun(kind, reader), language, form);
  }
  if (key === "all") {
    const worn = WORN.filter((slot) => goal[slot] !== undefined);
    return grammar.and(worn.map((slot) => phraseOf(goal, slot, reader)!));
  }
  if (wanted === undefined) return noun;
  switch (key) {
    case "by":
      return wanted === "any" || (wanted as Ids).includes("any") ? undefined : terms("mode", wanted as Ids, language);
    case "cause":
      return terms("cause", wanted as Ids, language);
    case "own":
    case "where_kept":
      return wanted === "anywhere" ? undefined : term(key, textOf(wanted), language);
    case "amplifier":
      return rangeText(shifted(wanted as Range), language);
    case "place":
      return fill(place, placeKeys(wanted as PlacePattern, reader));
    case "page":
      return titleText(wanted as string, reader);
    case "at_once":
      return textOf(wanted);
    default:
      return isRange(wanted)
        ? rangeText(wanted, language)
        : grammar.or(few(textsOf(wanted).map(grammar.quote), language));
  }
}

const isRange = (wanted: unknown): wanted is Range =>
  typeof wanted === "number" || (typeof wanted === "object" && wanted !== null && !Array.isArray(wanted));

/** An amplifier of 0 is level 1. */
function shifted(range: Range): Range {
  if (typeof range === "number") return range + 1;
  const { min, max } = range;
  return { ...(min === undefined ? {} : { min: min + 1 }), ...(max === undefined ? {} : { max: max + 1 }) };
}

function titleText(nodeId: string, reader: GoalReader): string {
  return goalWords(reader.language).grammar.quote(reader.titleOf(nodeId) ?? "???");
}

function nodesText(ids: readonly string[], n: number, reader: GoalReader): string {
  const { grammar, combinations } = goalWords(reader.language);
  const titles = few(
    ids.map((id) => titleText(id, reader)),
    reader.language,
  );
  if (n >= ids.length) return grammar.and(titles);
  return fill(formOf(combinations.some_nodes, n, reader.language), (key) =>
    key === "n" ? written(n, reader.language) : grammar.and(titles),
  );
}
