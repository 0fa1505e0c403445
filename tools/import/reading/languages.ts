/**
 * Language files of Java Edition that lie in a source, wherever: `…/lang/en_us.json`, and `.lang` of before 1.13. By language and key;
 * what they say is not looked at.
 */
import { isObject } from "../../../scripts/core/checks/shape.ts";
import type { SourceFiles } from "../imported.ts";
import { looseJson, textOf } from "./text.ts";

export type LanguageTables = Map<string, Map<string, string>>;

const LANGUAGE_FILE = /(?:^|\/)lang\/([a-z]{2}_[a-z]{2})\.(json|lang)$/i;

export function languagesIn(source: SourceFiles): LanguageTables {
  const tables: LanguageTables = new Map();
  for (const path of source.paths) {
    const [, language, ending] = LANGUAGE_FILE.exec(path) ?? [];
    const bytes = language === undefined ? undefined : source.bytes(path);
    if (language === undefined || bytes === undefined) continue;
    const table = tableOf(tables, language);
    for (const [key, text] of ending!.toLowerCase() === "json"
      ? entriesOfJson(textOf(bytes))
      : entriesOfLang(textOf(bytes))) {
      table.set(key, text);
    }
  }
  return tables;
}

/** That of the language, made when it is missing. */
export function tableOf(tables: LanguageTables, language: string): Map<string, string> {
  const name = language.toLowerCase();
  const table = tables.get(name) ?? new Map<string, string>();
  tables.set(name, table);
  return table;
}

function entriesOfJson(text: string): readonly (readonly [string, string])[] {
  const { value } = looseJson(text);
  if (!isObject(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

function entriesOfLang(text: string): readonly (readonly [string, string])[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const at = line.indexOf("=");
    return at <= 0 || line.startsWith("#") ? [] : [[line.slice(0, at).trim(), line.slice(at + 1)] as const];
  });
}
