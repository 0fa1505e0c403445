/** A tag on the player, for commands of the map: what it opens is not known here. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface TagReward {
  readonly type: "tag";
  readonly tag: string;
}

export const tagRules: RewardRules<TagReward> = {
  main: ({ tag }) => `tag ${tag}`,
  words: (_reward, { language }) => message(language, "reward.other"),
};
