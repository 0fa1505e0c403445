/** The highest experience level ever reached. */

import type { GoalType } from "../goal-type.ts";

export const level: GoalType = {
  name: "level",
  signal: "look",
  filters: {},
  measure: "highest",
  value: () => (player) => player.level(),
};
