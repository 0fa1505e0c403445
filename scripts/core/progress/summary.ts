/**
 * What is true of a player on a page as a whole: how many nodes are done, begun, visible, which owe or are untold, which
 * is nearest to its goal. Kept up to date by each change of a record, so that nobody walks the tree to know it. When
 * records change and who asks is not its business.
 */

import type { AchievementNode, Tree } from "../tree/tree.ts";
import { isComplete } from "./progress.ts";
import type { NodeRecord } from "./record.ts";

/** What a page is, whoever looks at it. */
export interface PageOutline {
  /** Parents before children, siblings sorted. */
  readonly nodes: readonly AchievementNode[];
  /** How many of them are not hidden. */
  readonly openCount: number;
  readonly isHidden: boolean;
  /** The nearest hidden node at or above this one: it shows as soon as this one is complete. */
  hiddenAt(node: AchievementNode): AchievementNode | undefined;
  /** The nearest hidden node above a hidden one. */
  hiddenOver(hidden: AchievementNode): AchievementNode | undefined;
}

export interface PageSummary {
  /** Complete nodes; all of them are visible. */
  done: number;
  /** Nodes with progress that are not complete. */
  begun: number;
  /** Nodes that owe something. */
  readonly owing: Set<AchievementNode>;
  /** Complete nodes of which nobody has been told yet. */
  readonly untold: Set<AchievementNode>;
  /** Cloud nodes that have something on its way to the cloud. */
  readonly reporting: Set<AchievementNode>;
  /** The hidden nodes that show, each with how many reasons it has: itself, and what next below it is complete or shows. */
  readonly shown: Map<AchievementNode, number>;
  /** The begun node nearest to its goal, as far as it is known without a look at all of them. */
  nearest: { readonly node: AchievementNode; readonly share: number } | "none" | "not known";
}

export function createOutline(tree: Tree, page: AchievementNode): PageOutline {
  const nodes = [page, ...tree.descendants(page.id)];
  const at = new Map<string, AchievementNode>();
  const over = new Map<string, AchievementNode>();
  for (const node of nodes) {
    const above = node.parentId === undefined ? undefined : at.get(node.parentId);
    const nearest = node.hidden ? node : above;
    if (nearest) at.set(node.id, nearest);
    if (node.hidden && above) over.set(node.id, above);
  }
  return {
    nodes,
    openCount: nodes.filter((node) => !node.hidden).length,
    isHidden: page.hidden,
    hiddenAt: (node) => at.get(node.id),
    hiddenOver: (hidden) => over.get(hidden.id),
  };
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
  const wasDone = isComplete(before);
  const isDone = isComplete(after);
  if (wasDone !== isDone) noteDone(summary, outline, node, isDone ? 1 : -1);
  noteBegun(summary, node, isBegun(before), isBegun(after) ? after.progress : 0);
  keepIn(summary.owing, node, after.owed !== undefined);
  keepIn(summary.untold, node, after.unannounced === true);
  keepIn(summary.reporting, node, hasReports(after));
}

/** Notes that so many more nodes are complete: one, or one fewer. */
export function noteDone(summary: PageSummary, outline: PageOutline, node: AchievementNode, step: 1 | -1): void {
  summary.done += step;
  let hidden = outline.hiddenAt(node);
  while (hidden) {
    const reasons = (summary.shown.get(hidden) ?? 0) + step;
    if (reasons > 0) summary.shown.set(hidden, reasons);
    else summary.shown.delete(hidden);
    // Only a node that just came into sight, or went out of it, makes a difference to those above.
    if (reasons !== (step > 0 ? 1 : 0)) return;
    hidden = outline.hiddenOver(hidden);
  }
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

/** How many nodes of the page the player sees; 0 when the page itself is hidden. */
export function visibleCount(summary: PageSummary, outline: PageOutline): number {
  return outline.isHidden && summary.done === 0 ? 0 : outline.openCount + summary.shown.size;
}

/** A part of the nodes that the player sees, in tree order. */
export function visiblePart(
  summary: PageSummary,
  outline: PageOutline,
  from: number,
  count: number,
): readonly AchievementNode[] {
  if (outline.openCount === outline.nodes.length) return outline.nodes.slice(from, from + count);
  const part: AchievementNode[] = [];
  if (outline.isHidden && summary.done === 0) return part;
  let skipped = 0;
  for (const node of outline.nodes) {
    if (node.hidden && !summary.shown.has(node)) continue;
    if (skipped++ < from) continue;
    part.push(node);
    if (part.length === count) break;
  }
  return part;
}

export function isVisible(summary: PageSummary, outline: PageOutline, node: AchievementNode): boolean {
  return visibleCount(summary, outline) > 0 && (!node.hidden || summary.shown.has(node));
}
