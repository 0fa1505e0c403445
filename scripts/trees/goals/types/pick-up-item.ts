/** What authors are told of `pick_up_item`. */
import { pickUpItem as type } from "../../../core/goals/types/pick-up-item.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const pickUpItem: GoalAuthoring = {
  type,
  says: "The items that the player picks up from the ground, by their number.",
  keys: { item: { says: "Which item it is.", examples: ["minecraft:feather"] } },
  examples: [
    { says: "Pick up 100 feathers", goalNumber: 100, goal: { goal_type: "pick_up_item", item: "minecraft:feather" } },
  ],
  java: ["thrown_item_picked_up_by_player"],
};
