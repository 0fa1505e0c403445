/** Hits of the player's projectiles. */

import type { GoalType } from "../goal-type.ts";

export const shoot: GoalType = {
  name: "shoot",
  signal: "shoot",
  filters: {
    entity: { kind: "entity", reads: "entity" },
    block: { kind: "block", reads: "block" },
    projectile: { kind: "entity", reads: "projectile" },
    distance: { kind: "range", reads: "distance" },
  },
  measure: "count",
  by: ["entity", "block", "player"],
};
