/**
 * A goal in words, from the words of its type, filters and conditions, so that players can read what no author wrote:
 * "Kill 5 cows with a bow in the Nether". Decides which row of a language is taken and what each key of it says.
 */

import type { Where } from "../../goals/conditions.ts";
import type { DistinctBy, GoalJson } from "../../goals/goal-type.ts";
import { goalTypeOf } from "../../goals/goal-types.ts";
import type { Ids, PlacePattern, Range } from "../../goals/patterns.ts";
import { isCombination, membersOf, type CombinationName, type Part } from "../../goals/plan.ts";
import { itemOf, wantedEnchantments } from "../../goals/types/default-get.ts";
import type { NounKind, Unit } from "./goal-words.ts";
import { anyOf, counted, few, fill, goalWords, namesOf, term, terms, type GoalReader } from "./phrases.ts";

export { goalWords, type GoalReader } from "./phrases.ts";

/** The goal as a whole sentence. @param n how many steps it wants */
export function goalText(goal: GoalJson, n: number, reader: GoalReader): string {
  const text = partText(goal, n, reader, 0, undefined);
  // Templates leave spaces where something fell away.
  return text.replace(/ {2,}/g, " ").replace(/ (?=[，；：）])/g, "");
}

/** A member of a combination. */
export function memberText({ json, need, parent }: Part, reader: GoalReader): string {
  const isCounted = parent?.kind === "all_of" || parent?.kind === "sequence";
  return goalText(json, isCounted ? need : 1, reader);
}

/** A value of a `distinct` that names its values. */
export const valueText = (by: DistinctBy, value: string, { language }: GoalReader): string =>
  by === "player" || by === "day" || by === "position" ? value : namesOf(by, value, language);

/** What one key of a goal wants, as `weapon` or `where.biome`. */
export function wantedText(part: Part, name: string, reader: GoalReader): string | undefined {
  if (!name.startsWith("where.")) return phraseOf(part.json, name, reader);
  const condition = name.slice("where.".length) as keyof Where;
  for (let one: Part | undefined = part; one; one = one.parent) {
    const where = one.json["where"] as Where | undefined;
    if (where?.[condition] !== undefined) return conditionText(condition, where, reader);
  }
  return undefined;
}

/** In what a goal's progress is counted, where it is no mere number. */
export function unitOf(goal: GoalJson): Unit | undefined {
  const inner = isCombination(goal) ? membersOf(goal) : [goal];
  const units = new Set(inner.map((one) => (isCombination(one) ? undefined : leafUnit(one))));
  const isOfMembers = !isCombination(goal) || goal.goal_type === "any_of" || goal.goal_type === "within";
  return isOfMembers && units.size === 1 ? [...units][0] : undefined;
}

function leafUnit({ goal_type, unit }: GoalJson): Unit | undefined {
  switch (goal_type) {
    case "travel":
      return "blocks";
    case "sneak":
      return "seconds";
    case "play_time":
    case "survive":
      return (unit as Unit | undefined) ?? "minutes";
    case "deal_damage":
    case "take_damage":
      return unit === "hits" ? undefined : "points";
    default:
      return undefined;
  }
}

export function quantity(n: number, unit: Unit, { language }: GoalReader): string {
  return `${n} ${goalWords(language).units[unit][n === 1 ? 0 : 1]}`;
}

/** Own keys that no row is chosen by. */
const GENERAL: readonly string[] = ["goal_type", "where", "unit", "id", "count"];

/** Whether the row says already what is different each time. */
function saysEach(goal: GoalJson, by: DistinctBy | undefined, { language }: GoalReader): boolean {
  return (
    by !== undefined && goal[by] === undefined && goalWords(language).goals[`${goal.goal_type}~${by}`] !== undefined
  );
}

