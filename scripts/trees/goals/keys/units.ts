/** The own key that goals made of time have in common. */
import { choice } from "../../shapes/schema.ts";
import type { OwnKey } from "../goal-authoring.ts";

export const unitOfTime: OwnKey = {
  says: "The unit of a step; left out: minutes. A day is 24 hours of play.",
  examples: ["hours"],
  form: '`"minutes"`, `"hours"`, `"days"`',
  shape: (about) => choice(["minutes", "hours", "days"], about),
};
