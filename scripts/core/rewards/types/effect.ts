/** A status effect for some time. */

import { gameName } from "../../text/game-names.ts";
import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

export interface EffectReward {
  readonly type: "effect";
  readonly effect: string;
  readonly seconds: number;
  /** Default 0. */
  readonly amplifier?: number;
}

export const effectRules: RewardRules<EffectReward> = {
  main: ({ effect }) => `effect ${effect}`,
  words: ({ effect, seconds }, { language }) =>
    message(language, "reward.effect", { effect: gameName("effect", effect, language), seconds }),
};
