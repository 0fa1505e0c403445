/** What authors are told of `experience`. */
import { experience as type } from "../../../core/goals/types/experience.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const experience: GoalAuthoring = {
  type,
  says: "The points of experience that were gained by other means than rewards of this pack.",
  keys: {},
  examples: [{ says: "Gain 1,000 points of experience", goalNumber: 1000, goal: { goal_type: "experience" } }],
};
