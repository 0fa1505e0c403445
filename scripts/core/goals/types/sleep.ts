/** Nights slept through. */

import type { GoalType } from "../goal-type.ts";

export const sleep: GoalType = {
  name: "sleep",
  signal: "sleep",

  filters: {},
  measure: "count",
};
