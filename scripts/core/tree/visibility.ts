/**
 * Which nodes a player sees: a hidden node shows once it or any of its descendants is complete, and a hidden root hides
 * its whole page. Hidden nodes still count progress. What is complete is noted one by one, so that nobody walks a page
 * to know how much of it shows.
 */

import type { AchievementNode, Tree } from "./tree.ts";

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

/** What a player sees of a page. */
export interface Sight {
  /** Complete nodes; all of them are visible. */
  done: number;
  /** The hidden nodes that show, each with how many reasons it has: itself, and what next below it is complete or shows. */
  readonly shown: Map<AchievementNode, number>;
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

/** Notes that so many more nodes are complete: one, or one fewer. */
export function noteDone(sight: Sight, outline: PageOutline, node: AchievementNode, step: 1 | -1): void {
  sight.done += step;
  let hidden = outline.hiddenAt(node);
  while (hidden) {
    const reasons = (sight.shown.get(hidden) ?? 0) + step;
    if (reasons > 0) sight.shown.set(hidden, reasons);
    else sight.shown.delete(hidden);
    // Only a node that just came into sight, or went out of it, makes a difference to those above.
    if (reasons !== (step > 0 ? 1 : 0)) return;
    hidden = outline.hiddenOver(hidden);
  }
}

/** How many nodes of the page the player sees; 0 when the page itself is hidden. */
export function visibleCount(sight: Sight, outline: PageOutline): number {
  return outline.isHidden && sight.done === 0 ? 0 : outline.openCount + sight.shown.size;
}

/** A part of the nodes that the player sees, in tree order. */
export function visiblePart(
  sight: Sight,
  outline: PageOutline,
  from: number,
  count: number,
): readonly AchievementNode[] {
  if (outline.openCount === outline.nodes.length) return outline.nodes.slice(from, from + count);
  const part: AchievementNode[] = [];
  if (outline.isHidden && sight.done === 0) return part;
  let skipped = 0;
  for (const node of outline.nodes) {
    if (node.hidden && !sight.shown.has(node)) continue;
    if (skipped++ < from) continue;
    part.push(node);
    if (part.length === count) break;
  }
  return part;
}

export function isVisible(sight: Sight, outline: PageOutline, node: AchievementNode): boolean {
  return visibleCount(sight, outline) > 0 && (!node.hidden || sight.shown.has(node));
}
