/** What authors are told of `break_block`. */
import { breakBlock as type } from "../../../core/goals/types/break-block.ts";
import { literalFalse } from "../keys/literal-false.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const breakBlock: GoalAuthoring = {
  type,
  says: "The player breaks a block.",
  keys: {
    block: { says: "Which block it is.", examples: ["minecraft:diamond_ore"], alsoCalled: ["blocks"] },
    tool: {
      says: "What it is broken with.",
      examples: [{ tag: "minecraft:is_pickaxe" }],
      alsoCalled: ["item", "weapon"],
    },
    own: {
      says: "false: blocks that the same player placed since the world started do not count, unless a piston moved them.",
      examples: [false],
      form: "`false`",
      shape: literalFalse,
    },
  },
  examples: [
    {
      says: "Mine 10 diamond ores that you did not place yourself",
      goalNumber: 10,
      goal: {
        goal_type: "break_block",
        block: ["minecraft:diamond_ore", "minecraft:deepslate_diamond_ore"],
        own: false,
      },
    },
    {
      says: "Harvest 64 ripe wheat",
      goalNumber: 64,
      goal: { goal_type: "break_block", block: { block: "minecraft:wheat", states: { growth: 7 } } },
    },
  ],
  java: ["bee_nest_destroyed"],
};
