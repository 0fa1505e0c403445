/** Time online since the last death: the longest that there was. */

import type { GoalType } from "../goal-type.ts";
import { secondsAUnit } from "../time-units.ts";

export const survive: GoalType = {
  name: "survive",
  signal: "survive",
  filters: {},
  options: ["unit"],
  measure: "highest",
  per: secondsAUnit,
  keepsParts: true,
};
