/** Animals that the player shears. */

import type { GoalType } from "../goal-type.ts";

export const shear: GoalType = {
  name: "shear",
  signal: "shear",
  key: "entity",
  filters: { entity: { kind: "entity", reads: "entity" } },
  measure: "count",
  by: ["entity"],
};
