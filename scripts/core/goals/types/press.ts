/** Buttons, levers, plates, targets and tripwires that the player, or their projectile, presses. */

import type { GoalType } from "../goal-type.ts";

export const press: GoalType = {
  name: "press",
  signal: "press",
  key: "block",
  filters: { block: { kind: "block", reads: "block" } },
  measure: "count",
  by: ["block"],
};
