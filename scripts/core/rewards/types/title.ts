/** Words in the middle of the player's screen, which are read when they come and promised by nobody. */

import type { RewardRules } from "../reward-type.ts";

export interface TitleReward {
  readonly type: "title";
  readonly text: string;
  readonly subtitle?: string;
  /** By locale; what is left out stays as it is. */
  readonly translations?: Readonly<Record<string, { readonly text?: string; readonly subtitle?: string }>>;
}

export const titleRules: RewardRules<TitleReward> = {
  main: ({ text }) => `title ${text}`,
  words: () => "",
};
