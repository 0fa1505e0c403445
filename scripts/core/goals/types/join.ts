/** Joins: how often, on how many days, on how many days in a row. */

import type { GoalType } from "../goal-type.ts";

export const join: GoalType = {
  name: "join",
  signal: "join",
  filters: {},
  options: ["unit"],
  measure: (goal) => (goal["unit"] === "streak" ? "highest" : "count"),
  inAnyMode: true,
  keepsParts: true,
};
