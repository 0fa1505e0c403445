/** What authors are told of `sneak`. */
import { sneak as type } from "../../../core/goals/types/sneak.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const sneak: GoalAuthoring = {
  type,
  says: "A second of sneaking.",
  keys: {},
  examples: [
    {
      says: "Sneak for a minute in the deep dark",
      goalNumber: 60,
      goal: { goal_type: "sneak", where: { biome: "minecraft:deep_dark" } },
    },
  ],
};
