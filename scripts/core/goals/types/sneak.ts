/** Seconds of sneaking. */

import type { GoalType } from "../goal-type.ts";

export const sneak: GoalType = {
  name: "sneak",
  signal: "sneak",
  filters: {},
  measure: "amount",
  keepsParts: true,
};
