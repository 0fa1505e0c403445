/**
 * How increments of a cloud node go into reports and what becomes of them: pure steps on a record, no requests, no ticks.
 *
 *          add, nameNext             openReport                        stored, or used before
 *   (idle) ─────────▶ pending grows ───────────▶ reports: op, delta ──────────────────────────▶ pending − delta, base new
 *                          ▲                            │  │ ▲
 *                          │ releaseReport (refused)    │  └─┘ amendReport (conflict, asked again: same op, same delta)
 *                          └────────────────────────────┤
 *                                                       └─ dropReport (conflict or failure, answered false): pending − delta
 *
 * An operation id stands for its delta for ever (but for what a comparison takes off it before it is stored, see risen):
 * whatever content it is sent with, it is counted at most once. It is
 * drawn with the first increment, not with the report: a world that rolls back to the time between them sends the same
 * increments under the same id again.
 */

import { cloudOf, findReport, isForNothing, LOCAL_OPERATION_PREFIX, unreported } from "./cloud-record.ts";
import type { NodeRecord, PendingReport } from "../progress/record.ts";
import { roundsLeftBy } from "../progress/rounds.ts";
import { splitClaims } from "./claims.ts";
import { withCloud } from "./cloud-node.ts";
import { comparing } from "./risen.ts";

/** In a world without a cloud: so many starts of the world have operations of their own. */
const MAX_REPORTS_WITHOUT_CLOUD = 4;

/** The record with what is made from now on to count in another round, should this one be over; what was made goes by itself. */
export function countOrElse(
  record: NodeRecord,
  goalNumber: number,
  autoSent: boolean,
  orRound: number | undefined,
): NodeRecord {
  if (record.cloud?.orRound === orRound) return record;
  const { orRound: _before, ...cloud } = cloudOf(closeNext(record, goalNumber, autoSent), goalNumber);
  return { ...record, cloud: orRound === undefined ? cloud : { ...cloud, orRound } };
}

/** Gives what has no report yet the id of the one that will carry it, unless it has one. */
export function nameNext(
  record: NodeRecord,
  goalNumber: number,
  autoSent: boolean,
  newOperation: () => string,
): NodeRecord {
  if (record.cloud?.nextOp !== undefined) return record;
  const cloud = cloudOf(record, goalNumber);
  if (unreported(cloud, autoSent) === 0) return record;
  return { ...record, cloud: { ...cloud, nextOp: newOperation() } };
}

/**
 * Opens the report whose id an earlier session drew. That id may have been sent with more than this record knows, by a
 * session that the world rolled back: so nothing is added to it any more.
 */
export function closeNext(record: NodeRecord, goalNumber: number, autoSent: boolean): NodeRecord {
  const { cloud } = record;
  if (cloud?.nextOp === undefined) return record;
  if (unreported(cloud, autoSent) > 0) return openReport(record, goalNumber, autoSent, cloud.nextOp, undefined);
  const { nextOp: _nextOp, ...rest } = cloud;
  return { ...record, cloud: rest };
}

/**
 * As {@link closeNext}, in a world without a cloud: there each start of the world would leave a report behind. After a
 * few of them the last one goes on growing, unless it may have been sent.
 */
export function closeNextWithoutCloud(record: NodeRecord, goalNumber: number, autoSent: boolean): NodeRecord {
  const { nextOp, reports = [] } = record.cloud ?? {};
  const mayGrow = nextOp?.startsWith(LOCAL_OPERATION_PREFIX) && reports.length >= MAX_REPORTS_WITHOUT_CLOUD;
  return mayGrow ? record : closeNext(record, goalNumber, autoSent);
}

/** What a report says beside its increments. */
export interface ReportWords {
  readonly extra: string;
  readonly baseVersion: number;
}

export function wordsOf(extra: string | undefined, baseVersion: number): ReportWords | undefined {
  return extra === undefined ? undefined : { extra, baseVersion };
}

