/** What authors are told of `cure`. */
import { cure as type } from "../../../core/goals/types/cure.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const cure: GoalAuthoring = {
  type,
  says: "A zombie villager to which the player gave a golden apple becomes a villager.",
  keys: { entity: { says: "Who is cured.", examples: ["minecraft:zombie_villager_v2"], alsoCalled: ["mob"] } },
  examples: [{ says: "Cure a zombie villager", goal: { goal_type: "cure" } }],
  misses:
    "The game does not say who cured: it counts for whoever gave that zombie villager a golden apple, or else for the nearest player within 16 blocks who gave one to any. Who left meanwhile, or a restart of the world in between, misses it.",
  java: ["cured_zombie_villager"],
};
