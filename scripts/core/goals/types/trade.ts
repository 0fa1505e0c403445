/** Trades: what the player gets for emeralds, or emeralds. */

import type { GoalType } from "../goal-type.ts";

export const trade: GoalType = {
  name: "trade",
  signal: "trade",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["item"],
};
