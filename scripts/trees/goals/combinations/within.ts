/** What authors are told of `within`. */
import { integer } from "../../shapes/schema.ts";
import type { CombinationAuthoring } from "../goal-authoring.ts";

export const within: CombinationAuthoring = {
  name: "within",
  says: "Progress is the most steps that were made in any so many seconds; it never falls.",
  keys: {
    goal: {
      says: "The goal whose steps are counted.",
      examples: [{ goal_type: "kill", entity: "minecraft:zombie" }],
      required: true,
      form: "goal",
      shape: (about, { inner }) => inner(about),
    },
    seconds: {
      says: "The length of the time in seconds. A leave or a restart starts it anew.",
      examples: [60],
      alsoCalled: ["within_seconds", "time", "minutes", "hours", "ticks", "duration"],
      required: true,
      form: "seconds",
      shape: (about) => integer(1, undefined, about),
    },
  },
  examples: [
    {
      says: "Kill 10 zombies within a minute",
      goalNumber: 10,
      goal: { goal_type: "within", goal: { goal_type: "kill", entity: "minecraft:zombie" }, seconds: 60 },
    },
  ],
};
