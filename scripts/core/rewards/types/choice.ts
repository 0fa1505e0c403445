/** One of several rewards, which the player chooses in the menu. Until they have, it is owed as what it is. */

import { message } from "../../text/message.ts";
import type { RewardRules } from "../reward-type.ts";

/** @typeParam Entry any reward */
export interface ChoiceReward<Entry = object> {
  readonly type: "choice";
  readonly of: readonly Labelled<Entry>[];
  /** By locale: a label for each of `of`, in their order. */
  readonly translations?: Readonly<Record<string, { readonly labels?: readonly string[] }>>;
}

export type Labelled<Entry> = Entry & { readonly label: string };

/** Labels as a reader's translation has them beside the reward's own. */
type WithLabels = ChoiceReward & { readonly labels?: readonly string[] };

/** What the buttons say. */
export function labelsOf(reward: ChoiceReward): readonly string[] {
  const { of, labels } = reward as WithLabels;
  return of.map(({ label }, index) => labels?.[index] ?? label);
}

export const choiceRules: RewardRules<ChoiceReward> = {
  main: () => "choice",
  words: (reward, { language }) =>
    message(language, "reward.choice", { labels: labelsOf(reward).join(message(language, "reward.or")) }),
};
