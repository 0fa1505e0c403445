/** Texts of quest books that may be keys of language files or text components → words in all languages that the source has. */
import { writtenText } from "../reading/written-text.ts";
import type { LanguageTables } from "../reading/languages.ts";
import { plainWords, type Words } from "./quest.ts";

const OWN_LANGUAGE = "en_us";

/** @param tidy what is done to each text in the end */
export function wordsOf(
  written: unknown,
  languages: LanguageTables,
  tidy: (text: string) => string = (text) => text,
): Words {
  if (typeof written === "string") {
    const key = written.trim();
    const named = Array.from(languages).filter(([, table]) => table.has(key));
    if (named.length > 0) {
      const own = (languages.get(OWN_LANGUAGE) ?? named[0]![1]).get(key) ?? named[0]![1].get(key)!;
      const others = named.filter(([language]) => language !== OWN_LANGUAGE);
      return {
        own: tidy(own),
        translations: new Map(others.map(([language, table]) => [language, tidy(table.get(key)!)])),
      };
    }
  }
  const said = writtenText(written, languages);
  if (said === undefined) return plainWords("");
  const translations = Array.from(said.translations, ([language, text]) => [language, tidy(text)] as const);
  return { own: tidy(said.own), translations: new Map(translations) };
}

/** The first that says something. */
export const firstWords = (...all: readonly Words[]): Words =>
  all.find(({ own }) => own.trim() !== "") ?? plainWords("");

/** Subtitle and description, one below the other. */
export function belowEachOther(above: Words, below: Words): Words {
  const join = (first: string, second: string): string => [first, second].filter((text) => text !== "").join("\n\n");
  const languages = new Set([...above.translations.keys(), ...below.translations.keys()]);
  const said = (words: Words, language: string): string => words.translations.get(language) ?? words.own;
  return {
    own: join(above.own, below.own),
    translations: new Map(
      Array.from(languages, (language) => [language, join(said(above, language), said(below, language))]),
    ),
  };
}
