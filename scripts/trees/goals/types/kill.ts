/** What authors are told of `kill`. */
import { kill as type } from "../../../core/goals/types/kill.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { range } from "../keys/range.ts";

export const kill: GoalAuthoring = {
  type,
  says: "A kill. Whose kill it is, also of fire, falls and wolves, is the same as for default_kill.",
  keys: {
    entity: {
      says: "Who is killed.",
      examples: ["minecraft:cow", { family: "undead" }],
      alsoCalled: ["entity_identifier", "mob", "target", "victim"],
    },
    weapon: {
      says: "What is in the main hand at the kill; of a thrown trident the trident.",
      examples: ["minecraft:bow"],
      alsoCalled: ["item", "tool"],
    },
    projectile: { says: "The projectile that killed.", examples: ["minecraft:arrow"] },
    cause: { says: "The cause of the damage.", examples: ["projectile", ["fire", "fireTick", "lava"]] },
    distance: {
      says: "Blocks from the player to the victim, rounded down.",
      examples: [{ min: 50 }],
      shape: (about) => range(about, 0),
    },
  },
  examples: [
    {
      says: "Kill 5 cows with a bow in the Nether",
      goalNumber: 5,
      goal: {
        goal_type: "kill",
        entity: "minecraft:cow",
        weapon: "minecraft:bow",
        where: { dimension: "minecraft:nether" },
      },
    },
    {
      says: "Kill a skeleton with an arrow from 50 blocks away",
      goal: { goal_type: "kill", entity: "minecraft:skeleton", projectile: "minecraft:arrow", distance: { min: 50 } },
    },
  ],
  java: ["player_killed_entity", "killed_by_arrow", "killed_by_crossbow"],
};
