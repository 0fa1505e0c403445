/** What authors are told of `die`. */
import { die as type } from "../../../core/goals/types/die.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const die: GoalAuthoring = {
  type,
  says: "The player's own death.",
  keys: {
    cause: { says: "The cause of the last damage.", examples: ["lava", ["fall", "flyIntoWall"]] },
    by: { says: "Who killed them.", examples: ["minecraft:creeper"], alsoCalled: ["entity", "killer"] },
  },
  examples: [
    { says: "Be killed by a creeper", goal: { goal_type: "die", by: "minecraft:creeper" } },
    { says: "Die in lava", goal: { goal_type: "die", cause: "lava" } },
  ],
  java: ["entity_killed_player"],
};
