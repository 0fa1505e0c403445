/** What a reader calls a thing of the game: a name in their language where there is one, else the id in words. */

import { EN_US_NAMES } from "./en_US-names.ts";
import type { Language } from "./languages.ts";
import type { NameTable } from "./name-table.ts";
import { ZH_CN_CREATURE_NAMES } from "./zh_CN-creatures.ts";
import { ZH_CN_EFFECT_NAMES, ZH_CN_ENCHANTMENT_NAMES, ZH_CN_MATERIALS, ZH_CN_POTION_NAMES } from "./zh_CN-names.ts";
import { ZH_CN_ITEM_NAMES } from "./zh_CN-items.ts";
import { ZH_CN_BIOME_NAMES, ZH_CN_DIMENSION_NAMES } from "./zh_CN-places.ts";

export type NamedKind = "item" | "block" | "effect" | "entity" | "biome" | "dimension" | "enchantment" | "potion";

/** Of one language. */
export interface GameNames {
  readonly names: Readonly<Partial<Record<NamedKind, NameTable>>>;
  /** What can stand before another name, as `iron` before `sword`. */
  readonly materials?: NameTable;
}

const NAMES: Readonly<Record<Language, GameNames>> = {
  en_US: { names: EN_US_NAMES },
  zh_CN: {
    names: {
      item: ZH_CN_ITEM_NAMES,
      block: ZH_CN_ITEM_NAMES,
      effect: ZH_CN_EFFECT_NAMES,
      entity: ZH_CN_CREATURE_NAMES,
      biome: ZH_CN_BIOME_NAMES,
      dimension: ZH_CN_DIMENSION_NAMES,
      enchantment: ZH_CN_ENCHANTMENT_NAMES,
      potion: ZH_CN_POTION_NAMES,
    },
    materials: ZH_CN_MATERIALS,
  },
};

/** `minecraft:iron_pickaxe` is "iron pickaxe"; an add-on's item is never named after one of the game's. */
export function gameName(kind: NamedKind, id: string, language: Language): string {
  const name = id.slice(id.indexOf(":") + 1);
  const isOfGame = name === id || id.startsWith("minecraft:");
  const { names, materials = {} } = NAMES[language];
  const table = names[kind];
  const isMade = kind === "item" || kind === "block" || kind === "potion";
  const known = isOfGame && table ? nameIn(table, isMade ? materials : {}, name) : undefined;
  return known ?? name.replace(/_/g, " ");
}

const has = (table: NameTable, name: string): boolean => Object.prototype.hasOwnProperty.call(table, name);

/** The whole name, or a material and the name of the rest. */
function nameIn(table: NameTable, materials: NameTable, name: string): string | undefined {
  if (has(table, name)) return table[name];
  for (let at = name.indexOf("_"); at > 0; at = name.indexOf("_", at + 1)) {
    const material = name.slice(0, at);
    const rest = has(materials, material) ? nameIn(table, materials, name.slice(at + 1)) : undefined;
    if (rest !== undefined) return materials[material]! + rest;
  }
  return undefined;
}
