/**
 * The languages of the pack, one row each. A language is made when somebody first reads it, with English in the place of
 * what its file lacks.
 */

import type { GoalWords } from "./goals/goal-words.ts";
import type { LanguageFile, Message } from "./language-file.ts";
import type { Language } from "./languages.ts";
import { de_DE } from "./languages/de_DE.ts";
import { en_US } from "./languages/en_US.ts";
import { es_ES } from "./languages/es_ES.ts";
import { fr_FR } from "./languages/fr_FR.ts";
import { ja_JP } from "./languages/ja_JP.ts";
import { pt_BR } from "./languages/pt_BR.ts";
import { ru_RU } from "./languages/ru_RU.ts";
import { zh_CN } from "./languages/zh_CN.ts";
import type { MessageKey } from "./message-key.ts";

/** As its translator wrote it. */
export const LANGUAGE_FILES: Readonly<Record<Language, () => LanguageFile>> = {
  en_US,
  zh_CN,
  de_DE,
  fr_FR,
  ru_RU,
  es_ES,
  pt_BR,
  ja_JP,
};

export interface LanguageTexts extends LanguageFile {
  readonly messages: Readonly<Record<MessageKey, Message>>;
  readonly goals: GoalWords;
}

const made: Partial<Record<Language, LanguageTexts>> = {};

export const textsOf = (language: Language): LanguageTexts =>
  (made[language] ??= language === "en_US" ? en_US() : filledUp(LANGUAGE_FILES[language]()));

/** A section's own rows come first: their order is the language's. */
export function filledUp(file: LanguageFile): LanguageTexts {
  const english = textsOf("en_US");
  const goals: Record<string, unknown> = {};
  for (const [section, rows] of Object.entries(english.goals)) {
    const own = (file.goals as Readonly<Record<string, unknown>>)[section];
    const isTable = typeof own === "object" && typeof rows === "object" && section !== "grammar";
    const isOwn = section === "goals" ? isOfType : isSame;
    goals[section] = isTable ? withAbsent(own as object, rows as object, isOwn) : (own ?? rows);
  }
  return {
    ...file,
    messages: withAbsent(file.messages, english.messages, isSame) as LanguageTexts["messages"],
    goals: goals as unknown as GoalWords,
  };
}

const isSame = (own: object, key: string): boolean => key in own;

/** English's special rows of a goal type are none of a language that has rows of the type itself. */
const isOfType = (own: object, row: string): boolean => row.split(/[.~]/)[0]! in own;

function withAbsent(own: object, english: object, has: (own: object, key: string) => boolean): object {
  return { ...own, ...Object.fromEntries(Object.entries(english).filter(([key]) => !has(own, key))) };
}
