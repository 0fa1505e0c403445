/** Experience levels. */

import type { LevelsReward } from "../../../core/rewards/types/levels.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveLevels: Give<LevelsReward> = (player, { amount }) => {
  player.addLevels(amount);
  return ALL_GIVEN;
};
