/**
 * The checklist of a combination as lines: a mark, what is to be done, and how much of it is. Decides nothing of what
 * counts; one part of a long list alone is put into words.
 */

import type { Criterion } from "../../goals/members/checklist.ts";
import { criterionText, type GoalReader } from "../../text/goals/goal-text.ts";
import { message } from "../../text/message.ts";
import { oneLine } from "../../text/one-line.ts";

/** Lines of one part: more of them make a form slow to open and long to scroll. */
export const CRITERIA_PER_PART = 40;

export const criteriaParts = (criteria: readonly Criterion[]): number =>
  Math.max(1, Math.ceil(criteria.length / CRITERIA_PER_PART));

/** The lines of one part, below their heading; none where there are no criteria. */
export function criteriaLines(criteria: readonly Criterion[], part: number, reader: GoalReader): string[] {
  if (criteria.length === 0) return [];
  const first = part * CRITERIA_PER_PART;
  const shown = criteria.slice(first, first + CRITERIA_PER_PART);
  const place = { first: first + 1, last: first + shown.length, total: criteria.length };
  const heading = message(
    reader.language,
    criteria.length > CRITERIA_PER_PART ? "menu.criteriaPart" : "menu.criteria",
    place,
  );
  return ["", heading, ...shown.map((criterion) => criterionLine(criterion, reader))];
}

export function criterionLine(criterion: Criterion, reader: GoalReader): string {
  const { depth, isDone, count, need } = criterion;
  const isCounted = isDone !== true && count !== undefined && need !== 1;
  const numbers = need === undefined ? count : `${count}/${need}`;
  const text = oneLine(criterionText(criterion, reader));
  const line = isDone ? `§a✔ ${text}§r` : `· ${text}${isCounted ? ` ${numbers}` : ""}`;
  return "  ".repeat(depth) + line;
}
