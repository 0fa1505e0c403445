/** Interactions with an entity: feeding, shearing, naming, milking, leashing, dyeing. */

import type { GoalType } from "../goal-type.ts";

export const useEntity: GoalType = {
  name: "use_entity",
  signal: "use_entity",
  key: "entity",
  filters: { entity: { kind: "entity", reads: "entity" }, item: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["entity", "item", "player"],
};
