/** Presses of the jump button on the ground. */

import type { GoalType } from "../goal-type.ts";

export const jump: GoalType = {
  name: "jump",
  signal: "jump",

  filters: {},
  measure: "count",
};
