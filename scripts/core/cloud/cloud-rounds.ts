/**
 * The rounds of a cloud node that repeats, as steps on a record: it leaves a round that is over, enters the one that the cloud
 * has gone on to, and says of increments in which round they count should theirs be over. Why:
 * docs/decisions/0010-rounds-bear-the-number-of-their-day.md.
 */

import { isComplete } from "../progress/progress.ts";
import type { CloudRecord, NodeRecord, PendingReport } from "../progress/record.ts";
import { atPresent, roundOf, type RepeatRule } from "../progress/rounds.ts";
import { dayAt, periodOf, SECONDS_PER_DAY } from "../time/calendar.ts";
import { splitClaims, withLost } from "./claims.ts";
import { isUnknownToCloud, unreported } from "./cloud-record.ts";
import { isValidId } from "../tree/ids.ts";
import { CLOUD_LIMITS, type CloudEntity, type CloudReportResult } from "./protocol.ts";

/** Older services know no rounds: what they have is of the present one. */
export function isOfRound(record: NodeRecord, entity: CloudEntity): boolean {
  return (entity.round ?? roundOf(record)) === roundOf(record);
}

/** As `atPresent` of rounds, the cloud side included. */
export function presentRecord(
  node: { readonly goalNumber: number; readonly autoSentCloud: boolean },
  rule: RepeatRule,
  record: NodeRecord,
  nowSeconds: number,
): NodeRecord {
  const present = atPresent(rule, record, nowSeconds);
  if (present === record || !record.cloud) return present;
  const { goalNumber, autoSentCloud } = node;
  const cloud = leaveRound(record, record.cloud, goalNumber, autoSentCloud);
  // What came too late for the round that the cloud completed counts in this one, where it was made for it.
  const { nextOp, orRound = -1, claims } = record.cloud;
  const isOfNew = record.cloud.base >= goalNumber && nextOp !== undefined && orRound >= roundOf(present);
  const late = isOfNew ? Math.min(goalNumber, unreported(record.cloud, true)) : 0;
  if (late === 0) return { ...present, cloud };
  const asked = autoSentCloud ? {} : { asked: Math.min(late, record.cloud.asked ?? 0) };
  return {
    ...present,
    progress: late,
    cloud: { ...cloud, ...asked, ...(claims === undefined ? {} : { claims }), pending: late, nextOp: nextOp! },
  };
}

/**
 * The cloud side at the beginning of a new round. What was reported of the old one is still to be answered. What was not has
 * come too late where the cloud completed it, and is the completion itself where this world did without a cloud.
 */
function leaveRound(record: NodeRecord, cloud: CloudRecord, goalNumber: number, autoSent: boolean): CloudRecord {
  const {
    pending: _pending,
    asked: _asked,
    nextOp,
    orRound: _orRound,
    risen: _risen,
    claims,
    reports = [],
    ...rest
  } = cloud;
  const left = cloud.base >= goalNumber ? 0 : unreported(cloud, autoSent);
  const last: PendingReport[] =
    nextOp === undefined || left === 0
      ? []
      : [{ op: nextOp, delta: left, goal: goalNumber, ...roundIn(record), ...splitClaims(claims, left)[0] }];
  // Without a cloud each round would leave reports behind: the cloud needs to learn of the last one only.
  const worthTelling = isUnknownToCloud(cloud) ? reports.filter(({ round = 0 }) => round === roundOf(record)) : reports;
  const list = [...worthTelling, ...last].map(inThePast);
  return { ...rest, base: 0, pending: 0, ...(list.length === 0 ? {} : { reports: list }) };
}

const roundIn = ({ round }: NodeRecord): { readonly round?: number } => (round === undefined ? {} : { round });

const inThePast = (report: PendingReport): PendingReport => (report.reset ? report : { ...report, past: true });

/** The record in the round that the cloud is in, where that is another one. */
export function toRoundOf(record: NodeRecord, goalNumber: number, entity: CloudEntity | null): NodeRecord {
  const round = entity?.round;
  if (!entity || round === undefined) return record;
  if (round > roundOf(record)) return withDone(enterRound(record, round), entity);
  if (round < roundOf(record)) {
    if (isTakenBack(record, entity)) return { ...record, round, done: 0 };
    // Other servers may have completed it more often than is known here.
    return entity.completed_at > 0 ? { ...record, done: Math.max(record.done ?? 0, entity.completions ?? 1) } : record;
  }
  const wasReset = isComplete(record) && entity.completed_at === 0 && (record.cloud?.pending ?? goalNumber) === 0;
  if (round === 0) return record;
  return wasReset || entity.completed_at === 0 ? (wasReset ? withoutDone(record) : record) : withDone(record, entity);
}

/** This world took the cloud's round for complete, and has done nothing in the next one; an operator had it begin anew. */
function isTakenBack({ progress, completedAt, cloud }: NodeRecord, entity: CloudEntity): boolean {
  const isUntouched = progress === 0 && completedAt === undefined && cloud?.reports === undefined;
  return isUntouched && entity.progress > 0 && entity.completed_at === 0;
}

function withDone(record: NodeRecord, entity: CloudEntity): NodeRecord {
  const isOver = entity.completed_at > 0;
  const { completions = isOver ? 1 : 0 } = entity;
  return { ...record, done: Math.max(record.done ?? 0, completions - (isOver ? 1 : 0)) };
}

