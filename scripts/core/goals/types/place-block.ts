/** Blocks that the player places. */

import type { GoalType } from "../goal-type.ts";

export const placeBlock: GoalType = {
  name: "place_block",
  signal: "place_block",
  key: "block",
  filters: { block: { kind: "block", reads: "block" }, tool: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["block", "item"],
};
