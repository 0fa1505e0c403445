/**
 * In which team a player is: by the first of their tags with the prefix, in the order of code points, or by their score in
 * an objective.
 */

import type { PlayerView } from "../goals/told/views.ts";
import type { TeamBy } from "../settings/settings.ts";
import { compareIds } from "../tree/ids.ts";

/** @returns the team's name; null without one; undefined when the player cannot be asked */
export function teamNameOf(view: PlayerView, by: TeamBy): string | null | undefined {
  if ("objective" in by) {
    // Whoever has no score is told from whoever cannot be reached by what can always be read.
    const score = view.score(by.objective);
    if (score !== undefined) return String(score);
    return view.tags() === undefined ? undefined : null;
  }
  const tags = view.tags();
  if (tags === undefined) return undefined;
  const names = tags.filter((tag) => tag.startsWith(by.tag_prefix)).sort(compareIds);
  return names[0]?.slice(by.tag_prefix.length) ?? null;
}
