/** What authors are told of `level`. */
import { level as type } from "../../../core/goals/types/level.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const level: GoalAuthoring = {
  type,
  says: "The highest experience level that was reached.",
  keys: {},
  examples: [{ says: "Reach level 30", goalNumber: 30, goal: { goal_type: "level" } }],
};
