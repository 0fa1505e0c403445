/** What authors are told of `survive`. */
import { survive as type } from "../../../core/goals/types/survive.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { unitOfTime } from "../keys/units.ts";

export const survive: GoalAuthoring = {
  type,
  says: "Whole units online since the last death; the best so far.",
  keys: { unit: unitOfTime },
  examples: [
    { says: "Survive for 5 hours without dying", goalNumber: 5, goal: { goal_type: "survive", unit: "hours" } },
  ],
};
