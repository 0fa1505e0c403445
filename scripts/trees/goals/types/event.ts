/** What authors are told of `event`. */
import { event as type } from "../../../core/goals/types/event.ts";
import { nameText } from "../../shapes/readable-text.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const event: GoalAuthoring = {
  type,
  says: "A script event ach:event of another pack, the console or a command block; adds its count.",
  keys: {
    event: {
      says: "The id that the event bears.",
      examples: ["castle:gate_opened"],
      alsoCalled: ["id", "name"],
      required: true,
      shape: (about) => nameText(about, 255),
    },
  },
  examples: [
    { says: "Open the gate of another pack's castle", goal: { goal_type: "event", event: "castle:gate_opened" } },
  ],
};
