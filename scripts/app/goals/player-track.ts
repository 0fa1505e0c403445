/**
 * What the goals remember of one player while they are here, and of nobody longer: what holds now, parts of steps, the
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
  readonly memory: Memory;
  refuse(tick: number, watcher: Watcher, reason: string): void;
  /** The newest first. */
  refusals(node: AchievementNode): Refusal[];
}

export function createPlayerTrack(): PlayerTrack {
  const refused: Refusal[] = [];
  let next = 0;
  return {
    memory: createMemory(),
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
