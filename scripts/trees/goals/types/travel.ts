/** What authors are told of `travel`. */
import { travel as type } from "../../../core/goals/types/travel.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const travel: GoalAuthoring = {
  type,
  says: "The blocks that the player moves, in all three directions. A teleport moves nothing.",
  keys: {
    by: {
      says: "The way of moving; horse is all of its family, rafts are boats. Left out: any.",
      examples: ["boat", ["walk", "sprint"]],
      alsoCalled: ["mode", "how", "vehicle", "way"],
    },
  },
  examples: [
    { says: "Row 1,000 blocks by boat", goalNumber: 1000, goal: { goal_type: "travel", by: "boat" } },
    { says: "Walk or sprint a marathon", goalNumber: 42195, goal: { goal_type: "travel", by: ["walk", "sprint"] } },
  ],
};
