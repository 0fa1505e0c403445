/**
 * Members that count once in a whole network: each has a node of its own in the cloud, `member.<node>.<member>`, and whoever
 * completes that counts the step for the combination; for all others it was counted already. Steps on values; which members
 * are shared so is in goals/members/shared-members, when claims are sent in the app.
 *
 *   deed ─▶ pending, its key among the claims ─▶ report with claims ─▶ claimed: won, delta stays ─▶ sent
 *                                                                              └ lost, delta − 1 ─┘
 *
 * A claim's operation follows from the report's, so that whoever claims again after a crash is answered as at first. Why:
 * docs/decisions/0015-members-are-claimed.md.
 */

import { isComplete } from "../progress/progress.ts";
import type { NodeRecord, PendingReport } from "../progress/record.ts";
import { KEY_LENGTH } from "../saving/node-key.ts";
import { isValidId } from "../tree/ids.ts";
import { ownerText, type Claim } from "./claim-owners.ts";
import { memberNode } from "./member-nodes.ts";
import type { CloudReport } from "./protocol.ts";

/** Keys that stand one after the other. */
export function keysOf(claims = ""): string[] {
  const keys: string[] = [];
  for (let at = 0; at < claims.length; at += KEY_LENGTH) keys.push(claims.slice(at, at + KEY_LENGTH));
  return keys;
}

/** Of the increments that no report carries yet, so many more are those of members. */
export function noteClaims(record: NodeRecord, claims: readonly string[]): NodeRecord {
  const { cloud } = record;
  if (!cloud || claims.length === 0) return record;
  return { ...record, cloud: { ...cloud, claims: (cloud.claims ?? "") + claims.join("") } };
}

/**
 * Members beyond the goal wait with the others: where another server was first with some of those, they are needed. Where late
 * increments are of the next round, what is beyond the goal would count there, and stays out.
 */
export function addSpare(record: NodeRecord, claims: readonly string[]): NodeRecord {
  const { cloud } = record;
  if (!cloud || claims.length === 0 || cloud.orRound !== undefined || isComplete(record)) return record;
  return noteClaims({ ...record, cloud: { ...cloud, pending: cloud.pending + claims.length } }, claims);
}

type Claims = Pick<PendingReport, "claims">;

/** Those that go with so many increments, and those that stay behind. */
export function splitClaims(claims = "", increments: number): readonly [Claims, Claims] {
  const here = claims.slice(0, increments * KEY_LENGTH);
  const later = claims.slice(here.length);
  return [here === "" ? {} : { claims: here }, later === "" ? {} : { claims: later }];
}

/** Keys of members whose claims are still to be made. */
export function outstandingClaims({ cloud }: NodeRecord): ReadonlySet<string> {
  const lists = [cloud?.claims, ...(cloud?.reports ?? []).map(({ claims }) => claims)];
  return new Set(lists.flatMap((claims) => keysOf(claims)));
}

/**
 * @param account whose members they are
 * @param mark of this world: each claim then says whose it is
 */
export function claimReport(
  report: PendingReport,
  account: string,
  nodeKey: string,
  { key, version, isPlain }: Claim,
  mark: string | undefined,
): CloudReport {
  const { op, round = 0 } = report;
  const owner = mark === undefined || isPlain ? {} : { extra: ownerText(mark, report), base_version: version };
  return { ...claimOf(account, nodeKey, key, round), op: claimOp(op, key, round, version), ...owner };
}

export function claimOf(player: string, nodeKey: string, key: string, round: number): Omit<CloudReport, "op"> {
  return { player, node: memberNode(nodeKey, key), delta: 1, goal: 1, ...(round === 0 ? {} : { round }) };
}

/** A report that is moved to another round claims anew there, and so does one that meets another version than it thought. */
function claimOp(op: string, key: string, round: number, version: number): string {
  const inRound = round === 0 ? `${op}.${key}` : `${op}.${key}.${round.toString(36)}`;
  const name = version === 0 ? inRound : `${inRound}.v${version.toString(36)}`;
  return isValidId(name) ? name : name.slice(-64);
}

/** Whether the record still holds the operation, sent or not. */
export function isHeld({ cloud }: NodeRecord, op: string): boolean {
  return cloud?.nextOp === op || (cloud?.reports ?? []).some((report) => report.op === op);
}

/** The report without what others have counted, which it keeps in mind as long as its round may turn out to be over. */
export function withoutLost(report: PendingReport, lost: ReadonlySet<string>): PendingReport {
  const { claims, ...rest } = report;
  const won = keysOf(claims).filter((key) => !lost.has(key));
  const inMind = report.orRound === undefined ? {} : { lost: (report.lost ?? "") + [...lost].join("") };
  const counts = { ...rest, ...inMind, delta: Math.max(0, report.delta - lost.size) };
  return won.length === 0 ? counts : { ...counts, claims: won.join("") };
}

/** The report with all that it was to carry, for another round than that in which others have counted some of it. */
export function withLost({ lost, claims = "", ...report }: PendingReport): PendingReport {
  if (lost === undefined) return claims === "" ? report : { ...report, claims };
  return { ...report, delta: report.delta + keysOf(lost).length, claims: claims + lost };
}

/** The record in which the report of an operation carries no more what others have counted. */
export function withoutLostOf(record: NodeRecord, op: string, lost: ReadonlySet<string>): NodeRecord {
  const { cloud } = record;
  const report = cloud?.reports?.find((each) => each.op === op);
  if (!cloud?.reports || !report) return record;
  const left = withoutLost(report, lost);
  const isPending = !report.past && !isBeforeReset(cloud.reports, report);
  const pending = isPending ? Math.max(0, cloud.pending - (report.delta - left.delta)) : cloud.pending;
  const reports = cloud.reports.map((each) => (each === report ? left : each));
  return { ...record, cloud: { ...cloud, pending, reports } };
}

function isBeforeReset(reports: readonly PendingReport[], report: PendingReport): boolean {
  return reports.slice(reports.indexOf(report)).some((each) => each.reset);
}
