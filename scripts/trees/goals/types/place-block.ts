/** What authors are told of `place_block`. */
import { placeBlock as type } from "../../../core/goals/types/place-block.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const placeBlock: GoalAuthoring = {
  type,
  says: "The player places a block. Buckets, and flint and steel, place none.",
  keys: {
    block: { says: "Which block it is.", examples: ["minecraft:torch"], alsoCalled: ["blocks"] },
    tool: { says: "The item in the main hand.", examples: ["minecraft:torch"], alsoCalled: ["item"] },
  },
  examples: [
    {
      says: "Place 100 torches below the ground",
      goalNumber: 100,
      goal: { goal_type: "place_block", block: "minecraft:torch", where: { y: { max: 0 } } },
    },
  ],
  java: ["placed_block"],
};
