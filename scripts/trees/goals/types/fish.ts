/** What authors are told of `fish`. */
import { fish as type } from "../../../core/goals/types/fish.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const fish: GoalAuthoring = {
  type,
  says: "The player fishes an item out of the water.",
  keys: { item: { says: "What is caught.", examples: ["minecraft:cod"], alsoCalled: ["catch"] } },
  examples: [
    {
      says: "Catch 20 fish",
      goalNumber: 20,
      goal: {
        goal_type: "fish",
        item: ["minecraft:cod", "minecraft:salmon", "minecraft:tropical_fish", "minecraft:pufferfish"],
      },
    },
  ],
  misses:
    "The game tells of no catch: an item that comes within a second after the hook is gone is taken for it. With a full inventory the catch falls down and is missed; an item picked up in that very second may be taken for it.",
  java: ["fishing_rod_hooked"],
};
