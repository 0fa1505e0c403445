/** Progress on another node, as a command would give. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface ProgressReward {
  readonly type: "progress";
  readonly node: string;
  readonly amount: number;
}

export const progressRules: RewardRules<ProgressReward> = {
  main: ({ node }) => `progress ${node}`,
  words({ node, amount }, { language, titleOf }) {
    const title = titleOf(node);
    if (title === undefined) return message(language, "reward.other");
    return message(language, "reward.progress", { amount, title });
  },
};
