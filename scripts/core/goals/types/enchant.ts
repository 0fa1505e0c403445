/** Items that the player enchants for levels. */

import type { GoalType } from "../goal-type.ts";

export const enchant: GoalType = {
  name: "enchant",
  signal: "enchant",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["item"],
};
