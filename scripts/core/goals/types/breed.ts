/** Young that are born after the player fed the parents. */

import type { GoalType } from "../goal-type.ts";

export const breed: GoalType = {
  name: "breed",
  signal: "breed",
  key: "entity",
  filters: { entity: { kind: "entity", reads: "entity" } },
  measure: "count",
  by: ["entity"],
};
