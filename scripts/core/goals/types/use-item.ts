/** Uses of an item, each once: in the air, or at the release of what is charged. */

import type { GoalType } from "../goal-type.ts";

export const useItem: GoalType = {
  name: "use_item",
  signal: "use_item",
  key: "item",
  filters: { item: { kind: "item", reads: "item" } },
  measure: "count",
  by: ["item"],
};
