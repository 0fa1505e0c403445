/**
 * Gives rewards in the language of whoever gets them: a name and lore in the player's, a message to all in each reader's. What
 * the words are is said by the reward itself; how it is given is the platform's business.
 */

import { isTranslated, rewardIn } from "../../core/rewards/reward-texts.ts";
import type { Players, RewardGiver, Screen } from "../ports.ts";

export function createTranslatedGiver(
  giver: RewardGiver,
  players: Players,
  screen: Screen,
  defaultLocale: string,
): RewardGiver {
  const localeOf = (playerId: string): string => players.locale(playerId) ?? defaultLocale;
  return {
    give(playerId, reward, left) {
      if (reward.type === "message" && reward.to === "all" && isTranslated(reward)) {
        screen.tellAll((readerId) => {
          return rewardIn(reward, localeOf(readerId)).text;
        });
        return { left: 0 };
      }
      return giver.give(playerId, rewardIn(reward, localeOf(playerId)), left);
    },
    giveBook: (playerId) => giver.giveBook(playerId),
  };
}
