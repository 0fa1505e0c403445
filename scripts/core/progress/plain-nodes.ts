/**
 * For which nodes more progress is a greater number and nothing else, whoever the player is, so that steps can be summed up
 * without a look at the record. Knows nothing of records.
 */

import type { AchievementNode } from "../tree/tree.ts";

/** Whether nothing can lock the node, end it or hand its progress on to others. */
export function isUnlimited({ repeat, locks, opensAt, closesAt, team }: AchievementNode): boolean {
  return !repeat && locks.length === 0 && opensAt === undefined && closesAt === undefined && !team;
}

/** Whether a step of the node that does not complete it concerns nobody but the player in this world. */
export function isPlain(node: AchievementNode): boolean {
  return !node.cloud && node.milestoneAt === undefined && isUnlimited(node);
}
