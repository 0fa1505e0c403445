/**
 * The one way by which nodes come to the tree while the world runs: into everything that nodes are looked up in, and then whoever
 * keeps something of its own is told. Nodes only come; they are checked by whoever brings them.
 */

import type { GrowingGoalIndex } from "../../core/goals/goal-index.ts";
import type { TreeTexts } from "../../core/text/tree-texts.ts";
import type { NodeJson } from "../../core/tree/node.ts";
import type { AchievementNode, GrowingTree } from "../../core/tree/tree.ts";
import type { PlayerRecords } from "../records/player-records.ts";

/** @param nodes that have come since it was told last */
export type GrownListener = (nodes: readonly AchievementNode[]) => void;

export interface Growth {
  /**
   * Adds nodes that passed all checks; from here on they are found, counted and kept as all others. Costs as much as they are
   * many: to be called with some at a time.
   * @param nodes what they hang on is in the tree or among them
   */
  add(nodes: readonly NodeJson[], texts: TreeTexts | undefined): void;
  /** Tells whoever listens of all that was added since. Not to be called where the game allows no subscription. */
  tell(): void;
  /** Listeners are told in the order in which they came. */
  onGrown(listener: GrownListener): void;
}

export function createGrowth(tree: GrowingTree, index: GrowingGoalIndex, records: PlayerRecords): Growth {
  const listeners: GrownListener[] = [];
  let untold: AchievementNode[] = [];
  return {
    add(nodes, texts) {
      const keepers = tree.grow(nodes, texts);
      const added = keepers.filter((node) => node.milestoneAt === undefined);
      index.grow(added);
      records.grown(keepers);
      untold.push(...added);
    },
    tell() {
      const nodes = untold;
      untold = [];
      if (nodes.length > 0) for (const listener of listeners) listener(nodes);
    },
    onGrown: (listener) => void listeners.push(listener),
  };
}