function withoutDone(record: NodeRecord): NodeRecord {
  const { done: _done, ...rest } = record;
  return rest;
}

/** Another server has begun a newer round. */
function enterRound(record: NodeRecord, round: number): NodeRecord {
  const { completedAt: _completedAt, paid, since: _since, members: _members, kept: _kept, cloud, ...rest } = record;
  const firstPaid = rest.paidRound === undefined && (paid || rest.owed) ? { paidRound: roundOf(record) } : {};
  const entered = { ...rest, ...firstPaid, progress: 0, round };
  if (!cloud) return { ...entered, cloud: { base: 0, version: 0, pending: 0 } };
  const { pending: _pending, nextOp, asked, orRound, risen: _risen, claims, reports = [], ...known } = cloud;
  const isOfNew = !isComplete(record) && orRound !== undefined && orRound >= round;
  const carried = isOfNew ? unreported(cloud, true) : 0;
  const list = reports.map(inThePast);
  return {
    ...entered,
    progress: carried,
    cloud: {
      ...known,
      base: 0,
      pending: carried,
      ...(carried > 0 && nextOp !== undefined ? { nextOp } : {}),
      ...(carried > 0 && asked !== undefined ? { asked } : {}),
      ...(carried > 0 && claims !== undefined ? { claims } : {}),
      ...(list.length === 0 ? {} : { reports: list }),
    },
  };
}

/**
 * In which round increments that are made now count, should another server have completed the one that they are made in: in that of
 * today, or in whichever is open where rounds have no days. Undefined where only the present one is meant.
 */
export function alternativeRound(rule: RepeatRule, record: NodeRecord, nowSeconds: number): number | undefined {
  const { every, zoneEast } = rule;
  if (every === "completion" || typeof every === "object") return CLOUD_LIMITS.maxInteger;
  const today = periodOf(every, dayAt(nowSeconds, zoneEast));
  return today > roundOf(record) ? today : undefined;
}

/** Clocks of a network differ by less. */
const MOST_SKEW_SECONDS = 3_600;

/**
 * The record with a time of completion that can be by this world's clock. Where the cloud's clock is far ahead of it, the round's
 * own day is the best that is known, and else the present moment.
 */
export function byOwnClock(
  rule: RepeatRule,
  before: NodeRecord | undefined,
  record: NodeRecord,
  now: number,
): NodeRecord {
  const { completedAt } = record;
  if (completedAt === undefined || completedAt <= now + MOST_SKEW_SECONDS) return record;
  if (before?.completedAt !== undefined && roundOf(before) === roundOf(record)) {
    return { ...record, completedAt: before.completedAt };
  }
  const startOfRound = typeof rule.every === "object" ? 0 : roundOf(record) * SECONDS_PER_DAY - rule.zoneEast;
  return {
    ...record,
    completedAt: startOfRound > now - MOST_DAYS * SECONDS_PER_DAY && startOfRound < now ? startOfRound : now,
  };
}

/** A number that is further back is no day but a count. */
const MOST_DAYS = 10_000;

/** Whether a report that was answered moved nothing, since its round was over, or complete already. */
export function wasTooLate({ round = 0 }: PendingReport, { entity, completed_now }: CloudReportResult): boolean {
  const { round: now = round, completed_at = 0 } = entity ?? {};
  return now > round || (now === round && completed_at > 0 && !completed_now);
}

/**
 * The record with the report under another operation, of which it is known that it moved nothing: sent again, it is late
 * again, and by then it is known which round the player is in. The same report always gets the same operation, so that a
 * world that rolls back asks no second time.
 */
export function askAgain(record: NodeRecord, op: string): NodeRecord {
  const { cloud } = record;
  const next = `${op}.r`;
  if (!cloud?.reports || !isValidId(next)) return record;
  const reports = cloud.reports.map((report) => {
    if (report.op !== op) return report;
    const { extra: _extra, baseVersion: _version, ...rest } = report;
    return { ...rest, op: next };
  });
  return { ...record, cloud: { ...cloud, reports } };
}

/** Whether what such a report carried counts in the round that the record is in now. */
export function countsInPresent(record: NodeRecord, report: PendingReport): boolean {
  const { round = 0, orRound = -1, delta } = withLost(report);
  return delta > 0 && !isComplete(record) && roundOf(record) > round && orRound >= roundOf(record);
}

/** The report, of which it is known that it was not stored, in the round that the record is in now. */
export function moveReport(record: NodeRecord, goalNumber: number, op: string): NodeRecord {
  const { cloud } = record;
  const report = cloud?.reports?.find((each) => each.op === op);
  if (!cloud || !report?.past || !countsInPresent(record, report)) return record;
  const { past: _past, orRound: _orRound, ...moved } = withLost(report);
  const pending = cloud.pending + Math.min(moved.delta, Math.max(0, goalNumber - cloud.base - cloud.pending));
  const reports = cloud.reports!.map((each) => (each === report ? { ...moved, ...roundIn(record) } : each));
  return { ...record, progress: Math.min(goalNumber, cloud.base + pending), cloud: { ...cloud, pending, reports } };
}
