/** What authors are told of `drop_item`. */
import { dropItem as type } from "../../../core/goals/types/drop-item.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const dropItem: GoalAuthoring = {
  type,
  says: "The items that the player drops, by their number.",
  keys: { item: { says: "Which item it is.", examples: ["minecraft:gold_ingot"] } },
  examples: [
    {
      says: "Throw a gold ingot away near the well",
      goal: { goal_type: "drop_item", item: "minecraft:gold_ingot", where: { near: { x: 0, y: 64, z: 0, radius: 6 } } },
    },
  ],
};
