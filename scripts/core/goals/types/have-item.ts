/** The most of an item that the player ever carried, anywhere or in one place. */

import type { GoalType } from "../goal-type.ts";

export const haveItem: GoalType = {
  name: "have_item",
  signal: "carry",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  options: ["where_kept"],
  measure: "highest",
  by: ["item"],
};
