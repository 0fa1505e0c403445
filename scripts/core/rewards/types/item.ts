/** Items, given one by one as there is room: how many there are, and what they are called. */

import type { PotionForm } from "../../game/potions.ts";
import { gameName } from "../../text/game-names.ts";
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
  words({ item, count, name, potion }, { language }) {
    const what = name === undefined ? gameName("item", item, language) : `${name}§r`;
    const amount = count ?? 1;
    if (potion === undefined || name !== undefined)
      return message(language, "reward.item", { count: amount, item: what });
    const effect = gameName("effect", potion.effect, language);
    return message(language, "reward.potion", { count: amount, item: what, effect });
  },
};
