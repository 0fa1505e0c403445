/**
 * Texts of FTB Quests: written in place, by keys in braces, or in language files by the id of what says them; with `&` for `§`, with
 * pictures and page breaks in between, which forms do not have.
 */
import { plainText } from "../../reading/written-text.ts";
import type { LanguageTables } from "../../reading/languages.ts";
import { listIn, textIn } from "../../reading/values.ts";
import type { Words } from "../../quests/quest.ts";

const OWN_LANGUAGE = "en_us";

export interface FtbWords {
  /**
   * @param what such as `quest`
   * @param key such as `title`
   * @param written what stands in place, a text or a list of lines
   */
  say(what: string, id: string, key: string, written: unknown): Words;
}

export function ftbWords(languages: LanguageTables): FtbWords {
  const speak = (name: string, written: string | undefined, language: string): string | undefined => {
    const table = languages.get(language);
    const text =
      table?.get(name) ?? (written === undefined ? undefined : withKeys(written, table, languages.get(OWN_LANGUAGE)));
    return text === undefined ? undefined : shown(text);
  };
  return {
    say(what, id, key, given) {
      const name = `${what}.${id}.${key}`;
      const written = Array.isArray(given) ? listIn(given).map(String).join("\n") : textIn(given);
      const own = speak(name, written, OWN_LANGUAGE) ?? firstOf(languages, name) ?? "";
      const translations = new Map<string, string>();
      for (const language of languages.keys()) {
        const text = language === OWN_LANGUAGE ? undefined : speak(name, written, language);
        if (text !== undefined && text !== "" && text !== own) translations.set(language, text);
      }
      return { own, translations };
    },
  };
}

/** A book without English says it in the language that it has. */
function firstOf(languages: LanguageTables, name: string): string | undefined {
  for (const table of languages.values()) {
    const text = table.get(name);
    if (text !== undefined) return shown(text);
  }
  return undefined;
}

type Table = ReadonlyMap<string, string> | undefined;

function withKeys(text: string, table: Table, otherwise: Table): string {
  return text.replace(/\{([\w.:-]+)\}/g, (whole, key: string) => table?.get(key) ?? otherwise?.get(key) ?? whole);
}

function shown(text: string): string {
  const lines = text.replaceAll("\\n", "\n").split("\n");
  const said = lines.map((line) => {
    if (/^\s*\{@pagebreak\}\s*$/.test(line)) return "";
    const plain = line.replace(/\{image:[^}]*\}/g, "");
    // Whether a line is one that was a picture alone.
    if (plain !== line && plain.trim() === "") return undefined;
    return plainText(plain) ?? plain;
  });
  return said
    .filter((line) => line !== undefined)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
