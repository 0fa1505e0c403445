/** Having a tag. */

import type { GoalType } from "../goal-type.ts";

export const tag: GoalType = {
  name: "tag",
  signal: "look",
  filters: {},
  options: ["tag"],
  measure: "count",
  inAnyMode: true,
  staysOverLeave: true,
  holds: (goal) => [{ name: "tag", test: (player) => player.hasTag(goal["tag"] as string) === true }],
};
