/** What authors are told of `shoot`. */
import { shoot as type } from "../../../core/goals/types/shoot.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { range } from "../keys/range.ts";

export const shoot: GoalAuthoring = {
  type,
  says: "A projectile of the player hits.",
  keys: {
    entity: { says: "The entity that is hit.", examples: ["minecraft:pig"], alsoCalled: ["target", "victim"] },
    block: { says: "The block that is hit.", examples: ["minecraft:target"] },
    projectile: { says: "The projectile.", examples: ["minecraft:snowball"] },
    distance: {
      says: "Blocks from the player to where it hits, rounded down.",
      examples: [{ min: 30 }],
      shape: (about) => range(about, 0),
    },
  },
  atMostOne: ["entity", "block"],
  examples: [
    {
      says: "Hit a target block with an arrow from 30 blocks",
      goal: { goal_type: "shoot", block: "minecraft:target", projectile: "minecraft:arrow", distance: { min: 30 } },
    },
    {
      says: "Hit other players with 10 snowballs",
      goalNumber: 10,
      goal: { goal_type: "shoot", entity: "minecraft:player", projectile: "minecraft:snowball" },
    },
  ],
  java: ["target_hit"],
};
