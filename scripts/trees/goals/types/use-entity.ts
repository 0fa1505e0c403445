/** What authors are told of `use_entity`. */
import { useEntity as type } from "../../../core/goals/types/use-entity.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const useEntity: GoalAuthoring = {
  type,
  says: "The player interacts with an entity: feeds, shears, names, milks, leashes, dyes it.",
  keys: {
    entity: { says: "Which entity it is.", examples: ["minecraft:cow"], alsoCalled: ["target", "mob"] },
    item: { says: "What it is used with.", examples: ["minecraft:bucket"], alsoCalled: ["tool", "with"] },
  },
  examples: [
    {
      says: "Milk a cow 5 times",
      goalNumber: 5,
      goal: { goal_type: "use_entity", entity: "minecraft:cow", item: "minecraft:bucket" },
    },
    {
      says: "Dye a sheep blue",
      goal: { goal_type: "use_entity", entity: "minecraft:sheep", item: "minecraft:blue_dye" },
    },
  ],
  java: ["player_interacted_with_entity"],
};
