/**
 * The one answer to what state a node is in for a player: whether something counts for it now, and what it waits for
 * otherwise. Menu, calls, goals and commands ask here, so that they never disagree. Reads records and moves none; whether
 * the node shows to the player is in tree/visibility, which hinders no counting.
 */

import type { AchievementNode, Lock } from "../tree/tree.ts";
import { isComplete } from "./progress.ts";
import type { NodeRecord } from "./record.ts";

export type NodeState =
  /** The node's page could not be read, and nothing may be assumed. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "open" }
  /** Nothing counts until enough of these nodes are complete. */
  | { readonly kind: "locked"; readonly by: readonly AchievementNode[] }
  | { readonly kind: "complete" };

/** What is kept of a node; undefined when its page could not be read. */
export type ReadRecord = (node: AchievementNode) => NodeRecord | undefined;

const UNREADABLE: NodeState = { kind: "unreadable" };
const OPEN: NodeState = { kind: "open" };
const COMPLETE: NodeState = { kind: "complete" };

/** @param read of the same player */
export function stateOf(node: AchievementNode, record: NodeRecord | undefined, read: ReadRecord): NodeState {
  if (!record) return UNREADABLE;
  if (isComplete(record)) return COMPLETE;
  // Most nodes have none, and this is asked for every fact.
  if (node.locks.length === 0) return OPEN;
  const by = node.locks.filter((lock) => isClosed(lock, read)).flatMap((lock) => missingOf(lock, read));
  return by.length === 0 ? OPEN : { kind: "locked", by };
}

/** Whether the nodes that must be complete before it are not, whatever else the node waits for. */
export function isLocked(node: AchievementNode, read: ReadRecord): boolean {
  return node.locks.length > 0 && node.locks.some((lock) => isClosed(lock, read));
}

function isClosed({ nodes, count }: Lock, read: ReadRecord): boolean {
  let done = 0;
  for (const each of nodes) if (wasCompleted(each, read) && ++done >= count) return false;
  return true;
}

function missingOf({ nodes }: Lock, read: ReadRecord): readonly AchievementNode[] {
  return nodes.filter((each) => !wasCompleted(each, read));
}

function wasCompleted(node: AchievementNode, read: ReadRecord): boolean {
  const record = read(node);
  return record !== undefined && isComplete(record);
}
