/**
 * What a world knows of a cloud node of one owner, and how its progress moves: pure steps on a record, no requests, no ticks.
 * What becomes of reports is in report-steps.
 *
 *   local progress = base (the cloud's, last seen) + pending (not known to be stored), never above the goal
 */

import { awaitsReset, cloudOf, unreported } from "./cloud-record.ts";
import type { CloudEntity } from "./protocol.ts";
import { advance, isComplete, type Advance } from "../progress/progress.ts";
import type { CloudRecord, NodeRecord } from "../progress/record.ts";
import { completionTime } from "../progress/rounds.ts";
import { isOfRound, toRoundOf } from "./cloud-rounds.ts";

/** Adds increments that the cloud does not know yet; as many as there is room for below the goal. */
export function addPending(record: NodeRecord, goalNumber: number, delta: number): NodeRecord {
  if (isComplete(record)) return record;
  const cloud = cloudOf(record, goalNumber);
  const room = goalNumber - cloud.base - cloud.pending;
  if (room <= 0) return record;
  const pending = cloud.pending + Math.min(delta, room);
  return { ...record, progress: cloud.base + pending, cloud: { ...cloud, pending } };
}

/** Adds progress in a world without a cloud, where the node completes here; what a cloud has to learn later is pending. */
export function advanceWithoutCloud(
  record: NodeRecord,
  goalNumber: number,
  delta: number,
  nowSeconds: number,
): Advance {
  const step = advance(record, goalNumber, delta, nowSeconds);
  if (!step.changed) return step;
  const cloud = cloudOf(record, goalNumber);
  const pending = cloud.pending + Math.max(0, step.record.progress - record.progress);
  return { ...step, record: { ...step.record, cloud: { ...cloud, pending } } };
}

/** Asks for `delta` of a node to be reported that is not sent automatically. */
export function askFor(record: NodeRecord, goalNumber: number, delta: number): NodeRecord {
  const cloud = cloudOf(record, goalNumber);
  return { ...record, cloud: { ...cloud, asked: Math.min(goalNumber, (cloud.asked ?? 0) + delta) } };
}

/** Takes back what was asked for and could not be reported. */
export function unask(record: NodeRecord, delta: number): NodeRecord {
  if (record.cloud?.asked === undefined) return record;
  const { asked, ...cloud } = record.cloud;
  return { ...record, cloud: asked > delta ? { ...cloud, asked: asked - delta } : cloud };
}

/**
 * Takes increments back that no report carries, at most so many.
 * @param autoSent otherwise what was asked to be reported goes, too
 */
export function takeBack(record: NodeRecord, goalNumber: number, autoSent: boolean, amount: number): NodeRecord {
  const { cloud } = record;
  const taken = cloud ? Math.min(amount, unreported(cloud, autoSent)) : 0;
  if (!cloud || taken === 0) return record;
  const rest = { ...(autoSent ? record : unask(record, taken)).cloud!, pending: Math.max(0, cloud.pending - taken) };
  return withCloud(record, rest, goalNumber);
}

/**
 * Takes over the cloud's present state: progress becomes the cloud's plus pending, and the cloud says whether the node
 * is complete. A completion of this world stays while the increments behind it are on their way.
 * @param entity null when the cloud has no such node
 * @param seen how it came: with an answer that the node's author gets, too, so that the next `extra` is based on it;
 *   with an answer to a report of ours that nobody waits for, one step further; or by a fetch
 */
export function rebase(
  record: NodeRecord,
  goalNumber: number,
  entity: CloudEntity | null,
  seen: "told" | "own step" | "fetched",
): NodeRecord {
  // What the cloud has now is not what it will have been told by then.
  if (record.cloud && awaitsReset(record.cloud)) {
    const { madeOn: _madeOn, ...awaiting } = record.cloud;
    return { ...record, cloud: { ...awaiting, version: entity?.version ?? 0 } };
  }
  return rebaseRound(toRoundOf(record, goalNumber, entity), goalNumber, entity, seen);
}

function rebaseRound(
  record: NodeRecord,
  goalNumber: number,
  entity: CloudEntity | null,
  seen: "told" | "own step" | "fetched",
): NodeRecord {
  const { madeOn, round: _before, ...before } = cloudOf(record, goalNumber);
  // Of an earlier round than that of this world, the cloud has nothing of it yet.
  const ofRound = entity && isOfRound(record, entity) ? entity : undefined;
  const round = entity?.round ? { round: entity.round } : {};
  const now = { ...before, base: ofRound?.progress ?? 0, version: entity?.version ?? 0, ...round };
  const hasMoved = now.version !== before.version + (seen === "own step" ? 1 : 0);
  // What no report carries yet was made on the version that was known then.
  const isUntold = seen !== "told" && (madeOn !== undefined || (hasMoved && unreported(before, true) > 0));
  const cloud = isUntold ? { ...now, madeOn: madeOn ?? before.version } : now;
  const { completedAt, ...open } = record;
  if (ofRound && ofRound.completed_at > 0) {
    const at = completedAt ?? completionTime(record, ofRound.completed_at);
    return withCloud({ ...open, completedAt: at }, cloud, goalNumber);
  }
  return withCloud(completedAt !== undefined && cloud.pending > 0 ? record : open, cloud, goalNumber);
}

/** The record with the cloud side as it is then, and the progress that follows from it. */
export function withCloud(record: NodeRecord, cloud: CloudRecord, goalNumber: number): NodeRecord {
  const progress = isComplete(record) ? goalNumber : Math.min(goalNumber, cloud.base + cloud.pending);
  return { ...record, progress, cloud };
}
