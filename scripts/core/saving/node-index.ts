/**
 * All of a tree that has records by the keys under which their records are saved, and what a saved row is compared with.
 */

import type { AchievementNode, Tree } from "../tree/tree.ts";
import { toDigits } from "./digits.ts";
import { nodeKey } from "./node-key.ts";
import { BEGUN_PROGRESS_WIDTH } from "./record-rows.ts";

export interface IndexedNode {
  readonly node: AchievementNode;
  readonly key: string;
  /** Its goal as the progress column of a begun row writes it: such texts compare as their numbers do. */
  readonly goalDigits: string;
}

export interface NodeIndex {
  byId(nodeId: string): IndexedNode | undefined;
  /** Undefined for a key whose node the tree does not have. */
  byKey(key: string): IndexedNode | undefined;
}

/** @param keyOf how ids become keys; for tests of what a collision would do */
export function createNodeIndex(tree: Tree, keyOf: (nodeId: string) => string = nodeKey): NodeIndex {
  const ids = new Map<string, IndexedNode>();
  const keys = new Map<string, IndexedNode>();
  for (const node of tree.keepers) {
    const key = keyOf(node.id);
    const indexed = new LazilyIndexed(node, key);
    ids.set(node.id, indexed);
    keys.set(key, indexed);
  }
  if (keys.size !== ids.size)
    throw new Error("two nodes of the tree have the same key; the build should have refused it");
  return { byId: (nodeId) => ids.get(nodeId), byKey: (key) => keys.get(key) };
}

/** Its digits are made when a begun row is first compared: most nodes of most trees are not begun by anybody. */
class LazilyIndexed implements IndexedNode {
  private digits: string | undefined;

  constructor(
    readonly node: AchievementNode,
    readonly key: string,
  ) {}

  get goalDigits(): string {
    return (this.digits ??= toDigits(this.node.goalNumber, BEGUN_PROGRESS_WIDTH));
  }
}
