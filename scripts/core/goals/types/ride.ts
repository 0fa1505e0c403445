/** Mounting. */

import type { GoalType } from "../goal-type.ts";

export const ride: GoalType = {
  name: "ride",
  signal: "ride",
  key: "entity",
  filters: { entity: { kind: "entity", reads: "entity" } },
  measure: "count",
  by: ["entity"],
};
