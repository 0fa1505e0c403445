/**
 * What Spanish and Portuguese have in common: of a name only the front changes with number, up to a word such as "de", and
 * its first word tells its gender: "lingotes de oro", "una manzana de oro". Which words do what is each language's business.
 */

import type { Grammar, NounKind, WrittenRange } from "../goal-words.ts";

export interface RomanceWords {
  /** Finds where the part of a name begins that never changes. */
  readonly tail: RegExp;
  isFeminine(word: string): boolean;
  plural(word: string): string;
  /** First words of names that are plural as they are. */
  isPlural(word: string): boolean;
  /** Words that stay as they are behind another noun: "peces globo". */
  readonly apposed: ReadonlySet<string>;
  /** Last words of names that go with the first in spite of what is between: "chuletas de cerdo cocinadas". */
  readonly late: ReadonlySet<string>;
  /** First words of names that are not counted one by one. */
  readonly mass: ReadonlySet<string>;
  /** So much of what is not counted. */
  measured(written: string, noun: string): string;
  one(word: string): string;
  or(next: string): string;
  and(next: string): string;
}

interface Noun {
  /** The words that change. */
  readonly front: readonly string[];
  readonly tail: string;
}

function nounOf(text: string, { tail }: RomanceWords): Noun {
  const at = text.search(tail);
  return at < 0 ? { front: text.split(" "), tail: "" } : { front: text.slice(0, at).split(" "), tail: text.slice(at) };
}

/** An adjective such as `rojo/roja` in the form that a name wants; others stay as they are, but for the number. */
export function agreeing(adjective: string, noun: string, words: RomanceWords): string {
  const [masculine = "", feminine = masculine] = adjective.split("/");
  const first = nounOf(noun, words).front[0]!;
  const one = words.isFeminine(first) ? feminine : masculine;
  return words.isPlural(first) && ` ${one}`.search(words.tail) < 0 ? pluralOf(one, words) : one;
}

function pluralOf(noun: string, words: RomanceWords): string {
  const { front, tail } = nounOf(noun, words);
  if (words.isPlural(front[0]!) || isSummary(noun)) return noun;
  const changed = front.map((word, index) =>
    index > 0 && words.apposed.has(word.toLowerCase()) ? word : words.plural(word),
  );
  return changed.join(" ") + tail.replace(/[^ ]+$/, (last) => (words.late.has(last) ? words.plural(last) : last));
}

/** What stands for the names that are not listed. */
const isSummary = (noun: string): boolean => /^(?:mais )?\d/.test(noun);

const list = (words: readonly string[], last: (next: string) => string): string =>
  words.length < 2
    ? (words[0] ?? "")
    : `${words.slice(0, -1).join(", ")} ${last(words[words.length - 1]!)} ${words[words.length - 1]!}`;

/** What of a grammar hangs on nouns. */
export function romanceNouns(words: RomanceWords): Pick<Grammar, "anyOf" | "count" | "or" | "and"> {
  const or = (said: readonly string[]): string => list(said, words.or);
  const firstOf = (noun: string): string => nounOf(noun, words).front[0]!;
  const isMass = (noun: string, kind: NounKind): boolean => kind !== "entity" && words.mass.has(firstOf(noun));

  const withArticle = (noun: string, kind: NounKind): string => {
    if (kind === "effect" || kind === "biome" || kind === "dimension") return noun;
    return isMass(noun, kind) || words.isPlural(firstOf(noun)) || isSummary(noun)
      ? noun
      : `${words.one(firstOf(noun))} ${noun}`;
  };
  const anyOf = (nouns: readonly string[], kind: NounKind): string => or(nouns.map((noun) => withArticle(noun, kind)));
  return {
    anyOf,
    count(n, written, nouns, kind) {
      if (n === 1) return anyOf(nouns, kind);
      // What only one of several names is measured by would be wrong of the others.
      if (nouns.every((noun) => isMass(noun, kind))) return words.measured(written, or(nouns));
      return `${written} ${or(nouns.map((noun) => (isMass(noun, kind) ? noun : pluralOf(noun, words))))}`;
    },
    or,
    and: (said) => list(said, words.and),
  };
}

/** @param most what is said of a number that is the most, `least` the same of the least */
export function romanceRange(wanted: WrittenRange, least: string, most: string, and: string): string {
  if (typeof wanted === "string") return wanted;
  const { min, max } = wanted;
  if (min === undefined) return `${max} ${most}`;
  return max === undefined ? `${min} ${least}` : `entre ${min} ${and} ${max}`;
}
