/** What authors are told of `play_time`. */
import { playTime as type } from "../../../core/goals/types/play-time.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { unitOfTime } from "../keys/units.ts";

export const playTime: GoalAuthoring = {
  type,
  says: "Whole units online. Parts of a unit survive a leave and a restart.",
  keys: { unit: unitOfTime },
  examples: [{ says: "Play for 10 hours", goalNumber: 10, goal: { goal_type: "play_time", unit: "hours" } }],
  java: ["tick"],
};
