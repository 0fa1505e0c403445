/** What authors are told of `use_block`. */
import { useBlock as type } from "../../../core/goals/types/use-block.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const useBlock: GoalAuthoring = {
  type,
  says: "The player interacts with a block, with success; holding the button is one step. The block is what it was before.",
  keys: {
    block: { says: "Which block it is.", examples: ["minecraft:composter"] },
    item: { says: "What it is used with.", examples: ["minecraft:bone_meal"], alsoCalled: ["tool", "with"] },
  },
  examples: [
    { says: "Eat a piece of cake", goal: { goal_type: "use_block", block: "minecraft:cake" } },
    {
      says: "Collect honey with a bottle",
      goal: {
        goal_type: "use_block",
        block: { block: ["minecraft:beehive", "minecraft:bee_nest"], states: { honey_level: 5 } },
        item: "minecraft:glass_bottle",
      },
    },
  ],
  java: ["item_used_on_block", "default_block_use", "any_block_use"],
};
