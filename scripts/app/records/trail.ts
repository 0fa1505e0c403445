/**
 * Which of a player's nodes moved lately, since they came: noted at each step, of which there are many, and sorted out when
 * somebody looks.
 */

import type { AchievementNode } from "../../core/tree/tree.ts";

const MOST_RECENT = 8;
/** So many are sorted out without anybody looking. */
const MOST_STEPS = 64;

export interface Trail {
  /** Nodes that moved, the newest last, as often as they did. */
  steps: AchievementNode[];
  /** Counts what happened to their progress, for those who look at it meanwhile. */
  moves: number;
}

export const emptyTrail = (): Trail => ({ steps: [], moves: 0 });

export function noteMove(trail: Trail, node: AchievementNode): void {
  trail.moves++;
  const { steps } = trail;
  steps[steps.length] = node;
  if (steps.length >= MOST_STEPS) trail.steps = recentNodes(trail).reverse();
}

/** The nodes that moved last, the newest first. */
export function recentNodes({ steps }: Trail): AchievementNode[] {
  const recent: AchievementNode[] = [];
  for (let place = steps.length - 1; place >= 0 && recent.length < MOST_RECENT; place--) {
    if (!recent.includes(steps[place]!)) recent.push(steps[place]!);
  }
  return recent;
}
