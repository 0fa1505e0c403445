/** What goals of damage, dealt and taken alike, can ask of a blow, and how they measure it. */

import type { FilterUse, GoalJson, Measure } from "../goal-type.ts";

export const BLOW_FILTERS = {
  cause: { kind: "cause", reads: "cause" },
  amount: { kind: "range", reads: "amount" },
  weapon: { kind: "item", reads: "item" },
  projectile: { kind: "entity", reads: "projectile" },
} as const satisfies Readonly<Record<string, FilterUse>>;

/** Health points, unless it says hits. */
export const pointsOrHits = (goal: GoalJson): Measure => (goal["unit"] === "hits" ? "count" : "amount");
