/** Falls that the player survives. */

import type { GoalType } from "../goal-type.ts";

export const fall: GoalType = {
  name: "fall",
  signal: "fall",

  filters: { blocks: { kind: "range", reads: "blocks" } },
  measure: "count",
};
