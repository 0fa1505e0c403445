/** A reward's own words for a reader, chosen from its translations as a node's are. Giving it is elsewhere. */

import { nearestLocale } from "../text/languages.ts";
import type { TypedReward } from "../tree/node.ts";

/** The reward with name, lore or text for a client's locale; what has no translation is as its author wrote it. */
export function rewardIn(reward: TypedReward, locale: string): TypedReward {
  if ((reward.type !== "item" && reward.type !== "message") || reward.translations === undefined) return reward;
  const chosen = nearestLocale(Object.keys(reward.translations), locale);
  return chosen === undefined ? reward : { ...reward, ...reward.translations[chosen] };
}
