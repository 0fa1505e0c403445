/**
 * What a player could do next: what they are at, by the share of it that is done and by how lately it moved, then what is
 * open beside it. Looks at what is known of pages as a whole and at few nodes, however big the tree is.
 */

import { isComplete, readProgress } from "../progress/progress.ts";
import type { AchievementNode } from "../tree/tree.ts";
import { countOf, isSeen, summaryOf, type MenuView } from "./menu-view.ts";

const MOST = 5;
/** Nodes looked at for something that is open. */
const MOST_LOOKS = 40;
/** What is complete is told by its record alone. */
const QUICK_LOOK = 0.1;
/** What moved last counts as so much nearer to its goal. */
const RECENT_SHARE = 0.5;

export function nextUp(view: MenuView): readonly AchievementNode[] {
  const pinned = new Set(view.wishes.pins);
  const weights = new Map<AchievementNode, number>();
  const consider = (node: AchievementNode, bonus: number): void => {
    if (weights.has(node) || pinned.has(node.id) || !isListed(view, node)) return;
    const share = shareOf(view, node);
    if (share !== undefined) weights.set(node, share + bonus);
  };
  view.recent.forEach((node, age) => consider(node, RECENT_SHARE / (1 + age)));
  for (const page of view.tree.pages) {
    const { nearest } = summaryOf(view, page.id);
    if (typeof nearest === "object") consider(nearest.node, 0);
  }
  const begun = [...weights].sort((a, b) => b[1] - a[1]).map(([node]) => node);
  if (begun.length >= MOST) return begun.slice(0, MOST);
  return [...begun, ...openNodes(view, MOST - begun.length, (node) => weights.has(node) || pinned.has(node.id))];
}

/** A root has its page's button already. */
const isListed = (view: MenuView, node: AchievementNode): boolean => node.parentId !== undefined && isSeen(view, node);

/** Undefined where nothing can be done about the node now. */
function shareOf(view: MenuView, node: AchievementNode): number | undefined {
  const record = view.record(node);
  if (!record || isComplete(record) || view.state(node).kind !== "open") return undefined;
  return readProgress(record, node.goalNumber) / node.goalNumber;
}

/** From the pages that the player is at, and then from the others. */
function openNodes(view: MenuView, most: number, isKnown: (node: AchievementNode) => boolean): AchievementNode[] {
  const found: AchievementNode[] = [];
  let looks = 0;
  // Of what is all done nothing is next.
  const pages = view.tree.pages.filter((page) => countOf(view, page.id) > summaryOf(view, page.id).done);
  const isBegun = (page: AchievementNode): boolean => summaryOf(view, page.id).done > 0;
  for (const page of [...pages.filter(isBegun), ...pages.filter((one) => !isBegun(one))]) {
    for (const node of view.outline(page.id).nodes) {
      if (found.length === most || looks >= MOST_LOOKS) return found;
      const record = view.record(node);
      looks += record && isComplete(record) ? QUICK_LOOK : 1;
      if (!isKnown(node) && isListed(view, node) && shareOf(view, node) !== undefined) found.push(node);
    }
  }
  return found;
}
