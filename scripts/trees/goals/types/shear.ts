/** What authors are told of `shear`. */
import { shear as type } from "../../../core/goals/types/shear.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const shear: GoalAuthoring = {
  type,
  says: "The player shears an animal or another creature that can be shorn.",
  keys: { entity: { says: "Who is shorn.", examples: ["minecraft:sheep"], alsoCalled: ["animal", "mob"] } },
  examples: [
    {
      says: "Shear 3 red sheep",
      goalNumber: 3,
      goal: { goal_type: "shear", entity: { type: "minecraft:sheep", color: 14 } },
    },
  ],
  java: ["player_sheared_equipment"],
};
