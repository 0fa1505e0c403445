/**
 * Completing a node in a player's own account, of what their team has completed: steps on the player's record, which shows
 * the team's progress. Whether it is to be done, and in which round, is decided in core/teams.
 */

import { isComplete } from "../progress/progress.ts";
import type { NodeRecord } from "../progress/record.ts";
import { completionTime, roundOf, type RepeatRule } from "../progress/rounds.ts";
import type { AchievementNode } from "../tree/tree.ts";
import { countOrElse } from "./report-steps.ts";
import { cloudOf } from "./cloud-record.ts";
import { presentRecord } from "./cloud-rounds.ts";

type CloudNode = Pick<AchievementNode, "goalNumber" | "autoSentCloud" | "repeat">;

/** How far the player's own account is, whatever the record shows. */
export function ownProgress(record: NodeRecord, goalNumber: number): number {
  if (isComplete(record)) return goalNumber;
  const { base, pending } = cloudOf(record, goalNumber);
  return Math.min(goalNumber, base + pending);
}

/** The record as it is of the player alone. */
export function ownState(record: NodeRecord, goalNumber: number): NodeRecord {
  const progress = ownProgress(record, goalNumber);
  return progress === record.progress ? record : { ...record, progress };
}

/** Whether the completion is on its way to the player's own account. */
export function isFinishing(record: NodeRecord, goalNumber: number): boolean {
  return !isComplete(record) && ownProgress(record, goalNumber) >= goalNumber && (record.cloud?.pending ?? 0) > 0;
}

/** Begins the next round whatever the time is. */
const AT_ONCE: RepeatRule = { every: "completion", times: undefined, zoneEast: 0 };

/** A round that the player's own account is to complete. */
export interface RoundToFinish {
  readonly round: number;
  /** It is among those that are counted already. */
  readonly isHad: boolean;
}

/** The record to which all that is missing to the goal of the round is to be added; undefined where nothing is missing. */
export function finishing(
  record: NodeRecord,
  node: CloudNode,
  which: RoundToFinish,
  nowSeconds: number,
): NodeRecord | undefined {
  if (!node.repeat) return isComplete(record) ? undefined : ownState(record, node.goalNumber);
  const state = inRound(record, node, which, nowSeconds);
  // Should another server have completed this round already, it was for the same completion of the team's.
  const marked = countOrElse(state, node.goalNumber, node.autoSentCloud, undefined);
  return { ...marked, since: completionTime(marked, nowSeconds) };
}

function inRound(record: NodeRecord, node: CloudNode, { round, isHad }: RoundToFinish, nowSeconds: number): NodeRecord {
  if (isComplete(record)) return { ...presentRecord(node, AT_ONCE, record, nowSeconds), round };
  if (roundOf(record) === round) return ownState(record, node.goalNumber);
  const { nextOp: _nextOp, asked: _asked, orRound: _orRound, ...cloud } = cloudOf(record, node.goalNumber);
  const done = isHad && round < roundOf(record) && record.done ? { done: record.done - 1 } : {};
  return { ...record, ...done, round, progress: 0, cloud: { ...cloud, base: 0, pending: 0 } };
}

/** The record at the beginning of the round that is open by now, where its own rest would last longer than the team's. */
export function opened(record: NodeRecord, node: CloudNode, nowSeconds: number): NodeRecord {
  if (!node.repeat || !isComplete(record)) return record;
  const ended = { ...record, completedAt: 0 };
  const present = presentRecord(node, node.repeat, ended, nowSeconds);
  return present === ended ? record : present;
}
