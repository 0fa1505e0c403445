/** What authors are told of `enchant`. */
import { enchant as type } from "../../../core/goals/types/enchant.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const enchant: GoalAuthoring = {
  type,
  says: "The player enchants an item for levels.",
  keys: {
    item: {
      says: "The item, with its new enchantments.",
      examples: [{ tag: "minecraft:is_sword", enchantments: { sharpness: 1 } }],
    },
  },
  examples: [{ says: "Enchant a pickaxe", goal: { goal_type: "enchant", item: { tag: "minecraft:is_pickaxe" } } }],
  misses:
    "The game tells of no enchanting: enchantments that appear on an item while the level falls are taken for it, so that an anvil with a book looks the same. In creative mode no levels fall, and it is missed.",
  java: ["enchanted_item"],
};
