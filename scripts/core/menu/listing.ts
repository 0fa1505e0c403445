/**
 * Which nodes of a page a list shows, and in which order: the whole tree, or those in one state, as they stand in the
 * tree, the nearest to its goal first, or the newest completion first.
 */

import type { NodeState } from "../progress/node-state.ts";
import { isComplete, readProgress } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { wasCompleted } from "../progress/rounds.ts";
import type { AchievementNode } from "../tree/tree.ts";

export const FILTERS = ["all", "open", "begun", "done", "claimable"] as const;
export type Filter = (typeof FILTERS)[number];

export const ORDERS = ["tree", "closest", "newest"] as const;
export type Order = (typeof ORDERS)[number];

export interface Listing {
  readonly filter: Filter;
  readonly order: Order;
}

export const WHOLE_TREE: Listing = { filter: "all", order: "tree" };

/** Whether the list is the tree itself, with its branches. */
export const isTree = ({ filter, order }: Listing): boolean => filter === "all" && order === "tree";

/** @param stateOf asked only where it matters */
export function matches(filter: Filter, record: NodeRecord, stateOf: () => NodeState): boolean {
  switch (filter) {
    case "all":
      return true;
    case "open":
      return stateOf().kind === "open";
    case "begun":
      return record.progress > 0 && !isComplete(record);
    case "done":
      return wasCompleted(record);
    case "claimable":
      return record.owed !== undefined;
  }
}

/** What a list is sorted by: the greater comes first, equals stay as they stand in the tree. */
export function weightOf(order: Order, node: AchievementNode, record: NodeRecord): number {
  if (order === "tree") return 0;
  if (order === "newest") return record.completedAt ?? (wasCompleted(record) ? (record.since ?? 0) : 0);
  // What is complete has no way left to go and comes last.
  return isComplete(record) ? -1 : readProgress(record, node.goalNumber) / node.goalNumber;
}
