/** Containers that the player opens. */

import type { GoalType } from "../goal-type.ts";

export const openContainer: GoalType = {
  name: "open_container",
  signal: "open_container",

  filters: { block: { kind: "block", reads: "block" }, entity: { kind: "entity", reads: "entity" } },
  measure: "count",
  by: ["block", "entity"],
};
