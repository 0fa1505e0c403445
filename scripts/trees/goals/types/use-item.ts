/** What authors are told of `use_item`. */
import { useItem as type } from "../../../core/goals/types/use-item.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const useItem: GoalAuthoring = {
  type,
  says: "One use of an item: at once, or at the release of what is charged, such as a bow or a trident; of a crossbow the shot, of food the meal.",
  keys: { item: { says: "Which item it is.", examples: ["minecraft:ender_pearl"] } },
  examples: [
    { says: "Throw 10 ender pearls", goalNumber: 10, goal: { goal_type: "use_item", item: "minecraft:ender_pearl" } },
  ],
  java: ["using_item", "shot_crossbow", "used_ender_eye"],
};
