/** Points or levels, as from an orb or a bottle; levels may be lost by it. */
import { addXp, addXpLevels } from "../entities/players.ts";
import type { DeedRun } from "./tools.ts";

export const gainExperience: DeedRun<"gainExperience"> = (tools, who, { points, levels }) => {
  const player = tools.player(who);
  if (points !== undefined) addXp(player, points);
  if (levels !== undefined) addXpLevels(player, levels);
};
