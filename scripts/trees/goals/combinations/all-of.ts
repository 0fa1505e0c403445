/** What authors are told of `all_of`. */
import type { CombinationAuthoring } from "../goal-authoring.ts";

export const allOf: CombinationAuthoring = {
  name: "all_of",
  says: "Each member counts once, when it has made count steps; in any order. A goal_number below the number of members is “n of them”.",
  keys: {
    goals: {
      says: "The members, each with the steps (count) that it needs.",
      examples: [[{ goal_type: "kill", entity: "minecraft:cow", count: 3 }, { goal_type: "sleep" }]],
      alsoCalled: ["members", "of", "all_of", "criteria"],
      required: true,
      form: "list of goals",
      shape: (about, { counted }) => counted(about),
    },
  },
  examples: [
    {
      says: "Kill 3 cows, shear a sheep and sleep, in any order",
      goalNumber: 3,
      goal: {
        goal_type: "all_of",
        goals: [
          { goal_type: "kill", entity: "minecraft:cow", count: 3 },
          { goal_type: "shear", entity: "minecraft:sheep" },
          { goal_type: "sleep" },
        ],
      },
    },
  ],
};
