/** Words in the chat, which are read when they come and promised by nobody. */

import type { RewardRules } from "../reward-type.ts";

export interface MessageReward {
  readonly type: "message";
  readonly text: string;
  /** Default `"player"`. */
  readonly to?: "player" | "all";
  /** By locale; what is left out stays as it is. */
  readonly translations?: Readonly<Record<string, { readonly text?: string }>>;
}

export const messageRules: RewardRules<MessageReward> = {
  main: ({ text }) => `message ${text}`,
  words: () => "",
};
