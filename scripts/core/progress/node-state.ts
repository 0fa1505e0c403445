/**
 * The one answer to what state a node is in for a player: whether something counts for it now, and what it waits for
 * otherwise. Menu, calls, goals and commands ask here, so that they never disagree. Reads records and moves none; whether
 * the node shows to the player is in tree/visibility, which hinders no counting.
 */

import type { AchievementNode, Lock } from "../tree/tree.ts";
import { isComplete } from "./progress.ts";
import type { NodeRecord } from "./record.ts";
import { restsUntil, wasCompleted, type RepeatRule } from "./rounds.ts";

export type NodeState =
  /** The node's page could not be read, and nothing may be assumed. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "open" }
  /** Nothing counts until then, in unix seconds. */
  | { readonly kind: "not yet"; readonly from: number }
  /** Nothing counts any more since then. */
  | { readonly kind: "over"; readonly since: number }
  /** Nothing counts until so many of the nodes of each are complete; those that are already are left out. */
  | { readonly kind: "locked"; readonly by: readonly Lock[] }
  | { readonly kind: "complete" }
  /** Complete until then; can be done again from then on. */
  | { readonly kind: "resting"; readonly until: number };

/** What is kept of a node; undefined when its page could not be read. */
export type ReadRecord = (node: AchievementNode) => NodeRecord | undefined;

const UNREADABLE: NodeState = { kind: "unreadable" };
const OPEN: NodeState = { kind: "open" };
const COMPLETE: NodeState = { kind: "complete" };

/**
 * @param record as it is now (rounds: `atPresent`)
 * @param read of the same player
 * @param now unix seconds, asked only where they matter
 */
export function stateOf(
  node: AchievementNode,
  record: NodeRecord | undefined,
  read: ReadRecord,
  now: () => number,
): NodeState {
  if (!record) return UNREADABLE;
  if (isComplete(record)) return node.repeat ? restOf(node, node.repeat, record) : COMPLETE;
  // Most nodes have neither, and this is asked for every deed.
  if (node.opensAt !== undefined || node.closesAt !== undefined) {
    const closed = outsideDates(node, now());
    if (closed) return closed;
  }
  if (node.locks.length === 0) return OPEN;
  const by = node.locks.filter((lock) => isClosed(lock, read)).map((lock) => missingOf(lock, read));
  return by.length === 0 ? OPEN : { kind: "locked", by };
}

function restOf(node: AchievementNode, rule: RepeatRule, record: NodeRecord): NodeState {
  const until = restsUntil(rule, record);
  const isForGood = until === undefined || (node.closesAt !== undefined && until >= node.closesAt);
  return isForGood ? COMPLETE : { kind: "resting", until: Math.max(until, node.opensAt ?? 0) };
}

function outsideDates({ opensAt, closesAt }: AchievementNode, now: number): NodeState | undefined {
  if (opensAt !== undefined && now < opensAt) return { kind: "not yet", from: opensAt };
  if (closesAt !== undefined && now >= closesAt) return { kind: "over", since: closesAt };
  return undefined;
}

/** Whether nothing counts now, whatever a player has done. */
export function isOutsideDates(node: AchievementNode, now: () => number): boolean {
  if (node.opensAt === undefined && node.closesAt === undefined) return false;
  return outsideDates(node, now()) !== undefined;
}

/** Whether the nodes that must be complete before it are not, whatever else the node waits for. */
export function isLocked(node: AchievementNode, read: ReadRecord): boolean {
  return node.locks.length > 0 && node.locks.some((lock) => isClosed(lock, read));
}

function isClosed({ nodes, count }: Lock, read: ReadRecord): boolean {
  let done = 0;
  for (const each of nodes) if (wasEverCompleted(each, read) && ++done >= count) return false;
  return true;
}

function missingOf({ nodes, count }: Lock, read: ReadRecord): Lock {
  const missing = nodes.filter((each) => !wasEverCompleted(each, read));
  return { nodes: missing, count: count - (nodes.length - missing.length) };
}

function wasEverCompleted(node: AchievementNode, read: ReadRecord): boolean {
  const record = read(node);
  return record !== undefined && wasCompleted(record);
}
