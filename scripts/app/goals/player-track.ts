/**
 * What the goals remember of one player while they are here, and of nobody longer: what holds now, parts of steps, the
 * rounds of sequences, and why deeds did not count. What is saved lies in the records.
 */

import { createMemory, type Memory } from "../../core/goals/members/combine.ts";
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
/** Of a node that an operator asked about. */
const MAX_OF_NODE = 5;
/** So many nodes of a player have a list of their own, those that were asked about last. */
const MAX_ASKED = 16;
/** So many deeds that counted are kept as they came. */
const MAX_UNSORTED = 512;

export interface PlayerTrack {
  readonly memory: Memory;
  refuse(tick: number, watcher: Watcher, reason: string): void;
  /** A deed counted for the node. */
  count(tick: number, node: AchievementNode): void;
  /** The same, of each of the nodes. */
  countEach(tick: number, nodes: readonly AchievementNode[]): void;
  /** The last ones, the newest first. From now on the node's are kept however busy other nodes are. */
  refusals(node: AchievementNode): readonly Refusal[];
  /** The tick of the last deed that counted for the node. */
  counted(node: AchievementNode): number | undefined;
}

export function createPlayerTrack(): PlayerTrack {
  const refused: Refusal[] = [];
  let next = 0;
  const asked = new Map<AchievementNode, Refusal[]>();
  /** By the node's key: lists by objects are slow in this engine. */
  const counted = new Map<string, number>();
  /** Newer ones, and when they were: there are many deeds, and few questions. */
  const counting: AchievementNode[] = [];
  const ticks: number[] = [];
  let unsorted = 0;

  function sortOut(): void {
    for (let place = 0; place < unsorted; place++) counted.set(counting[place]!.key, ticks[place]!);
    unsorted = 0;
  }

  function count(tick: number, node: AchievementNode): void {
    if (unsorted === MAX_UNSORTED) sortOut();
    counting[unsorted] = node;
    ticks[unsorted++] = tick;
  }

  function lastOf(node: AchievementNode): Refusal[] {
    const inOrder = [...refused.slice(next), ...refused.slice(0, next)];
    return inOrder.filter(({ watcher }) => watcher.node === node).slice(-MAX_OF_NODE);
  }

  return {
    memory: createMemory(),
    refuse(tick, watcher, reason) {
      const refusal = { tick, watcher, reason };
      refused[next] = refusal;
      next = (next + 1) % MAX_REFUSALS;
      if (asked.size === 0) return;
      const ofNode = asked.get(watcher.node);
      if (ofNode && ofNode.push(refusal) > MAX_OF_NODE) ofNode.shift();
    },
    count,
    countEach(tick, nodes) {
      if (unsorted + nodes.length > MAX_UNSORTED) for (const node of nodes) count(tick, node);
      else {
        for (let place = 0; place < nodes.length; place++) {
          counting[unsorted] = nodes[place]!;
          ticks[unsorted++] = tick;
        }
      }
    },
    refusals(node) {
      const ofNode = asked.get(node) ?? lastOf(node);
      asked.delete(node);
      asked.set(node, ofNode);
      if (asked.size > MAX_ASKED) asked.delete(asked.keys().next().value!);
      return [...ofNode].reverse();
    },
    counted(node) {
      sortOut();
      return counted.get(node.key);
    },
  };
}
