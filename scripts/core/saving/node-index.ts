/**
 * All of a tree that has records by the keys under which their records are saved, and what a saved row is compared with.
 */

import type { AchievementNode, Tree } from "../tree/tree.ts";
import { toDigits } from "./digits.ts";
import { BEGUN_PROGRESS_WIDTH } from "./record-rows.ts";

export interface IndexedNode {
  readonly node: AchievementNode;
  /** Its goal as the progress column of a begun row writes it: such texts compare as their numbers do. */
  readonly goalDigits: string;
}

export interface NodeIndex {
  /** Undefined for a key whose node the tree does not have. */
  byKey(key: string): IndexedNode | undefined;
  /** @throws Error when two share a key: whoever adds nodes looks before */
  add(keepers: readonly AchievementNode[]): void;
}

export function createNodeIndex(tree: Tree): NodeIndex {
  const keys = new Map<string, IndexedNode>();
  const add = (keepers: readonly AchievementNode[]): void => {
    const before = keys.size;
    for (const node of keepers) keys.set(node.key, new LazilyIndexed(node));
    if (keys.size !== before + keepers.length)
      throw new Error("two nodes of the tree have the same key; the build should have refused it");
  };
  add(tree.keepers);
  return { byKey: (key) => keys.get(key), add };
}

/** Its digits are made when a begun row is first compared: most nodes of most trees are not begun by anybody. */
class LazilyIndexed implements IndexedNode {
  private digits: string | undefined;

  constructor(readonly node: AchievementNode) {}

  get goalDigits(): string {
    return (this.digits ??= toDigits(this.node.goalNumber, BEGUN_PROGRESS_WIDTH));
  }
}
