/** The ancestor's kill: one entity type, whatever it was done with. */

import type { GoalType } from "../goal-type.ts";

export const defaultKill: GoalType = {
  name: "default_kill",
  signal: "kill",
  key: "entity_identifier",
  filters: { entity_identifier: { kind: "ids", reads: "key" } },
  measure: "count",
  by: ["entity", "item", "player"],
};
