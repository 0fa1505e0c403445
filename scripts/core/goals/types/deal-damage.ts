/** Damage that the player deals: health points, or hits. */

import { BLOW_FILTERS, pointsOrHits } from "../filters/blow-filters.ts";
import type { GoalType } from "../goal-type.ts";

export const dealDamage: GoalType = {
  name: "deal_damage",
  signal: "deal_damage",
  key: "entity",
  filters: { entity: { kind: "entity", reads: "entity" }, ...BLOW_FILTERS },
  options: ["unit"],
  measure: pointsOrHits,
  by: ["entity", "item", "player"],
};
