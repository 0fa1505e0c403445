/** What authors are told of `jump`. */
import { jump as type } from "../../../core/goals/types/jump.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const jump: GoalAuthoring = {
  type,
  says: "The player presses the jump button on the ground.",
  keys: {},
  examples: [
    {
      says: "Jump 100 times on slime",
      goalNumber: 100,
      goal: { goal_type: "jump", where: { on_block: "minecraft:slime" } },
    },
  ],
};
