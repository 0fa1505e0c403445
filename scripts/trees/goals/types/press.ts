/** What authors are told of `press`. */
import { press as type } from "../../../core/goals/types/press.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const press: GoalAuthoring = {
  type,
  says: "The player presses a button, lever, plate, target or tripwire; also with a projectile of theirs.",
  keys: { block: { says: "The button, lever, plate, target or tripwire.", examples: ["minecraft:lever"] } },
  examples: [{ says: "Pull a lever", goal: { goal_type: "press", block: "minecraft:lever" } }],
};
