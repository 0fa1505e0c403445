/** What authors are told of `fall`. */
import { fall as type } from "../../../core/goals/types/fall.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { range } from "../keys/range.ts";

export const fall: GoalAuthoring = {
  type,
  says: "The player lands alive after a fall.",
  keys: {
    blocks: {
      says: "How many blocks they fell, rounded down.",
      examples: [{ min: 100 }],
      alsoCalled: ["distance", "height"],
      shape: (about) => range(about, 0),
    },
  },
  examples: [{ says: "Survive a fall of 100 blocks", goal: { goal_type: "fall", blocks: { min: 100 } } }],
  java: ["fall_from_height"],
};
