/** Kills, as kill-credit credits them. */

import type { GoalType } from "../goal-type.ts";

export const kill: GoalType = {
  name: "kill",
  signal: "kill",
  key: "entity",
  filters: {
    entity: { kind: "entity", reads: "entity" },
    cause: { kind: "cause", reads: "cause" },
    distance: { kind: "range", reads: "distance" },
    weapon: { kind: "item", reads: "item" },
    projectile: { kind: "entity", reads: "projectile" },
  },
  measure: "count",
  by: ["entity", "item", "player"],
};