function rowOf(goal: GoalJson, by: DistinctBy | undefined, rows: Readonly<Record<string, string>>): string {
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

function leafText(goal: GoalJson, n: number, reader: GoalReader, by: DistinctBy | undefined): string {
  const { goals, grammar } = goalWords(reader.language);
  const said = fill(rowOf(goal, by, goals), (key, isOptional) => {
    if (key === "n") return String(n);
    if (key === "times") return grammar.times(n);
    if (key === "span") return quantity(n, leafUnit(goal) ?? "points", reader);
    if (key === "nodes") return nodesText(goal["nodes"] as readonly string[], n, reader);
    const [name = "", noun] = key.split("|");
    if (name.startsWith("#")) return countedText(goal, name.slice(1), n, noun, reader);
    if (goal[name] === undefined && name !== "all" && isOptional) return undefined;
    return phraseOf(goal, name, reader, noun);
  });
  return grammar.sentence(said.trim(), conditionTexts(goal, reader));
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
  const { nouns } = goalWords(language);
  return nouns[kind as keyof typeof nouns] ?? "";
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

/** What one own key says; undefined where it says nothing. */
function phraseOf(goal: GoalJson, key: string, reader: GoalReader, noun?: string): string | undefined {
  const { language } = reader;
  const { grammar, place } = goalWords(language);
  const wanted = goal[key];
  const kind = nounKindOf(goal, key);
  if (kind !== "thing") {
    if (kind === "effect" || kind === "biome" || kind === "dimension") {
      return wanted === undefined ? undefined : namesOf(kind, wanted as Ids, language);
    }
    return anyOf(kind, nounPattern(goal, key), noun ?? defaultNoun(kind, reader), language);
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
      return wanted === "anywhere" ? undefined : term(key, String(wanted), language);
    case "amplifier":
      return grammar.range(shifted(wanted as Range));
    case "place":
      return fill(place, placeKeys(wanted as PlacePattern, reader));
    case "page":
      return titleText(wanted as string, reader);
    case "at_once":
      return String(wanted);
    default:
      return isRange(wanted) ? grammar.range(wanted) : grammar.or(few(textsOf(wanted).map(grammar.quote), language));
  }
}

const isRange = (wanted: unknown): wanted is Range =>
  typeof wanted === "number" || (typeof wanted === "object" && wanted !== null && !Array.isArray(wanted));
const textsOf = (wanted: unknown): string[] => (Array.isArray(wanted) ? wanted : [wanted]).map(String);

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
  return fill(combinations.some_nodes, (key) => (key === "n" ? String(n) : grammar.and(titles)));
}

const placeKeys =
  ({ x, y, z, radius, dimension }: PlacePattern, { language }: GoalReader) =>
  (key: string): string | undefined => {
    if (key === "dimension") return dimension === undefined ? undefined : namesOf("dimension", dimension, language);
    return String({ x, y, z, radius }[key as "x"]);
  };

function conditionTexts(goal: GoalJson, reader: GoalReader): string[] {
  const where = goal["where"] as Where | undefined;
  if (!where) return [];
  const names = Object.keys(goalWords(reader.language).conditions) as (keyof Where)[];
  return names.filter((name) => where[name] !== undefined).map((name) => conditionText(name, where, reader));
}

function conditionText(name: keyof Where, where: Where, reader: GoalReader): string {
  const { conditions, grammar } = goalWords(reader.language);
  const wanted = where[name];
  if (name === "near") return fill(conditions.near, placeKeys(wanted as PlacePattern, reader));
  if (name === "score") {
    const scores = Object.entries(wanted as NonNullable<Where["score"]>).map(([objective, range]) =>
      fill(conditions.score, (key) => (key === "v" ? grammar.range(range) : grammar.quote(objective))),
    );
    return grammar.and(scores);
  }
  if (wanted === false) return conditions[`!${name}` as "!sneaking"];
  return fill(conditions[name], () => conditionValue(name, wanted, reader));
}

function conditionValue(name: keyof Where, wanted: unknown, reader: GoalReader): string {
  const { language } = reader;
  const { grammar, nouns } = goalWords(language);
  switch (name) {
    case "dimension":
    case "biome":
      return namesOf(name, wanted as Ids, language);
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
      return anyOf("item", wanted, nouns.item, language);
    case "wearing":
      return grammar.and(
        Object.values(wanted as NonNullable<Where["wearing"]>).map((item) => anyOf("item", item, nouns.item, language)),
      );
    case "riding":
      return anyOf("entity", wanted, nouns.entity, language);
    case "in_block":
    case "on_block":
      return anyOf("block", wanted, nouns.block, language);
    case "weather":
    case "difficulty":
    case "game_mode":
      return terms(name, wanted as Ids, language);
    case "tag":
      return grammar.and(few(textsOf(wanted).map(grammar.quote), language));
    default:
      return typeof wanted === "string" ? term(name, wanted, language) : grammar.range(wanted as Range);
  }
}

/** In a combination in a combination fewer members are named. */
const MAX_MEMBERS = [6, 3];

function combinationText(goal: GoalJson, n: number, reader: GoalReader, depth: number): string {
  const { combinations, each, grammar } = goalWords(reader.language);
  const kind = goal.goal_type as CombinationName;
  const members = membersOf(goal);
  const isCounted = kind === "all_of" || kind === "sequence";
  const isSome = kind === "all_of" && n < members.length;
  const isSaid = kind === "distinct" && saysEach(members[0]!, goal["by"] as DistinctBy, reader);
  const inner = (member: GoalJson): string => {
    const steps = isCounted ? ((member["count"] as number | undefined) ?? defaultCount(member)) : 1;
    return grammar.inner(partText(member, steps, reader, depth + 1, undefined));
  };
  const conditions = conditionTexts(goal, reader);
  return fill(combinations[isSome ? "some_of" : isSaid ? "values" : kind], (key) => {
    switch (key) {
      case "n":
        return String(n);
      case "m":
        return String(members.length);
      case "times":
        return grammar.times(n);
      case "span": {
        const seconds = (goal["seconds"] ?? goal["within_seconds"]) as number | undefined;
        return seconds === undefined ? undefined : quantity(seconds, "seconds", reader);
      }
      case "where":
        return grammar.heading(conditions);
      case "list": {
        const most = MAX_MEMBERS[Math.min(depth, 1)]!;
        const shown = members.length > most ? members.slice(0, most - 1) : members;
        const texts = shown.map(inner);
        if (shown.length < members.length) texts.push(grammar.more(members.length - shown.length));
        return texts.join(kind === "sequence" ? grammar.then : grammar.separator);
      }
      case "goal": {
        const by = kind === "distinct" ? (goal["by"] as DistinctBy) : undefined;
        return grammar.sentence(partText(members[0]!, n, reader, depth + 1, by), conditions);
      }
      case "each":
        return each[goal["by"] as DistinctBy];
      case "values": {
        const of = goal["of"] as readonly (string | number)[] | undefined;
        return (
          of &&
          grammar.or(
            few(
              of.map((value) => valueText(goal["by"] as DistinctBy, String(value), reader)),
              reader.language,
            ),
          )
        );
      }
      default:
        return undefined;
    }
  });
}

const defaultCount = (goal: GoalJson): number => (goal.goal_type === "all_of" ? membersOf(goal).length : 1);

function partText(goal: GoalJson, n: number, reader: GoalReader, depth: number, by: DistinctBy | undefined): string {
  return isCombination(goal) ? combinationText(goal, n, reader, depth) : leafText(goal, n, reader, by);
}
