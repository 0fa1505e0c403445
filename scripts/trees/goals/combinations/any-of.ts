/** What authors are told of `any_of`. */
import type { CombinationAuthoring } from "../goal-authoring.ts";

export const anyOf: CombinationAuthoring = {
  name: "any_of",
  says: "Each step of any member is a step.",
  keys: {
    goals: {
      says: "The members.",
      examples: [
        [
          { goal_type: "kill", entity: "minecraft:cow" },
          { goal_type: "breed", entity: "minecraft:cow" },
        ],
      ],
      alsoCalled: ["members", "of", "any_of", "criteria"],
      required: true,
      form: "list of goals",
      shape: (about, { steps }) => steps(about),
    },
  },
  examples: [
    {
      says: "Kill or breed 20 cows, in any mixture",
      goalNumber: 20,
      goal: {
        goal_type: "any_of",
        goals: [
          { goal_type: "kill", entity: "minecraft:cow" },
          { goal_type: "breed", entity: "minecraft:cow" },
        ],
      },
    },
  ],
};
