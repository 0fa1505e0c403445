/** What authors are told of `consume_item`. */
import { consumeItem as type } from "../../../core/goals/types/consume-item.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const consumeItem: GoalAuthoring = {
  type,
  says: "The player has eaten or drunk an item. Of a cake each piece counts.",
  keys: { item: { says: "Which item it is.", examples: ["minecraft:golden_apple"], alsoCalled: ["food"] } },
  examples: [
    {
      says: "Eat an enchanted golden apple",
      goal: { goal_type: "consume_item", item: "minecraft:enchanted_golden_apple" },
    },
    {
      says: "Drink a potion of swiftness",
      goal: {
        goal_type: "consume_item",
        item: {
          item: "minecraft:potion",
          potion: { effect: ["minecraft:swiftness", "minecraft:long_swiftness", "minecraft:strong_swiftness"] },
        },
      },
    },
  ],
  java: ["consume_item"],
};
