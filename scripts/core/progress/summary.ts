/**
 * What is true of a player on a page as a whole: what they see of it, how many nodes are begun, which owe or are untold,
 * which is nearest to its goal. Kept up to date by each change of a record, so that nobody walks the tree to know it. When
 * records change and who asks is not its business.
 */

import type { AchievementNode } from "../tree/tree.ts";
import { noteDone, type PageOutline, type Sight } from "../tree/visibility.ts";
import { isComplete } from "./progress.ts";
import type { NodeRecord } from "./record.ts";
import { wasCompleted } from "./rounds.ts";

export interface PageSummary extends Sight {
  /** Nodes with progress that are not complete. */
  begun: number;
  /** Nodes that owe something. */
  readonly owing: Set<AchievementNode>;
  /** Complete nodes of which nobody has been told yet. */
  readonly untold: Set<AchievementNode>;
  /** Cloud nodes that have something on its way to the cloud. */
  readonly reporting: Set<AchievementNode>;
  /** The begun node nearest to its goal, as far as it is known without a look at all of them. */
  nearest: { readonly node: AchievementNode; readonly share: number } | "none" | "not known";
}

export function emptySummary(): PageSummary {
  return {
    done: 0,
    begun: 0,
    owing: new Set(),
    untold: new Set(),
    reporting: new Set(),
    shown: new Map(),
    nearest: "none",
  };
}

/** Notes that a record of the page became another. */
export function noteChange(
  summary: PageSummary,
  outline: PageOutline,
  node: AchievementNode,
  before: NodeRecord,
  after: NodeRecord,
): void {
  if (node.milestoneAt === undefined) {
    // A node that repeats stays done while it is done again.
    const wasDone = wasCompleted(before);
    const isDone = wasCompleted(after);
    if (wasDone !== isDone) noteDone(summary, outline, node, isDone ? 1 : -1);
    noteBegun(summary, node, isBegun(before), isBegun(after) ? after.progress : 0);
  }
  // Most changes are plain progress, and there are many: the sets are left alone then.
  if (before.owed !== after.owed) keepIn(summary.owing, node, after.owed !== undefined);
  if (before.unannounced !== after.unannounced) keepIn(summary.untold, node, after.unannounced === true);
  if (before.cloud !== after.cloud) keepIn(summary.reporting, node, hasReports(after));
}

/** Notes that a node that is not complete has more progress, and nothing else has changed of it. */
export function noteProgress(summary: PageSummary, node: AchievementNode, before: number, after: number): void {
  if (before === 0) summary.begun += 1;
  const { nearest } = summary;
  if (nearest === "not known") return;
  const share = after / node.goalNumber;
  if (nearest === "none" || share > nearest.share) summary.nearest = { node, share };
}

/** What is nearer to its goal has a greater share. */
export function nearestShare({ nearest }: PageSummary): number {
  if (typeof nearest === "object") return nearest.share;
  return nearest === "none" ? 0 : Infinity;
}

/** @param progress 0 = it is not begun, or complete */
function noteBegun(summary: PageSummary, node: AchievementNode, wasBegun: boolean, progress: number): void {
  summary.begun += Number(progress > 0) - Number(wasBegun);
  const { nearest } = summary;
  const share = progress / node.goalNumber;
  if (summary.begun === 0) summary.nearest = "none";
  else if (nearest === "not known") return;
  else if (nearest !== "none" && nearest.node === node && share < nearest.share) summary.nearest = "not known";
  else if (progress > 0 && (nearest === "none" || share > nearest.share)) summary.nearest = { node, share };
}

function isBegun(record: NodeRecord): boolean {
  return !isComplete(record) && record.progress > 0;
}

function hasReports({ cloud }: NodeRecord): boolean {
  return (
    cloud !== undefined &&
    (cloud.pending > 0 || cloud.reports !== undefined || cloud.nextOp !== undefined || cloud.reset !== undefined)
  );
}

function keepIn(nodes: Set<AchievementNode>, node: AchievementNode, isIn: boolean): void {
  if (isIn) nodes.add(node);
  else nodes.delete(node);
}
