/** Other nodes that are complete: named ones, those of a page, or any. */

import type { GoalType } from "../goal-type.ts";

export const complete: GoalType = {
  name: "complete",
  signal: "complete",
  filters: {},
  options: ["nodes", "page", "any"],
  measure: "highest",
  inAnyMode: true,
};
