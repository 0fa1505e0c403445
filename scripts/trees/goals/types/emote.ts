/** What authors are told of `emote`. */
import { emote as type } from "../../../core/goals/types/emote.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const emote: GoalAuthoring = {
  type,
  says: "The player plays an emote, whichever it is.",
  keys: {},
  examples: [{ says: "Play an emote on top of the world", goal: { goal_type: "emote", where: { y: { min: 300 } } } }],
};
