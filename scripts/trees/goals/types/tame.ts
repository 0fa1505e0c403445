/** What authors are told of `tame`. */
import { tame as type } from "../../../core/goals/types/tame.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const tame: GoalAuthoring = {
  type,
  says: "The player tames an animal.",
  keys: { entity: { says: "Which animal it is.", examples: ["minecraft:wolf"], alsoCalled: ["animal", "mob"] } },
  examples: [{ says: "Tame a wolf", goal: { goal_type: "tame", entity: "minecraft:wolf" } }],
  java: ["tame_animal"],
};
