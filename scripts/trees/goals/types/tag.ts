/** What authors are told of `tag`. */
import { tag as type } from "../../../core/goals/types/tag.ts";
import { nameText } from "../../shapes/readable-text.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

export const tag: GoalAuthoring = {
  type,
  says: "The player has a tag, which commands or another pack give; looked at each second.",
  keys: {
    tag: {
      says: "The name of the tag.",
      examples: ["knight"],
      alsoCalled: ["name"],
      required: true,
      form: "text",
      shape: (about) => nameText(about, 255),
    },
  },
  examples: [{ says: "Be made a knight by a command", goal: { goal_type: "tag", tag: "knight" } }],
};
