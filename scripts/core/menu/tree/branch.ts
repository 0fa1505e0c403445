/**
 * A branch of a tree as a list: a node and what is below it, no deeper than a list of buttons can show. The same for all
 * players, and so made once; who sees which rows of it is in branch-rows.
 */

import type { AchievementNode, Tree } from "../../tree/tree.ts";

/** Levels below the head of the list; what is deeper has a list of its own. */
export const LEVELS = 3;

export interface BranchEntry {
  readonly node: AchievementNode;
  /** Levels below the head. */
  readonly level: number;
  /** Place in the list of the entry above it; −1 of the head. */
  readonly parent: number;
  /** Place in the list after all that is below it. */
  readonly end: number;
  /** How many nodes of the tree are below it, in this list or not. */
  readonly below: number;
}

export interface Branch {
  /** Parents before what is below them, siblings sorted. */
  readonly entries: readonly BranchEntry[];
  /** By id of its node. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places of the nodes that are hidden from who has not found them. */
  readonly hidden: readonly number[];
}

export type Branches = (head: AchievementNode) => Branch;

/** Branches of the tree, each made when it is first asked for. */
export function createBranches(tree: Tree): Branches {
  const known = new Map<AchievementNode, Branch>();
  const sizes = new Map<string, ReadonlyMap<string, number>>();

  function belowOf(node: AchievementNode): number {
    let ofPage = sizes.get(node.pageId);
    if (!ofPage) sizes.set(node.pageId, (ofPage = sizesOf(tree, node.pageId)));
    return ofPage.get(node.id) ?? 0;
  }

  return (head) => {
    let branch = known.get(head);
    if (!branch) known.set(head, (branch = makeBranch(tree, head, belowOf)));
    return branch;
  };
}

/** How many nodes are below each of a page that has some. */
function sizesOf(tree: Tree, pageId: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const below = tree.descendants(pageId);
  // From the last to the first each node is counted after all that is below it.
  for (let at = below.length - 1; at >= 0; at--) {
    const { id, parentId } = below[at]!;
    sizes.set(parentId!, (sizes.get(parentId!) ?? 0) + 1 + (sizes.get(id) ?? 0));
  }
  return sizes;
}

function makeBranch(tree: Tree, head: AchievementNode, belowOf: (node: AchievementNode) => number): Branch {
  const entries: { -readonly [Key in keyof BranchEntry]: BranchEntry[Key] }[] = [];
  const placeOf = new Map<string, number>();
  const add = (node: AchievementNode, level: number, parent: number): void => {
    const place = entries.length;
    placeOf.set(node.id, place);
    const entry = { node, level, parent, end: 0, below: belowOf(node) };
    entries.push(entry);
    if (level < LEVELS) for (const each of tree.children(node.id)) add(each, level + 1, place);
    entry.end = entries.length;
  };
  add(head, 0, -1);
  const hidden = entries.flatMap(({ node }, place) => (node.hidden ? [place] : []));
  return { entries, placeOf, hidden };
}
