/** Points of an objective, which is made where there is none of this name. */

import { world } from "@minecraft/server";
import type { ScoreboardReward } from "../../../core/rewards/types/scoreboard.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveScore: Give<ScoreboardReward> = (player, { objective, amount }) => {
  const known = world.scoreboard.getObjective(objective) ?? world.scoreboard.addObjective(objective);
  known.addScore(player, amount);
  return ALL_GIVEN;
};
