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
    "The game tells of no enchanting: an item that comes with new enchantments while the level falls is taken for it, so that an anvil with a book counts, too. In creative mode no level falls, and an item that stays in the table for longer than a minute is missed.",
  java: ["enchanted_item"],
};
