/** What authors are told of `join`. */
import { join as type } from "../../../core/goals/types/join.ts";
import { choice } from "../../shapes/schema.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const join: GoalAuthoring = {
  type,
  says: "The player joins: how often, on how many days, or on how many days in a row (the best so far).",
  keys: {
    unit: {
      says: "What is counted; left out: times.",
      examples: ["streak"],
      form: '`"times"`, `"days"`, `"streak"`',
      shape: (about) => choice(["times", "days", "streak"], about),
    },
  },
  examples: [{ says: "Play on 7 days in a row", goalNumber: 7, goal: { goal_type: "join", unit: "streak" } }],
};
