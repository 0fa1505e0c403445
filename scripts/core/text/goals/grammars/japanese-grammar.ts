/** How Japanese counts things and joins words: a counter follows the number, which follows the noun. */

import type { Grammar, NounKind } from "../goal-words.ts";

const COUNTERS: Readonly<Partial<Record<NounKind, string>>> = { entity: "体" };

/** "AかB" */
const or = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join("、")}か${words[words.length - 1]!}`;

/** "AとB" */
const and = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join("、")}と${words[words.length - 1]!}`;

export const JAPANESE_GRAMMAR: Grammar = {
  anyOf: or,
  count: (n, written, nouns, kind) => (n === 1 ? or(nouns) : `${or(nouns)}${written}${COUNTERS[kind] ?? "個"}`),
  or,
  and,
  range(wanted) {
    if (typeof wanted === "string") return wanted;
    const { min, max } = wanted;
    if (min === undefined) return `${max}以下`;
    return max === undefined ? `${min}以上` : `${min}～${max}`;
  },
  quote: (text) => `「${text}」`,
  separator: "；",
  then: " → ",
  sentence: (goal, conditions) => [...conditions, goal].join("、"),
  heading: (conditions) => conditions.map((one) => `${one}、`).join(""),
  inner: (text) => text,
};
