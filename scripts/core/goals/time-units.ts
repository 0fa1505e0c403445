/** The units of goals that are made of time. */

import type { GoalJson } from "./goal-type.ts";

const SECONDS: Readonly<Record<string, number>> = { minutes: 60, hours: 3_600, days: 86_400 };

/** Seconds of the goal's unit; minutes where it names none. */
export const secondsAUnit = (goal: GoalJson): number => SECONDS[(goal["unit"] as string | undefined) ?? "minutes"]!;
