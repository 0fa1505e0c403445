/**
 * How German counts things, puts them into the accusative and the dative, and joins words. Names stand in the nominative
 * without an article, with small adjectives: "goldener Apfel".
 */

import { germanNoun, type Gender, type Noun } from "./german-nouns.ts";
import type { Grammar, NounKind, WrittenRange } from "../goal-words.ts";

type Case = "acc" | "dat";

/** What follows the noun that is declined: "Totem der Unsterblichkeit", "Kuh (ausgewachsen)". */
const TAIL = /^(.+?)( (?:[„(]|(?:auf|aus|der|des|einer|mit|und|voll|zur) ).*)$/;
/** Colours that never change. */
const STIFF = new Set(["rosa", "orange", "magenta"]);

const ARTICLES: Readonly<Record<Case, Readonly<Record<Gender, string>>>> = {
  acc: { m: "einen ", f: "eine ", n: "ein ", plural: "" },
  dat: { m: "einem ", f: "einer ", n: "einem ", plural: "" },
};
const ENDINGS: Readonly<Record<"nom" | Case, Readonly<Record<Gender, string>>>> = {
  nom: { m: "er", f: "e", n: "es", plural: "e" },
  acc: { m: "en", f: "e", n: "es", plural: "e" },
  dat: { m: "en", f: "en", n: "en", plural: "en" },
};
/** Of the dative without an article. */
const BARE_DATIVE: Readonly<Record<Gender, string>> = { m: "em", f: "er", n: "em", plural: "en" };

interface Parts {
  readonly adjectives: readonly string[];
  readonly head: string;
  readonly tail: string;
  readonly noun: Noun | undefined;
}

function partsOf(name: string): Parts {
  const [, core = name, tail = ""] = TAIL.exec(name) ?? [];
  const words = core.split(" ");
  const head = words.pop()!;
  const isNamed = words.every((word) => STIFF.has(word) || /(?:er|es|e)$/.test(word));
  return { adjectives: words, head, tail, noun: isNamed ? germanNoun(head) : undefined };
}

const bent = (adjective: string, ending: string): string =>
  STIFF.has(adjective) ? adjective : adjective.replace(/(?:er|es|e)$/, "") + ending;

const joined = ({ adjectives, tail }: Parts, ending: string, head: string): string =>
  [...adjectives.map((one) => bent(one, ending)), head].join(" ") + tail;

/** One of it, with an article where it has one. */
function declined(name: string, to: Case): string {
  // An adjective that became a noun.
  if (name === "Ertrunkener") return `${ARTICLES[to].m}Ertrunkenen`;
  const parts = partsOf(name);
  const { noun, head } = parts;
  if (!noun) return name;
  const { gender, isMass } = noun;
  const hasArticle = !isMass && gender !== "plural";
  const ending = to === "dat" && !hasArticle ? BARE_DATIVE[gender] : ENDINGS[to][gender];
  const takesN = to === "dat" && gender === "plural" && !/[ns]$/.test(head);
  return (hasArticle ? ARTICLES[to][gender] : "") + joined(parts, ending, head + noun.weak + (takesN ? "n" : ""));
}

function plural(name: string): string {
  if (name === "Ertrunkener") return "Ertrunkene";
  const parts = partsOf(name);
  const { noun, head } = parts;
  if (!noun) return name;
  if (noun.isMass) return joined(parts, ENDINGS.acc[noun.gender], head);
  const stem = head.slice(0, head.length - noun.end.length);
  const many = stem + (stem === "" || stem.endsWith("-") ? capital(noun.plural) : noun.plural);
  return joined(parts, ENDINGS.acc.plural, many);
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const small = (word: string): string => word.slice(0, 1).toLowerCase() + word.slice(1);

/** "Eisen" and "Schwert" are one word, "weiß" and "Wolle" are two, and "Kettenhemd-" keeps its hyphen. */
export function germanMadeOf(material: string, thing: string): string {
  if (material.endsWith("-")) return material + thing;
  if (material !== small(material)) return /^[a-zäöü]/.test(thing) ? `${thing} (${material})` : material + small(thing);
  const gender = partsOf(thing).noun?.gender ?? "plural";
  return `${STIFF.has(material) ? material : material + ENDINGS.nom[gender]} ${thing}`;
}

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]!}`;
}
const or = (words: readonly string[]): string => list(words, "oder");

/** Where one is, and where one goes. */
const DIMENSIONS: Readonly<Record<string, readonly [string, string]>> = {
  Oberwelt: ["in der Oberwelt", "in die Oberwelt"],
  Nether: ["im Nether", "in den Nether"],
  Ende: ["im Ende", "ins Ende"],
};

/** @param form a case, or a place: `in`, `into` */
function inForm(name: string, _kind: NounKind, form: string): string {
  if (form === "nom") return name;
  if (form === "in") return DIMENSIONS[name]?.[0] ?? `in ${name}`;
  if (form === "into") return DIMENSIONS[name]?.[1] ?? `nach ${name}`;
  return declined(name, form as Case);
}

function range(wanted: WrittenRange): string {
  if (typeof wanted === "string") return wanted;
  const { min, max } = wanted;
  if (min === undefined) return `${max} oder weniger`;
  return max === undefined ? `${min} oder mehr` : `${min} bis ${max}`;
}

export const GERMAN_GRAMMAR: Grammar = {
  anyOf: (nouns, kind) => or(nouns.map((noun) => (kind === "potion" ? noun : declined(noun, "acc")))),
  count: (n, written, nouns) =>
    n === 1 ? or(nouns.map((noun) => declined(noun, "acc"))) : `${written} ${or(nouns.map(plural))}`,
  inForm,
  or,
  and: (words) => list(words, "und"),
  range,
  quote: (text) => `„${text}“`,
  separator: "; ",
  then: "; dann ",
  sentence: (goal, conditions) => [goal, ...conditions].join(" "),
  heading: (conditions) => conditions.map((one) => ` ${one}`).join(""),
  inner: small,
};
