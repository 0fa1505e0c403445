/** Time: online, and since the last death. */

import type { GoalJson, GoalType } from "../goal-type.ts";

const SECONDS: Readonly<Record<string, number>> = { minutes: 60, hours: 3_600, days: 86_400 };

/** Default: minutes. */
const perUnit = (goal: GoalJson): number => SECONDS[(goal["unit"] as string | undefined) ?? "minutes"]!;

export const playTime: GoalType = {
  name: "play_time",
  signal: "play_time",
  filters: {},
  options: ["unit"],
  measure: "amount",
  per: perUnit,
  inAnyMode: true,
  keepsParts: true,
};

export const survive: GoalType = {
  name: "survive",
  signal: "survive",
  filters: {},
  options: ["unit"],
  measure: "highest",
  per: perUnit,
  keepsParts: true,
};
