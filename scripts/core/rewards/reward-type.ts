/**
 * What rules know of a type of reward: one file a type in types/, one row in rewards.ts. What its author may write is in
 * trees/rewards/types, how it is given in bedrock/rewards and app/rewards.
 */

import type { Language } from "../text/languages.ts";

/** Who reads of a reward in the menu. */
export interface RewardReader {
  readonly language: Language;
  /** What a node is called; undefined when the reader does not know of it yet. */
  titleOf(nodeId: string): string | undefined;
  /** What another reward is, for rewards that hold some. */
  wordsOf(reward: object): string;
}

export interface RewardRules<Reward> {
  /**
   * What it is in the main, however much of it and with whatever details. Part of the names of saved debts: it must never
   * change.
   */
  main(reward: Reward): string;
  /** How much of it is to be given, where that can be done in parts. Default 1. */
  amount?(reward: Reward): number;
  /** In few words, in the reader's texts already; empty where there is nothing to be said of it. */
  words(reward: Reward, reader: RewardReader): string;
}
