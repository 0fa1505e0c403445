/**
 * What a reader calls a thing of the game: a name in their language where there is one, else in English, else the id in
 * words. The tables of a language are read when it is first asked for a name.
 */

import type { GameNameRows, NameKind } from "./language-file.ts";
import { textsOf } from "./language-table.ts";
import type { Language } from "./languages.ts";
import { nameTable, type NameTable } from "./name-table.ts";

export type NamedKind = NameKind | "block";

const tables: Partial<Record<Language, Partial<Record<NameKind | "material", NameTable>>>> = {};

/** Of one language, without what it lacks. */
export function namesIn(language: Language, kind: NameKind | "material"): NameTable {
  const own = (tables[language] ??= {});
  return (own[kind] ??= nameTable(textsOf(language).names[kind] ?? ""));
}

/** `minecraft:iron_pickaxe` is "iron pickaxe"; an add-on's item is never named after one of the game's. */
export function gameName(kind: NamedKind, id: string, language: Language): string {
  const name = id.slice(id.indexOf(":") + 1);
  const isOfGame = name === id || id.startsWith("minecraft:");
  const known = isOfGame ? (nameIn(kind, name, language) ?? nameIn(kind, name, "en_US")) : undefined;
  return known ?? name.replace(/_/g, " ");
}

/** In the language itself; `name` is without a namespace. */
export function nameIn(kind: NamedKind, name: string, language: Language): string | undefined {
  const table = namesIn(language, kind === "block" ? "item" : kind);
  const whole = table.get(name);
  if (whole !== undefined) return whole;
  const isMade = kind === "item" || kind === "block" || kind === "potion";
  const materials = isMade ? namesIn(language, "material") : undefined;
  return materials?.size ? nameOfMade(table, materials, textsOf(language).names, name) : undefined;
}

/** A material and the name of the rest. */
function nameOfMade(table: NameTable, materials: NameTable, rows: GameNameRows, name: string): string | undefined {
  for (let at = name.indexOf("_"); at > 0; at = name.indexOf("_", at + 1)) {
    const material = materials.get(name.slice(0, at));
    if (material === undefined) continue;
    const ofRest = name.slice(at + 1);
    const rest = table.get(ofRest) ?? nameOfMade(table, materials, rows, ofRest);
    if (rest !== undefined) return rows.madeOf ? rows.madeOf(material, rest) : material + rest;
  }
  return undefined;
}
