/**
 * Of which nodes it matters when a letter to them was written: of those that wait for others, of those that others wait
 * for, and of those that can be completed several times at once. What becomes of such letters is the mailbox's business.
 */

import type { LetterParts } from "../../core/saving/mail.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";

export interface LetterOrder {
  of(nodeId: string): Pick<LetterParts, "isInOrder" | "isApart">;
}

export function createLetterOrder(tree: Pick<Tree, "node" | "nodes">): LetterOrder {
  /** The nodes that others wait for, of a tree that may grow. */
  let openers: ReadonlySet<AchievementNode> = new Set();
  let madeOf: readonly AchievementNode[] | undefined;

  function opens(node: AchievementNode): boolean {
    if (madeOf !== tree.nodes) {
      madeOf = tree.nodes;
      openers = new Set(madeOf.flatMap(({ locks }) => locks.flatMap(({ nodes }) => nodes)));
    }
    return openers.has(node);
  }

  return {
    of(nodeId) {
      const node = tree.node(nodeId);
      if (!node) return {};
      const isApart = node.repeat?.every === "completion";
      return { isApart, isInOrder: isApart || node.locks.length > 0 || opens(node) };
    },
  };
}
