/** Animals that the player tames. */

import type { GoalType } from "../goal-type.ts";

export const tame: GoalType = {
  name: "tame",
  signal: "tame",
  key: "entity",
  filters: { entity: { kind: "entity", reads: "entity" } },
  measure: "count",
  by: ["entity"],
};
