/** The highest score ever had in an objective. */

import type { GoalType } from "../goal-type.ts";

export const score: GoalType = {
  name: "score",
  signal: "look",
  filters: {},
  options: ["objective"],
  measure: "highest",
  inAnyMode: true,
  value: (goal) => (player) => player.score(goal["objective"] as string),
};
