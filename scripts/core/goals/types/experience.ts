/** Experience gained by other means than our rewards. */

import type { GoalType } from "../goal-type.ts";

export const experience: GoalType = {
  name: "experience",
  signal: "experience",

  filters: {},
  measure: "amount",
};
