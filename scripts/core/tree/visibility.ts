/**
 * Which nodes a player sees: a hidden node shows once it or any of its descendants is complete, and a hidden root
 * hides its whole page. Hidden nodes still count progress.
 */

import type { AchievementNode, Tree } from "./tree.ts";

/** Nodes of a page that show, in tree order (parents before children), the root first; empty when the page is hidden. */
export function visibleNodes(
  tree: Tree,
  pageId: string,
  isComplete: (nodeId: string) => boolean,
): readonly AchievementNode[] {
  const root = tree.node(pageId);
  if (!root) return [];
  const all = [root, ...tree.descendants(pageId)];
  // One walk from the leaves up tells every node whether something at or below it is complete.
  const reached = new Set<string>();
  for (let index = all.length - 1; index >= 0; index--) {
    const node = all[index]!;
    if (isComplete(node.id)) reached.add(node.id);
    if (reached.has(node.id) && node.parentId !== undefined) reached.add(node.parentId);
  }
  const shows = (node: AchievementNode): boolean => !node.hidden || reached.has(node.id);
  return shows(root) ? all.filter(shows) : [];
}

/** Pages that show, sorted. */
export function visiblePages(tree: Tree, isComplete: (nodeId: string) => boolean): readonly AchievementNode[] {
  return tree.pages.filter((page) => visibleNodes(tree, page.id, isComplete).length > 0);
}
