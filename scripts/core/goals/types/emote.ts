/** Emotes. */

import type { GoalType } from "../goal-type.ts";

export const emote: GoalType = {
  name: "emote",
  signal: "emote",

  filters: {},
  measure: "count",
};
