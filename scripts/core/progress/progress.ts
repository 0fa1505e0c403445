/**
 * How one player's progress on one node moves: add, clamp, cross the goal exactly once, take back.
 * Functions of values; what a crossing pays is the ledger's business, when it is saved the app's.
 */

import type { NodeRecord } from "./record.ts";
import { completionTime, roundsLeftBy } from "./rounds.ts";

export interface Advance {
  readonly record: NodeRecord;
  readonly changed: boolean;
  /** True exactly when this step completed the node. */
  readonly crossed: boolean;
}

export function isComplete(record: NodeRecord): boolean {
  return record.completedAt !== undefined;
}

/** Progress as players and scripts read it: a complete node is at its goal, even when the goal was changed later. */
export function readProgress(record: NodeRecord, goalNumber: number): number {
  return isComplete(record) ? goalNumber : Math.min(record.progress, goalNumber);
}

/**
 * Adds `delta` (0 settles a goal that was lowered below the progress already made).
 * @param nowSeconds unix seconds, kept as the time of a completion
 */
export function advance(record: NodeRecord, goalNumber: number, delta: number, nowSeconds: number): Advance {
  if (isComplete(record)) return { record, changed: false, crossed: false };
  const progress = Math.min(goalNumber, record.progress + delta);
  if (progress >= goalNumber) {
    // A complete node has no members to keep: its checklist is done.
    const { members: _members, kept: _kept, ...rest } = record;
    const completedAt = completionTime(record, nowSeconds);
    return { record: { ...rest, progress: goalNumber, completedAt }, changed: true, crossed: true };
  }
  if (progress === record.progress) return { record, changed: false, crossed: false };
  return { record: { ...record, progress }, changed: true, crossed: false };
}

/** Takes progress and completion back; what was paid stays paid and what is owed stays owed. */
export function revoke(record: NodeRecord): NodeRecord {
  return {
    progress: 0,
    ...(record.paid ? { paid: true as const } : {}),
    ...(record.payAgain ? { payAgain: true as const } : {}),
    ...(record.owed ? { owed: record.owed } : {}),
    ...roundsLeftBy(record),
  };
}

/** The record with one more completion to tell. */
export function untoldAgain(record: NodeRecord): NodeRecord {
  if (!record.unannounced) return { ...record, unannounced: true };
  return { ...record, moreUnannounced: (record.moreUnannounced ?? 0) + 1 };
}
