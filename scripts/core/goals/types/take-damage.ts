/** Damage that the player takes: health points, or hits. */

import { BLOW_FILTERS, pointsOrHits } from "../filters/blow-filters.ts";
import type { GoalType } from "../goal-type.ts";

export const takeDamage: GoalType = {
  name: "take_damage",
  signal: "take_damage",
  filters: { by: { kind: "entity", reads: "by" }, ...BLOW_FILTERS },
  options: ["unit"],
  measure: pointsOrHits,
  by: ["entity", "item", "player"],
};
