/** What the player has eaten or drunk. */

import type { GoalType } from "../goal-type.ts";

export const consumeItem: GoalType = {
  name: "consume_item",
  signal: "consume_item",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["item"],
};
