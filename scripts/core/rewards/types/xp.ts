/** Experience points. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface XpReward {
  readonly type: "xp";
  readonly amount: number;
}

export const xpRules: RewardRules<XpReward> = {
  main: () => "xp",
  words: ({ amount }, { language }) => message(language, "reward.xp", { amount }),
};
