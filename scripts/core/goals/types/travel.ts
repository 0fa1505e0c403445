/** Blocks moved, by the way of moving. */

import type { GoalType } from "../goal-type.ts";

/** As authors name them; `any` is all of them. */
export const TRAVEL_MODES = [
  "walk",
  "sprint",
  "sneak",
  "swim",
  "climb",
  "fall",
  "glide",
  "fly",
  "boat",
  "minecart",
  "horse",
  "pig",
  "strider",
] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number] | "other";

export const travel: GoalType = {
  name: "travel",
  signal: "travel",
  key: "by",
  filters: { by: { kind: "mode", reads: "mode" } },
  measure: "amount",
  keepsParts: true,
};