/**
 * Puts what is unreported into a new report at the end of the line.
 * @param withheld how much of it stays behind, for it may still be taken back
 */
export function openReport(
  record: NodeRecord,
  goalNumber: number,
  autoSent: boolean,
  op: string,
  words: ReportWords | undefined,
  withheld = 0,
): NodeRecord {
  const { asked = 0, nextOp: _nextOp, orRound, risen = 0, claims = "", ...cloud } = cloudOf(record, goalNumber);
  const whole = unreported(cloudOf(record, goalNumber), autoSent);
  const delta = Math.max(0, whole - withheld);
  const round = {
    ...(record.round === undefined ? {} : { round: record.round }),
    ...(orRound === undefined ? {} : { orRound }),
  };
  const [claimsHere, laterClaims] = splitClaims(claims, delta);
  const plain: PendingReport = { op, delta, goal: goalNumber, ...round, ...claimsHere, ...words };
  const risenHere = Math.min(delta, risen);
  const before = (cloud.reports ?? []).reduce((sum, each) => (each.past ? sum : sum + each.delta), cloud.base);
  const compared = words === undefined ? comparing(plain, risenHere, before) : { ...plain, risen: risenHere };
  const report = risenHere > 0 ? compared : plain;
  const stillAsked = Math.min(asked, withheld);
  const left = Math.min(risen - risenHere, whole - delta);
  const stillRisen = left > 0 ? { risen: left } : {};
  const rest = {
    ...cloud,
    ...laterClaims,
    ...stillRisen,
    ...(!autoSent && stillAsked > 0 ? { asked: stillAsked } : {}),
  };
  return { ...record, cloud: { ...rest, reports: [...(cloud.reports ?? []), report] } };
}

/** The same operation with another `extra`, or with none. */
export function amendReport(record: NodeRecord, op: string, words: ReportWords | undefined): NodeRecord {
  const { cloud } = record;
  if (!cloud) return record;
  const reports = (cloud.reports ?? []).map((report) => (report.op === op ? amended(report, words) : report));
  return { ...record, cloud: { ...cloud, reports } };
}

/** The report with other words about the same increments. */
export function amended(report: PendingReport, words: ReportWords | undefined): PendingReport {
  const { extra: _extra, baseVersion: _baseVersion, ...rest } = report;
  return { ...rest, ...words };
}

/** The report's increments are in the cloud. */
export function settleReport(record: NodeRecord, goalNumber: number, op: string): NodeRecord {
  const report = findReport(record, op);
  if (!record.cloud || !report) return record;
  if (report.past || isForNothing(record, op)) return withoutReport(record, goalNumber, op);
  const pending = Math.max(0, record.cloud.pending - report.delta);
  return withoutReport({ ...record, cloud: { ...record.cloud, pending } }, goalNumber, op);
}

/** The report was stored while the player was away; the cloud's own figures come with the next fetch. */
export function storedWhileAway(
  record: NodeRecord,
  goalNumber: number,
  op: string,
  completedAt: number | undefined,
): NodeRecord {
  const report = findReport(record, op);
  if (!record.cloud || !report) return record;
  if (report.reset || report.past || isForNothing(record, op)) return withoutReport(record, goalNumber, op);
  const base = Math.min(goalNumber, record.cloud.base + report.delta);
  const completed = completedAt === undefined ? record : { completedAt: record.since ?? completedAt, ...record };
  return settleReport({ ...completed, cloud: { ...record.cloud, base } }, goalNumber, op);
}

/** The report is given up, and its increments with it. */
export const dropReport = settleReport;

/**
 * The report could not be stored and will not be sent again; its increments stay pending. They keep their id where they
 * can, for a world that rolls back would send them under it again.
 */
