/** What authors are told of `totem`. */
import { totem as type } from "../../../core/goals/types/totem.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const totem: GoalAuthoring = {
  type,
  says: "A totem of undying saves the player.",
  keys: {},
  examples: [{ says: "Be saved by a totem", goal: { goal_type: "totem" } }],
  java: ["used_totem"],
};
