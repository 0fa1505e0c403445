/** Items that the player picks up. */

import type { GoalType } from "../goal-type.ts";

export const pickUpItem: GoalType = {
  name: "pick_up_item",
  signal: "pick_up_item",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  measure: "amount",
  by: ["item"],
};
