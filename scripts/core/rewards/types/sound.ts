/** A sound for the player, which is heard when it comes and promised by nobody. */

import type { RewardRules } from "../reward-type.ts";

export interface SoundReward {
  readonly type: "sound";
  readonly sound: string;
}

export const soundRules: RewardRules<SoundReward> = {
  main: ({ sound }) => `sound ${sound}`,
  words: () => "",
};
