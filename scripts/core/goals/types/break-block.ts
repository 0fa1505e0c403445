/** Blocks that the player breaks. */

import type { GoalType } from "../goal-type.ts";

export const breakBlock: GoalType = {
  name: "break_block",
  signal: "break_block",
  key: "block",
  filters: {
    block: { kind: "block", reads: "block" },
    tool: { kind: "item", reads: "item" },
    own: { kind: "flag", reads: "isOwn" },
  },
  measure: "count",
  by: ["block", "item"],
};
