/** How Chinese counts things and joins words. */

import type { Grammar, NounKind } from "../goal-words.ts";

const CLASSIFIERS: Readonly<Partial<Record<NounKind, string>>> = { entity: "只" };

function or(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join("、")}或${words[words.length - 1]!}`;
}

function and(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join("、")}和${words[words.length - 1]!}`;
}

export const CHINESE_GRAMMAR: Grammar = {
  anyOf: or,
  count: (n, written, nouns, kind) => (n === 1 ? or(nouns) : ` ${written} ${CLASSIFIERS[kind] ?? "个"}${or(nouns)}`),
  or,
  and,
  range(wanted) {
    if (typeof wanted === "string") return ` ${wanted} `;
    const { min, max } = wanted;
    if (min === undefined) return `至多 ${max} `;
    return max === undefined ? `至少 ${min} ` : ` ${min} 至 ${max} `;
  },
  quote: (text) => `“${text}”`,
  separator: "；",
  then: "；然后",
  sentence: (goal, conditions) => [...conditions, goal].join("，"),
  heading: (conditions) => conditions.map((one) => `${one}，`).join(""),
  inner: (text) => text,
};
