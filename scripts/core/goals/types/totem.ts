/** A totem of undying saves the player. */

import type { GoalType } from "../goal-type.ts";

export const totem: GoalType = {
  name: "totem",
  signal: "totem",

  filters: {},
  measure: "count",
};
