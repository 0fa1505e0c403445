/** Items that the player drops. */

import type { GoalType } from "../goal-type.ts";

export const dropItem: GoalType = {
  name: "drop_item",
  signal: "drop_item",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  measure: "amount",
  by: ["item"],
};