export function releaseReport(record: NodeRecord, goalNumber: number, op: string): NodeRecord {
  const report = findReport(record, op);
  if (!report) return record;
  if (report.past || isForNothing(record, op)) return withoutReport(record, goalNumber, op);
  const { cloud, ...released } = withoutReport(record, goalNumber, op);
  if (!cloud) return record;
  const risen = (cloud.risen ?? 0) + (report.risen ?? 0);
  const kept = { ...cloud, nextOp: cloud.nextOp ?? op };
  return { ...released, cloud: risen > 0 ? { ...kept, risen } : kept };
}

/** No node ever gets so far: a report with an extra that is based on it is never stored. */
const IMPOSSIBLE_VERSION = Number.MAX_SAFE_INTEGER;

/**
 * The increments are given up, but what became of their report is not known: the same operation asks for it. Where it
 * was stored after all, the cloud says with what outcome (used before), else it stores nothing (conflict).
 */
export function askWhatBecameOf(record: NodeRecord, goalNumber: number, op: string): NodeRecord {
  const report = findReport(record, op);
  const dropped = dropReport(record, goalNumber, op);
  if (!report || !dropped.cloud) return dropped;
  const reports = (record.cloud?.reports ?? []).map((each) => (each.op === op ? questionOf(each) : each));
  return { ...dropped, cloud: { ...dropped.cloud, reports } };
}

export function questionOf({ op, goal, round, past }: PendingReport): PendingReport {
  return {
    op,
    delta: 0,
    ...(goal === undefined ? {} : { goal }),
    ...(round === undefined ? {} : { round }),
    ...(past ? { past } : {}),
    extra: "",
    baseVersion: IMPOSSIBLE_VERSION,
  };
}

export function isQuestion({ baseVersion }: PendingReport): boolean {
  return baseVersion === IMPOSSIBLE_VERSION;
}

/** A report that follows a stored one: where nothing else came between, its extra is based on what that one made. */
export function follow(report: PendingReport, version: number): PendingReport {
  const isNext = report.baseVersion !== undefined && report.baseVersion + 1 === version;
  return isNext ? { ...report, baseVersion: version } : report;
}

/** As {@link follow}, for all reports of the record. */
export function followReport(record: NodeRecord, version: number): NodeRecord {
  const { cloud } = record;
  if (!cloud?.reports) return record;
  return { ...record, cloud: { ...cloud, reports: cloud.reports.map((report) => follow(report, version)) } };
}

/**
 * Forgets all progress, and has the cloud forget it, too, once for the operation. What may have been sent goes before
 * it: it could arrive afterwards otherwise.
 */
export function resetCloud(record: NodeRecord, op: string): NodeRecord {
  const {
    completedAt: _completedAt,
    unannounced: _unannounced,
    done: _done,
    held: _held,
    members: _members,
    kept: _kept,
    ...rest
  } = record;
  const { version = 0, reports = [] } = record.cloud ?? {};
  const isReset = reports[reports.length - 1]?.reset === true;
  const list = isReset ? reports : [...reports, { op, delta: 0, reset: true as const }];
  return { ...rest, ...roundsLeftBy(record), progress: 0, cloud: { base: 0, version, pending: 0, reports: list } };
}

/** A reset that was saved by version 1 has no operation yet: it was done before anything else was reported. */
export function nameOldReset(record: NodeRecord, newOperation: () => string): NodeRecord {
  if (!record.cloud?.reset) return record;
  const { reset: _reset, reports = [], ...cloud } = record.cloud;
  const named: PendingReport = { op: newOperation(), delta: 0, reset: true };
  return { ...record, cloud: { ...cloud, reports: [named, ...reports] } };
}

/** Without a reset goes what stands before it: it was answered before, or was never to count. */
function withoutReport(record: NodeRecord, goalNumber: number, op: string): NodeRecord {
  if (!record.cloud) return record;
  const { reports = [], ...cloud } = record.cloud;
  const place = reports.findIndex((report) => report.op === op);
  const rest = reports[place]?.reset ? reports.slice(place + 1) : reports.filter((report) => report.op !== op);
  return withCloud(record, rest.length > 0 ? { ...cloud, reports: rest } : cloud, goalNumber);
}
