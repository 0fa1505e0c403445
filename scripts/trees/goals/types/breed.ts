/** What authors are told of `breed`. */
import { breed as type } from "../../../core/goals/types/breed.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const breed: GoalAuthoring = {
  type,
  says: "A young one is born of animals that the player fed.",
  keys: { entity: { says: "Which animal it is.", examples: ["minecraft:cow"], alsoCalled: ["animal", "mob"] } },
  examples: [{ says: "Breed 10 sheep", goalNumber: 10, goal: { goal_type: "breed", entity: "minecraft:sheep" } }],
  misses:
    "The game names no breeder: a birth counts for the nearest player within 8 blocks who fed that kind in the minute before, once two feedings. Who feeds and runs away misses it. Animals that lay eggs (turtles, frogs, sniffers) have no births, and villagers are fed by what lies on the ground: neither is seen.",
  java: ["bred_animals"],
};
