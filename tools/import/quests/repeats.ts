/** How often quests can be done again, as nodes say it: at once, or after hours. */
import type { Findings } from "../findings.ts";

const SECONDS_AN_HOUR = 3600;

/** @param seconds after the completion */
export function repeatAfter(seconds: number, findings: Findings): Readonly<Record<string, unknown>> {
  if (seconds < SECONDS_AN_HOUR / 2) {
    if (seconds > 0)
      findings.add("near", `There it can be done again after ${Math.round(seconds)} seconds; here at once.`);
    return { repeat: { every: "completion" } };
  }
  const hours = Math.max(1, Math.round(seconds / SECONDS_AN_HOUR));
  if (hours * SECONDS_AN_HOUR !== seconds)
    findings.add("near", `Here it can be done again after ${hours} whole hours.`);
  return { repeat: { every: { hours: Math.min(hours, 8760) } } };
}
