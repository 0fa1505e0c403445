/**
 * Increments by which a value rose, such as a level or what is carried: what others have added meanwhile is not to be added to
 * them, for of two heights the greater counts. Steps on a record, no requests.
 *
 *   report with words that fit no version ─▶ conflict: the cloud says what it has ─▶ as much less, based on that version
 *
 * Why it is sent twice: a world cannot know what other servers have reported since it last heard of them.
 */

import { rebase } from "./cloud-node.ts";
import { moveReport } from "./cloud-rounds.ts";
import type { CloudEntity } from "./protocol.ts";
import type { NodeRecord, PendingReport } from "../progress/record.ts";

/** No node ever gets so far, nor is it that of a question: the cloud stores nothing and says what it has. */
const UNKNOWN_VERSION = Number.MAX_SAFE_INTEGER - 1;

/** Of the increments that no report carries yet, so many more rose. */
export function noteRisen(record: NodeRecord, added: number): NodeRecord {
  const { cloud } = record;
  return cloud ? { ...record, cloud: { ...cloud, risen: (cloud.risen ?? 0) + added } } : record;
}

/** The report as it asks first what the cloud has. @param from progress by which it was made */
export function comparing(report: PendingReport, risen: number, from: number): PendingReport {
  return { ...report, risen, from, extra: "", baseVersion: UNKNOWN_VERSION };
}

/** Whether its words are not its author's but there to compare. */
export function isComparing({ from }: PendingReport): boolean {
  return from !== undefined;
}

/** By how much the cloud is further than the record knows. @param ours of it, what a report of this world has added */
export function gainedOver({ cloud, round = 0 }: NodeRecord, entity: CloudEntity | null, ours = 0): number {
  if (!cloud || !entity || (entity.round ?? round) !== round) return 0;
  return Math.max(0, entity.progress - cloud.base - ours);
}

/** The record after a conflict, with what others have reached meanwhile. */
export function afterConflict(
  record: NodeRecord,
  goalNumber: number,
  op: string,
  entity: CloudEntity | null,
  seen: "told" | "fetched",
): NodeRecord {
  const left = overtaken(record, gainedOver(record, entity));
  return moveReport(rebase(left, goalNumber, entity, seen), goalNumber, op);
}

/**
 * The report as it is stored if nobody comes in between.
 * @param isCut whether what others have reached is taken off already
 */
export function compared(report: PendingReport, entity: CloudEntity | null, isCut: boolean): PendingReport {
  const { progress = 0, extra = "", version = 0, round: roundNow } = entity ?? {};
  const { delta, risen = 0, from = 0, round = 0 } = report;
  const isSameRound = (roundNow ?? round) === round;
  const cut = isCut || !isSameRound ? 0 : Math.min(Math.max(0, progress - from), risen);
  return { ...report, delta: delta - cut, risen: risen - cut, from: progress, extra, baseVersion: version };
}

/** What is pending when others have come so much further: less by what rose, the oldest first. */
export function overtaken(record: NodeRecord, gained: number): NodeRecord {
  const { cloud } = record;
  if (!cloud || gained <= 0) return record;
  let rest = gained;
  const cutOf = (risen = 0): number => {
    const cut = Math.min(rest, risen);
    rest -= cut;
    return cut;
  };
  const reports = cloud.reports?.map((report) => {
    const cut = report.past ? 0 : cutOf(report.risen);
    return cut > 0 ? { ...report, delta: report.delta - cut, risen: report.risen! - cut } : report;
  });
  const cut = cutOf(cloud.risen);
  if (rest === gained) return record;
  return {
    ...record,
    cloud: {
      ...cloud,
      pending: Math.max(0, cloud.pending - (gained - rest)),
      ...(cut > 0 ? { risen: cloud.risen! - cut } : {}),
      ...(reports ? { reports } : {}),
    },
  };
}

/** The record with the report in the place of the one of its operation. */
export function withReport(record: NodeRecord, report: PendingReport): NodeRecord {
  const { cloud } = record;
  if (!cloud?.reports) return record;
  return {
    ...record,
    cloud: { ...cloud, reports: cloud.reports.map((each) => (each.op === report.op ? report : each)) },
  };
}
