/** Items, given one by one as there is room: how many there are, and what they are called. */

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
  /** By locale; what is left out stays as it is. */
  readonly translations?: Readonly<Record<string, { readonly name?: string; readonly lore?: readonly string[] }>>;
}

export const itemRules: RewardRules<ItemReward> = {
  main: ({ item }) => `item ${item}`,
  amount: ({ count }) => count ?? 1,
  words: ({ item, count, name }, { language }) =>
    message(language, "reward.item", {
      count: count ?? 1,
      item: name === undefined ? gameName("item", item, language) : `${name}§r`,
    }),
};
