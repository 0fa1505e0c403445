/** What authors are told of `sequence`. */
import { integer } from "../../shapes/schema.ts";
import type { CombinationAuthoring } from "../goal-authoring.ts";

export const sequence: CombinationAuthoring = {
  name: "sequence",
  says: "The members in their order, each with count steps; a whole round is a step. What is not awaited changes nothing.",
  keys: {
    goals: {
      says: "The members in the order in which they are awaited.",
      examples: [
        [
          { goal_type: "ride", entity: "minecraft:pig" },
          { goal_type: "fall", blocks: { min: 10 } },
        ],
      ],
      alsoCalled: ["members", "of", "steps", "sequence", "criteria"],
      required: true,
      form: "list of goals",
      shape: (about, { counted }) => counted(about),
    },
    within_seconds: {
      says: "The time for a round, from its first step on; then the round starts anew.",
      examples: [30],
      alsoCalled: ["seconds", "time", "within"],
      form: "seconds",
      shape: (about) => integer(1, undefined, about),
    },
  },
  examples: [
    {
      says: "Mount a pig and fall 10 blocks within 30 seconds",
      goal: {
        goal_type: "sequence",
        goals: [
          { goal_type: "ride", entity: "minecraft:pig" },
          { goal_type: "fall", blocks: { min: 10 } },
        ],
        within_seconds: 30,
      },
    },
  ],
};
