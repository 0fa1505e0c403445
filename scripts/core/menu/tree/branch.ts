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
  /** Those of them that are hidden from who has not found them: a part of {@link Branch.hiddenOfPage}. */
  readonly hiddenBelow: Span;
}

/** From a place on, up to another one. */
export type Span = readonly [from: number, to: number];

export interface Branch {
  /** Parents before what is below them, siblings sorted. */
  readonly entries: readonly BranchEntry[];
  /** By id of its node. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Places of the nodes that are hidden from who has not found them. */
  readonly hidden: readonly number[];
  /** The hidden nodes of the whole page, parents before what is below them. */
  readonly hiddenOfPage: readonly AchievementNode[];
}

export type Branches = (head: AchievementNode) => Branch;

/** Branches of the tree, each made when it is first asked for. */
export function createBranches(tree: Tree): Branches {
  const known = new Map<AchievementNode, Branch>();
  const pages = new Map<string, PageCounts>();

  function countsOf({ pageId }: AchievementNode): PageCounts {
    let counts = pages.get(pageId);
    if (!counts) pages.set(pageId, (counts = countPage(tree, pageId)));
    return counts;
  }

  return (head) => {
    let branch = known.get(head);
    if (!branch) known.set(head, (branch = makeBranch(tree, head, countsOf(head))));
    return branch;
  };
}

/** What is below each node of a page that has some below it. */
interface PageCounts {
  readonly sizes: ReadonlyMap<string, number>;
  readonly hidden: readonly AchievementNode[];
  readonly hiddenBelow: ReadonlyMap<string, Span>;
}

function countPage(tree: Tree, pageId: string): PageCounts {
  const sizes = new Map<string, number>();
  const below = tree.descendants(pageId);
  // From the last to the first each node is counted after all that is below it.
  for (let at = below.length - 1; at >= 0; at--) {
    const { id, parentId } = below[at]!;
    sizes.set(parentId!, (sizes.get(parentId!) ?? 0) + 1 + (sizes.get(id) ?? 0));
  }
  // What is below a node comes right after it.
  const hiddenUpTo = [0];
  for (const node of below) hiddenUpTo.push(hiddenUpTo[hiddenUpTo.length - 1]! + Number(node.hidden));
  const hiddenBelow = new Map<string, Span>();
  below.forEach(({ id }, at) => {
    const size = sizes.get(id);
    if (size !== undefined) hiddenBelow.set(id, [hiddenUpTo[at + 1]!, hiddenUpTo[at + 1 + size]!]);
  });
  const hidden = below.filter((node) => node.hidden);
  hiddenBelow.set(pageId, [0, hidden.length]);
  return { sizes, hidden, hiddenBelow };
}

const NOTHING: Span = [0, 0];

function makeBranch(tree: Tree, head: AchievementNode, counts: PageCounts): Branch {
  const entries: { -readonly [Key in keyof BranchEntry]: BranchEntry[Key] }[] = [];
  const placeOf = new Map<string, number>();
  const add = (node: AchievementNode, level: number, parent: number): void => {
    const place = entries.length;
    placeOf.set(node.id, place);
    const entry = {
      node,
      level,
      parent,
      end: 0,
      below: counts.sizes.get(node.id) ?? 0,
      hiddenBelow: counts.hiddenBelow.get(node.id) ?? NOTHING,
    };
    entries.push(entry);
    if (level < LEVELS) for (const each of tree.children(node.id)) add(each, level + 1, place);
    entry.end = entries.length;
  };
  add(head, 0, -1);
  const hidden = entries.flatMap(({ node }, place) => (node.hidden ? [place] : []));
  return { entries, placeOf, hidden, hiddenOfPage: counts.hidden };
}
