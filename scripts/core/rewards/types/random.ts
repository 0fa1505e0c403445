/** One of several rewards, drawn once. What was drawn is owed in its place. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

/** @typeParam Entry any reward */
export interface RandomReward<Entry = object> {
  readonly type: "random";
  readonly of: readonly Weighted<Entry>[];
}

export type Weighted<Entry> = Entry & { readonly weight: number };

/** @param dice a number from 0 up to, not including, 1 */
export function draw<Entry>({ of }: RandomReward<Entry>, dice: number): Weighted<Entry> {
  let left = dice * of.reduce((sum, { weight }) => sum + weight, 0);
  for (const one of of) {
    left -= one.weight;
    if (left < 0) return one;
  }
  // Sums of fractions can fall short of themselves.
  return of[of.length - 1]!;
}

export const randomRules: RewardRules<RandomReward> = {
  main: () => "random",
  words(reward, { language, wordsOf }) {
    const words = reward.of.map(wordsOf).filter((each) => each !== "");
    if (words.length === 0) return message(language, "reward.other");
    return message(language, "reward.random", { rewards: [...new Set(words)].join(message(language, "reward.or")) });
  },
};
