/** Points of an objective. What they stand for is the map's business. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface ScoreboardReward {
  readonly type: "scoreboard";
  readonly objective: string;
  readonly amount: number;
}

export const scoreboardRules: RewardRules<ScoreboardReward> = {
  main: ({ objective }) => `scoreboard ${objective}`,
  words: (_reward, { language }) => message(language, "reward.other"),
};
