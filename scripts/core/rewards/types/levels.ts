/** Experience levels. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface LevelsReward {
  readonly type: "levels";
  readonly amount: number;
}

export const levelsRules: RewardRules<LevelsReward> = {
  main: () => "levels",
  words: ({ amount }, { language }) => message(language, "reward.levels", { amount }),
};
