/**
 * What the cloud side of a record says: what is pending, what no report carries yet, what a reset stands before. Reads
 * only; how a record moves is in cloud-node.
 *
 * Reports go in the order of their list. A reset among them takes back what the cloud has by then, so the reports before
 * it are for nothing: they are sent, for they may have been sent already, and `base` and `pending` leave them out.
 */

import { isComplete } from "../progress/progress.ts";
import type { CloudRecord, NodeRecord, PendingReport } from "../progress/record.ts";

/** Begins operation ids that were drawn where nothing is sent. */
export const LOCAL_OPERATION_PREFIX = "W-";

/** The cloud side of a record. What was done before there was a cloud is pending, a completion as a whole. */
export function cloudOf(record: NodeRecord, goalNumber: number): CloudRecord {
  return record.cloud ?? { base: 0, version: 0, pending: isComplete(record) ? goalNumber : record.progress };
}

/** Whether the cloud's copy is to be reset before it can be told what the node's progress is. */
export function awaitsReset(cloud: CloudRecord): boolean {
  return cloud.reset === true || (cloud.reports?.some((report) => report.reset) ?? false);
}

/** Whether a reset follows the report, so that what it carries is not wanted any more. */
export function isForNothing(record: NodeRecord, op: string): boolean {
  const reports = record.cloud?.reports ?? [];
  const place = reports.findIndex((report) => report.op === op);
  return place >= 0 && reports.some((report, index) => index > place && report.reset);
}

/** How much the next report would carry. */
export function unreported(cloud: CloudRecord, autoSent: boolean): number {
  if (!autoSent) return cloud.asked ?? 0;
  const reports = cloud.reports ?? [];
  let rest = cloud.pending;
  for (let index = reports.length - 1; index >= 0 && !reports[index]!.reset; index--) {
    if (!reports[index]!.past) rest -= reports[index]!.delta;
  }
  return Math.max(0, rest);
}

/** Whether anything of the record is still to be sent. */
export function hasToReport(cloud: CloudRecord, autoSent: boolean): boolean {
  return (cloud.reports ?? []).length > 0 || unreported(cloud, autoSent) > 0;
}

export function findReport(record: NodeRecord, op: string): PendingReport | undefined {
  return record.cloud?.reports?.find((report) => report.op === op);
}

/** The version that an `extra` made now is based on: the newest its author can know of. */
export function extraBase(record: NodeRecord): number {
  return record.cloud?.madeOn ?? record.cloud?.version ?? 0;
}

/** Whether no cloud can know anything of the node from this world. */
export function isUnknownToCloud(cloud: CloudRecord): boolean {
  if (cloud.version > 0 || cloud.reset) return false;
  const operations = [
    ...(cloud.reports ?? []).map(({ op }) => op),
    ...(cloud.nextOp === undefined ? [] : [cloud.nextOp]),
  ];
  return operations.every((op) => op.startsWith(LOCAL_OPERATION_PREFIX));
}
