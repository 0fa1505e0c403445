/**
 * Texts that hang on a number: their forms by plural category, and which of them a number takes in a language. The rules of
 * the categories are generated (plural-rules.ts).
 */

import type { Language } from "../languages.ts";
import { PLURAL_RULES } from "./plural-rules.ts";

export const PLURAL_CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;
export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

export type Forms = Readonly<Partial<Record<PluralCategory, string>>> & { readonly other: string };

/** One text for every number, or a form for each category. */
export type Text = string | Forms;

/** The categories of a language as letters, so that a rule is a short text. */
export interface PluralRule {
  /** A letter for each whole number from 0; `x` for all beyond its end. */
  readonly small: string;
  /** The same for numbers from 100 on, by their last two digits. */
  readonly large: string;
  /** Of whole millions. */
  readonly millions: string;
  /** Of fractions below 1, below 2, and of all others. */
  readonly fractions: string;
}

/** What a letter of a rule stands for. */
export const CATEGORY_LETTERS: Readonly<Record<string, PluralCategory>> = {
  z: "zero",
  o: "one",
  t: "two",
  f: "few",
  m: "many",
  x: "other",
};

const RULES: Readonly<Record<Language, PluralRule>> = PLURAL_RULES;

export function pluralCategory(n: number, language: Language): PluralCategory {
  const { small, large, millions, fractions } = RULES[language];
  const size = Math.abs(n);
  let letter: string | undefined;
  if (!Number.isInteger(size)) letter = fractions[Math.min(Math.floor(size), 2)];
  else if (size < 100) letter = small[size];
  else letter = size % 1_000_000 === 0 ? millions : large[size % 100];
  return CATEGORY_LETTERS[letter ?? "x"] ?? "other";
}

export function formOf(text: Text, n: number, language: Language): string {
  return typeof text === "string" ? text : (text[pluralCategory(n, language)] ?? text.other);
}
