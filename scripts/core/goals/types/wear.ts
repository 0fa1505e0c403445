/** Wearing what is named, all at once. */

import { conditionTests } from "../filters/conditions.ts";
import type { GoalType } from "../goal-type.ts";

const SLOTS = ["head", "chest", "legs", "feet"] as const;

export const wear: GoalType = {
  name: "wear",
  signal: "look",
  filters: {},
  options: SLOTS,
  measure: "count",
  staysOverLeave: true,
  holds: (goal) =>
    SLOTS.filter((slot) => goal[slot] !== undefined).map((slot) => ({
      name: slot,
      test: conditionTests({ wearing: { [slot]: goal[slot] } })[0]!.test,
    })),
};
