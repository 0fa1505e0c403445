/** What the player fishes. */

import type { GoalType } from "../goal-type.ts";

export const fish: GoalType = {
  name: "fish",
  signal: "fish",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["item"],
};
