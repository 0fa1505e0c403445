/** The player's own deaths. */

import type { GoalType } from "../goal-type.ts";

export const die: GoalType = {
  name: "die",
  signal: "die",
  filters: { cause: { kind: "cause", reads: "cause" }, by: { kind: "entity", reads: "by" } },
  measure: "count",
  by: ["entity", "player"],
};
