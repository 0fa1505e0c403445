/** How English counts things and joins words. */

import type { Grammar, NounKind, WrittenRange } from "../goal-words.ts";

/** Nouns that are not counted, by their last word. */
const MASS = new Set(
  (
    "andesite basalt beef blackstone bread calcite charcoal chicken clay coal cobblestone concrete cod deepslate " +
    "debris diorite dirt dust farmland fish flesh food glass glowstone granite grass gravel gunpowder ice kelp lapis " +
    "lava lazuli leather lichen magma meal meat mud mutton mycelium netherrack obsidian ore paper podzol porkchop powder " +
    "prismarine quartz redstone salmon sand sandstone seagrass sheep snow soil squid stone string sugar terracotta " +
    "tuff wart water wheat wood wool"
  ).split(" "),
);
/** Only the number tells one from many. */
const SAME = new Set(["cod", "fish", "pufferfish", "salmon", "sheep", "silverfish", "squid", "tropicalfish"]);
const IRREGULAR: Readonly<Record<string, string>> = {
  bookshelf: "bookshelves",
  drowned: "drowned",
  enderman: "endermen",
  leaf: "leaves",
  shelf: "shelves",
  thief: "thieves",
  wolf: "wolves",
};

const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(" ") + 1).toLowerCase();

function isMass(noun: string, kind: NounKind): boolean {
  return kind !== "entity" && MASS.has(lastWord(noun));
}

/** What stands for the names that are not listed. */
const isSummary = (noun: string): boolean => /^\d/.test(noun);

function plural(noun: string, kind: NounKind): string {
  const last = lastWord(noun);
  if (isMass(noun, kind) || SAME.has(last) || isSummary(noun)) return noun;
  const irregular = IRREGULAR[last];
  if (irregular !== undefined) return noun.slice(0, noun.length - last.length) + irregular;
  if (/[^s]s$/.test(noun)) return noun;
  if (/(?:ss|sh|ch|x|z)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** `npc` and `xp`: without a vowel, so said letter by letter, and the first begins with one: "en", "ex". */
const SPELLED_OUT = /^[fhlmnrsx][b-df-hj-np-tv-xz]*(?![a-z])/i;

function withArticle(noun: string, kind: NounKind): string {
  if (kind === "effect" || kind === "biome" || kind === "dimension") return noun;
  // Shears and leggings are one thing and a plural.
  if (isMass(noun, kind) || /[^s]s$/.test(noun) || isSummary(noun)) return noun;
  return `${/^[aeiou]/i.test(noun) || SPELLED_OUT.test(noun) ? "an" : "a"} ${noun}`;
}

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]!}`;
}
const or = (words: readonly string[]): string => list(words, "or");

function range(wanted: WrittenRange): string {
  if (typeof wanted === "string") return wanted;
  const { min, max } = wanted;
  if (min === undefined) return `${max} or less`;
  return max === undefined ? `${min} or more` : `${min} to ${max}`;
}

export const ENGLISH_GRAMMAR: Grammar = {
  anyOf: (nouns, kind) => or(nouns.map((noun) => withArticle(noun, kind))),
  count: (n, written, nouns, kind) =>
    n === 1
      ? or(nouns.map((noun) => withArticle(noun, kind)))
      : `${written} ${or(nouns.map((noun) => plural(noun, kind)))}`,
  or,
  and: (words) => list(words, "and"),
  range,
  quote: (text) => `“${text}”`,
  separator: "; ",
  then: "; then ",
  sentence: (goal, conditions) => [goal, ...conditions].join(" "),
  heading: (conditions) => conditions.map((one) => ` ${one}`).join(""),
  inner: (text) => text.slice(0, 1).toLowerCase() + text.slice(1),
};
