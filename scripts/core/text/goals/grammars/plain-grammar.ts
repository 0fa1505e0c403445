/**
 * Goals as a label and what belongs to it, "Töten: Kuh × 5 – mit Bogen, im Nether": no word is bent, so that a translator of
 * any language writes templates and marks only.
 */

import type { Grammar } from "../goal-words.ts";

export interface PlainMarks {
  /** Between two words, as in " oder ". */
  readonly or: string;
  readonly and: string;
  /** Between all but the last two words of a list. */
  readonly comma: string;
  /** So many of a thing: `{noun} × {n}`. */
  readonly count: string;
  /** Around names that players and authors made. */
  readonly quotes: readonly [open: string, close: string];
  /** What stands before, between and after what is said of a goal: ` – `, `, ` and nothing. */
  readonly details: readonly [open: string, between: string, close: string];
  /** Ranges of numbers: `mindestens {min}`, `höchstens {max}`, `{min} bis {max}`. */
  readonly atLeast: string;
  readonly atMost: string;
  readonly between: string;
  /** Between the members of a combination, and of a sequence. */
  readonly separator: string;
  readonly then: string;
}

export function plainGrammar(marks: PlainMarks): Grammar {
  const list = (words: readonly string[], last: string): string =>
    words.length < 2 ? (words[0] ?? "") : words.slice(0, -1).join(marks.comma) + last + words[words.length - 1]!;
  const or = (words: readonly string[]): string => list(words, marks.or);
  const details = (texts: readonly string[]): string => {
    const [open, between, close] = marks.details;
    return texts.length === 0 ? "" : open + texts.join(between) + close;
  };
  return {
    anyOf: or,
    count: (n, written, nouns) => (n === 1 ? or(nouns) : filled(marks.count, { noun: or(nouns), n: written })),
    or,
    and: (words) => list(words, marks.and),
    range(range) {
      if (typeof range === "string") return range;
      const template = range.min === undefined ? marks.atMost : range.max === undefined ? marks.atLeast : marks.between;
      return filled(template, range);
    },
    quote: (text) => marks.quotes[0] + text + marks.quotes[1],
    separator: marks.separator,
    then: marks.then,
    sentence: (goal, conditions) => goal + details(conditions),
    heading: details,
    inner: (text) => text,
  };
}

const filled = (template: string, values: Readonly<Record<string, string | undefined>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
