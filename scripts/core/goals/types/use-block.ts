/** Interactions with a block. */

import type { GoalType } from "../goal-type.ts";

export const useBlock: GoalType = {
  name: "use_block",
  signal: "use_block",
  key: "block",
  filters: { block: { kind: "block", reads: "block" }, item: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["block", "item"],
};
