/** Events that other packs, command blocks or the console send. */

import type { GoalType } from "../goal-type.ts";

export const event: GoalType = {
  name: "event",
  signal: "event",
  key: "event",
  filters: { event: { kind: "text", reads: "event" } },
  measure: "amount",
  inAnyMode: true,
};
