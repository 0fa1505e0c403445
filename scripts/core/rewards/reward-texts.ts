/** A reward's own words for a reader, chosen from its translations and its tree's texts as a node's are. Giving it is elsewhere. */

import { nearestLocale } from "../text/languages.ts";
import { placeOf } from "../text/tree-texts.ts";
import type { TypedReward } from "./rewards.ts";

/** Whether it reads otherwise in some language. */
export const isTranslated = (reward: TypedReward): boolean => "translations" in reward || placeOf(reward) !== undefined;

/** The reward with its texts for a client's locale; what has no translation is as its author wrote it. */
export function rewardIn<Reward extends TypedReward>(reward: Reward, locale: string): Reward {
  if (!isTranslated(reward)) return reward;
  const translations = "translations" in reward ? reward.translations : undefined;
  const chosen = translations && nearestLocale(Object.keys(translations), locale);
  return {
    ...reward,
    ...textsOfTree(reward, locale),
    ...(chosen === undefined ? {} : translations?.[chosen]),
  };
}

/** What a choice holds is named by labels, the lines of an item by their numbers. */
function textsOfTree(reward: TypedReward, locale: string): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  const find = (each: object, name: string): string | undefined => {
    const place = placeOf(each);
    return place?.texts.find(`${place.key}.${name}`, locale);
  };
  for (const name of ["name", "text", "subtitle"]) {
    const text = find(reward, name);
    if (text !== undefined) said[name] = text;
  }
  if (reward.type === "item" && reward.lore) {
    said["lore"] = reward.lore.map((line, index) => find(reward, `lore.${index}`) ?? line);
  }
  if (reward.type === "choice") said["labels"] = reward.of.map((option) => find(option, "label") ?? option.label);
  return said;
}
