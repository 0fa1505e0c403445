/**
 * What the goals remember of one player while they are here, and of nobody longer: parts of steps, what holds now, the
 * rounds of sequences, and why deeds did not count. What is saved lies in the records.
 */

import { createMemory, type Memory } from "../../core/goals/combine.ts";
import type { Watcher } from "../../core/goals/goal-index.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";

/** Why a deed that a node watches did not count for it. */
export interface Refusal {
  readonly tick: number;
  readonly watcher: Watcher;
  /** A filter or condition by its key, or a word for the node's own state. */
  readonly reason: string;
}

/** Of all nodes of a player together. */
const MAX_REFUSALS = 256;

export interface PlayerTrack {
  /** By watcher: what there is of a step that is not whole yet. */
  readonly parts: Map<Watcher, number>;
  memoryOf(node: AchievementNode): Memory;
  forgetMemory(node: AchievementNode): void;
  refuse(tick: number, watcher: Watcher, reason: string): void;
  /** The newest first. */
  refusals(node: AchievementNode): Refusal[];
}

export function createPlayerTrack(): PlayerTrack {
  const memories = new Map<AchievementNode, Memory>();
  const refused: Refusal[] = [];
  let next = 0;
  return {
    parts: new Map(),
    memoryOf(node) {
      let memory = memories.get(node);
      if (!memory) memories.set(node, (memory = createMemory()));
      return memory;
    },
    forgetMemory: (node) => void memories.delete(node),
    refuse(tick, watcher, reason) {
      refused[next] = { tick, watcher, reason };
      next = (next + 1) % MAX_REFUSALS;
    },
    refusals(node) {
      const inOrder = [...refused.slice(next), ...refused.slice(0, next)];
      return inOrder.filter(({ watcher }) => watcher.node === node).reverse();
    },
  };
}
