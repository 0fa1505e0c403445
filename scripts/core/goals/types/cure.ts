/** Zombie villagers that the player cures. */

import type { GoalType } from "../goal-type.ts";

export const cure: GoalType = {
  name: "cure",
  signal: "cure",
  key: "entity",
  filters: { entity: { kind: "entity", reads: "entity" } },
  measure: "count",
  by: ["entity"],
};
