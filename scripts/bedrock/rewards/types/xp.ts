/** Experience points. */

import type { XpReward } from "../../../core/rewards/types/xp.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveXp: Give<XpReward> = (player, { amount }) => {
  player.addExperience(amount);
  return ALL_GIVEN;
};
