/** What a reader calls a thing of the game: a name in their language where there is one, else the id in words. */

import type { Language } from "./languages.ts";
import { ZH_CN_EFFECT_NAMES, ZH_CN_ITEM_NAMES } from "./zh_CN-names.ts";

export type NamedKind = "item" | "effect";

const NAMES: Readonly<Partial<Record<Language, Readonly<Record<NamedKind, Readonly<Record<string, string>>>>>>> = {
  zh_CN: { item: ZH_CN_ITEM_NAMES, effect: ZH_CN_EFFECT_NAMES },
};

/** `minecraft:iron_pickaxe` is "iron pickaxe"; an add-on's item is never named after one of the game's. */
export function gameName(kind: NamedKind, id: string, language: Language): string {
  const name = id.slice(id.indexOf(":") + 1);
  const isOfGame = name === id || id.startsWith("minecraft:");
  const names = isOfGame ? NAMES[language]?.[kind] : undefined;
  if (names !== undefined && Object.prototype.hasOwnProperty.call(names, name)) return names[name]!;
  return name.replace(/_/g, " ");
}
