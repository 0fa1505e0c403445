/** Time online. */

import type { GoalType } from "../goal-type.ts";
import { secondsAUnit } from "../time-units.ts";

export const playTime: GoalType = {
  name: "play_time",
  signal: "play_time",
  filters: {},
  options: ["unit"],
  measure: "amount",
  per: secondsAUnit,
  inAnyMode: true,
  keepsParts: true,
};
