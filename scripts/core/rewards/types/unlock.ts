/** Another node, completed as a command would. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface UnlockReward {
  readonly type: "unlock";
  readonly node: string;
}

export const unlockRules: RewardRules<UnlockReward> = {
  main: ({ node }) => `unlock ${node}`,
  words({ node }, { language, titleOf }) {
    const title = titleOf(node);
    return title === undefined ? message(language, "reward.other") : message(language, "reward.unlock", { title });
  },
};
