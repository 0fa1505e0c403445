/** What authors are told of `score`. */
import { score as type } from "../../../core/goals/types/score.ts";
import { nameText } from "../../shapes/readable-text.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const score: GoalAuthoring = {
  type,
  says: "The player's highest score in an objective, which commands or another pack give.",
  keys: {
    objective: {
      says: "The objective's name.",
      examples: ["coins"],
      alsoCalled: ["scoreboard", "name"],
      required: true,
      form: "text",
      shape: (about) => nameText(about, 255),
    },
  },
  examples: [{ says: "Own 100 coins", goalNumber: 100, goal: { goal_type: "score", objective: "coins" } }],
};
