/** What a loot table of the game or of a pack gives; what that is shows when it is given. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface LootReward {
  readonly type: "loot";
  readonly table: string;
}

export const lootRules: RewardRules<LootReward> = {
  main: ({ table }) => `loot ${table}`,
  words: (_reward, { language }) => message(language, "reward.loot"),
};

/** `loot_tables/chests/igloo_chest.json` and `chests/igloo_chest` are the same table: the path as the platform knows it. */
export function tablePath(table: string): string {
  return table
    .trim()
    .replace(/^\/?(loot_tables\/)?/, "")
    .replace(/\.json$/, "");
}
