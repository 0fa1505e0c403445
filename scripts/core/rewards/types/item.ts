/** Items, given one by one as there is room: how many there are, what they are called and what they are. */

import { maxEnchantmentLevel } from "../../game/enchantments.ts";
import type { PotionForm } from "../../game/potions.ts";
import { gameName } from "../../text/game-names.ts";
import type { Language } from "../../text/languages.ts";
import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface ItemReward {
  readonly type: "item";
  readonly item: string;
  /** Default 1. */
  readonly count?: number;
  readonly name?: string;
  readonly lore?: readonly string[];
  readonly enchantments?: Readonly<Record<string, number>>;
  readonly potion?: PotionJson;
  /** Points that are left of it; default all. */
  readonly durability?: number;
  /** Default: it can be moved anywhere. */
  readonly lock?: "slot" | "inventory";
  /** Default false. */
  readonly keep_on_death?: boolean;
  /** By locale; what is left out stays as it is. */
  readonly translations?: Readonly<Record<string, { readonly name?: string; readonly lore?: readonly string[] }>>;
}

export interface PotionJson {
  readonly effect: string;
  /** Default: as the item is; `minecraft:potion` can be any. */
  readonly form?: PotionForm;
}

export const itemRules: RewardRules<ItemReward> = {
  main: ({ item }) => `item ${item}`,
  amount: ({ count }) => count ?? 1,
  words(reward, { language }) {
    const { item, count = 1, name } = reward;
    const what = gameName("item", item, language);
    const details = detailsOf(reward, language);
    const joined = (words: readonly string[]): string => words.join(message(language, "reward.also"));
    if (name !== undefined) return message(language, "reward.named", { count, name, item: joined([what, ...details]) });
    if (details.length === 0) return message(language, "reward.item", { count, item: what });
    return message(language, "reward.itemOf", { count, item: what, details: joined(details) });
  },
};

/** What is in the bottle, what is on the blade. */
function detailsOf({ potion, enchantments = {} }: ItemReward, language: Language): string[] {
  return [
    ...(potion === undefined ? [] : [gameName("effect", potion.effect, language)]),
    ...Object.entries(enchantments).map(([id, level]) => {
      const enchantment = gameName("enchantment", id, language);
      return maxEnchantmentLevel(id) === 1 ? enchantment : `${enchantment} ${romanLevel(level)}`;
    }),
  ];
}

/** As the game writes levels. */
const romanLevel = (level: number): string => ["I", "II", "III", "IV", "V"][level - 1] ?? String(level);
