/**
 * Which nodes come before and after one in the list that the player came from: what they filtered or searched for, else the
 * tree as it was listed, else its siblings. Costs no more than what is left out between them.
 */

import type { AchievementNode } from "../../tree/tree.ts";
import { isSeen, sightOf, type MenuView } from "../menu-view.ts";
import type { NodePlace } from "../place.ts";
import { rowsBeside, type Beside } from "../tree/branch-rows.ts";

export function nodesBeside(view: MenuView, node: AchievementNode, { from, among }: NodePlace): Beside {
  if (among?.includes(node)) return seenBeside(view, among, node);
  const head = from.kind === "page" ? view.tree.node(from.under ?? from.pageId) : undefined;
  const rows = head && rowsBeside(view.branches(head), sightOf(view), node.id);
  if (rows) return rows;
  // Deeper than the list goes, or not from a list.
  return seenBeside(view, node.parentId === undefined ? [] : view.tree.children(node.parentId), node);
}

function seenBeside(view: MenuView, list: readonly AchievementNode[], node: AchievementNode): Beside {
  const at = list.indexOf(node);
  let before = at - 1;
  while (before >= 0 && !isSeen(view, list[before]!)) before--;
  let after = at + 1;
  while (after < list.length && !isSeen(view, list[after]!)) after++;
  return { before: list[before], after: list[after] };
}
