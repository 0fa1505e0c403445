/** What authors are told of `claim`. */
import { claim as type } from "../../../core/goals/types/claim.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const claim: GoalAuthoring = {
  type,
  says: "The player claims the rewards of a node from the menu; once a node and round.",
  keys: {},
  examples: [{ says: "Claim a reward from the menu", goal: { goal_type: "claim" } }],
};
