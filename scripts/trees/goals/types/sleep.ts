/** What authors are told of `sleep`. */
import { sleep as type } from "../../../core/goals/types/sleep.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const sleep: GoalAuthoring = {
  type,
  says: "The player sleeps through a night.",
  keys: {},
  examples: [{ says: "Sleep through 7 nights", goalNumber: 7, goal: { goal_type: "sleep" } }],
  misses:
    "The game does not say that a night was slept through: who lies asleep until it is another day has. Where the day does not change, because the daylight cycle is off, it is missed.",
  java: ["slept_in_bed"],
};
