/** A command, run as the player. What it does for them is not known. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface CommandReward {
  readonly type: "command";
  readonly command: string;
}

export const commandRules: RewardRules<CommandReward> = {
  main: ({ command }) => `command ${command}`,
  words: (_reward, { language }) => message(language, "reward.other"),
};
