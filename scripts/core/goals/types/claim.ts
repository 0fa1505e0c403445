/** Rewards claimed from the menu. */

import type { GoalType } from "../goal-type.ts";

export const claim: GoalType = {
  name: "claim",
  signal: "claim",
  filters: {},
  measure: "count",
  inAnyMode: true,
};
