/** A reward's own words for a reader, chosen from its translations as a node's are. Giving it is elsewhere. */

import { nearestLocale } from "../text/languages.ts";
import type { TypedReward } from "./rewards.ts";

/** The reward with its texts for a client's locale; what has no translation is as its author wrote it. */
export function rewardIn<Reward extends TypedReward>(reward: Reward, locale: string): Reward {
  const translations = "translations" in reward ? reward.translations : undefined;
  if (translations === undefined) return reward;
  const chosen = nearestLocale(Object.keys(translations), locale);
  return chosen === undefined ? reward : { ...reward, ...translations[chosen] };
}
