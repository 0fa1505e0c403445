/**
 * The course of a node's reports, one after the other. An operation is saved before it is first sent, so that a stop at
 * any moment repeats it instead of counting it twice. A reset is a report like any other, in its place in the list.
 *
 *   state   │ what it means                              │ what ends it
 *   idle    │ nothing of the node is in flight           │ a request ─▶ early, asking, or waiting
 *   early   │ nothing to report but what callbacks that  │ the last of them has answered ─▶ asking, or idle when nothing is
 *           │ were told early may still take back        │ left; other increments ─▶ asking
 *   asking  │ the extra of a report is asked for         │ a usable one, or none ─▶ opened, waiting; else the next call is
 *           │                                            │ asked, or idle: the increments stay pending
 *   waiting │ a report is open                           │ its turn, by when it is saved ─▶ sent
 *           │                                            │ (the members that it counts are claimed before, see member-claims)
 *   sent    │ it left                                    │ its answer (see report-answers) ─▶ waiting again, or concluded:
 *           │                                            │ early, asking or waiting with what followed, or idle
 */

import type { Asker } from "../../../core/cloud/claim-owners.ts";
import { rebase } from "../../../core/cloud/cloud-node.ts";
import { gainedOver, overtaken } from "../../../core/cloud/risen.ts";
import { awaitsReset, cloudOf, unreported } from "../../../core/cloud/cloud-record.ts";
import type { CloudEntity, CloudReport, CloudReset } from "../../../core/cloud/protocol.ts";
import { isComplete } from "../../../core/progress/progress.ts";
import type { PendingReport } from "../../../core/progress/record.ts";
import type { RecordSession, RecordSessions } from "../../records/record-session.ts";
import type { Log } from "../../ports.ts";
import type { CallbackQueue } from "./callback-queue.ts";
import type { ApplyCloud } from "../cloud.ts";
import type { ReportAnswers } from "./report-answers.ts";
import { createMemberClaims } from "./member-claims.ts";
import { createReportOpening, withheld, type ReportOpening } from "./report-opening.ts";
import { tellOne } from "./report-handler.ts";
import type { ReportInFlight, ReportsInFlight } from "./reports-in-flight.ts";
import type { MemberVersions } from "../member-versions.ts";
import type { RequestQueue } from "../request-queue.ts";

export interface ReportCourse {
  /** Goes on with a node that has no report open. @returns whether anything of it is in flight */
  proceed(flight: ReportInFlight): boolean;
  /** The last of the calls that were told early has answered. */
  resume(flight: ReportInFlight): void;
  /** Sends the open report, as it is now. */
  send(flight: ReportInFlight): void;
  /** The open report has ended: goes on with what followed. */
  conclude(flight: ReportInFlight): void;
  readonly open: ReportOpening["open"];
}

export interface ReportCourseOptions {
  readonly flights: ReportsInFlight;
  readonly answers: () => ReportAnswers;
  readonly records: RecordSessions;
  readonly apply: ApplyCloud;
  readonly requests: RequestQueue;
  readonly callbacks: CallbackQueue;
  readonly newOperation: () => string;
  readonly asker: () => Asker;
  readonly versions: MemberVersions;
  readonly tick: () => number;
  readonly log: Log;
}

export function createReportCourse(options: ReportCourseOptions): ReportCourse {
  const { flights, answers, records, apply, requests, callbacks, newOperation, tick, log } = options;
  const { asker, versions } = options;
  const failed = (flight: ReportInFlight): void => answers().failed(flight);
  const claims = createMemberClaims({ records, requests, asker, versions, made: send, failed });

  const opening = createReportOpening({ flights, records, newOperation, log, stop, send, conclude });

  function proceed(flight: ReportInFlight): boolean {
    if (flight.report || flight.isAsking) return true;
    const { node } = flight;
    const session = records.open(flight.playerId);
    const record = session?.read(node);
    if (!session || !record) return stop(flight);
    const cloud = cloudOf(record, node.goalNumber);
    const rest = unreported(cloud, node.autoSentCloud);
    const saved = cloud.reports?.[0];
    if (saved) {
      // An operation of an earlier session, or a reset: those who are here now wait for what follows.
      flight.report = saved;
      flight.wanted ||= rest > 0;
      send(flight);
      return true;
    }
    // A goal lowered below the cloud's progress: an empty report has the cloud see that the node is complete.
    const isReached = !isComplete(record) && cloud.base >= node.goalNumber;
    if (rest <= withheld(flight) && !isReached) return flight.early.length > 0 || stop(flight);
    flight.wanted = false;
    flight.calls = flight.followers.take();
    return opening.prepare(flight);
  }

  function stop(flight: ReportInFlight): false {
    const untold = [...flight.calls, ...flight.followers.take()];
    flights.end(flight);
    if (untold.length > 0) callbacks.each(untold, (call) => tellOne(call, flight, null, log));
    return false;
  }

  function send(flight: ReportInFlight): void {
    const { report } = flight;
    if (!report) return conclude(flight);
    if (claims.areAwaited(flight)) return claims.make(flight);
    requests.push({
      report: wireReport(flight, report),
      goesOn: flight.membersOf !== undefined,
      leaving: flight.save,
      answered: (result) => answers().answered(flight, result),
      failed: () => answers().failed(flight),
    });
  }

  function conclude(flight: ReportInFlight): void {
    const { playerId, accountId, node } = flight;
    const session = records.open(playerId);
    if (session) flights.noteAnswer(accountId, node.id, tick());
    const fetched = takeFetched(flight, session, apply);
    const [next, ...rest] = flight.queued;
    Object.assign(flight, {
      turn: flight.turn + 1,
      report: next?.report,
      membersOf: undefined,
      save: undefined,
      calls: next?.calls ?? [],
      queued: rest,
      fetched,
      rounds: 0,
      failures: 0,
    } satisfies Partial<ReportInFlight>);
    if (next) return send(flight);
    const isWanted = session && (flight.wanted || flight.early.length > 0 || session.read(node)?.cloud?.reports);
    if (isWanted) proceed(flight);
    else stop(flight);
  }

  function resume(flight: ReportInFlight): void {
    if (flights.isUnderWay(flight)) proceed(flight);
  }

  return { proceed, resume, send, conclude, open: opening.open };
}

/** @returns what is still to be taken: nothing is while a reset is awaited, whose answer may be an old one */
function takeFetched(
  { node, fetched }: ReportInFlight,
  session: RecordSession | undefined,
  apply: ApplyCloud,
): CloudEntity | undefined {
  const record = fetched && session?.read(node);
  if (!session || !fetched || !record?.cloud) return undefined;
  if (awaitsReset(record.cloud)) return fetched;
  if (record.cloud.version < fetched.version) {
    const left = overtaken(record, gainedOver(record, fetched));
    apply(session, node, rebase(left, node.goalNumber, fetched, "fetched"), undefined);
  }
  return undefined;
}

function wireReport(flight: ReportInFlight, report: PendingReport): CloudReport | CloudReset {
  const { accountId: player, node, playerName } = flight;
  const { op, delta, goal, extra, baseVersion, round = 0 } = report;
  if (report.reset) return { op, player, node: node.id, reset: true };
  return {
    op,
    player,
    node: node.id,
    delta,
    // As it was when the report was opened: a repeat with another goal would be another report.
    goal: goal ?? node.goalNumber,
    ...(extra === undefined ? {} : { extra, base_version: baseVersion ?? 0 }),
    ...(round === 0 ? {} : { round }),
    ...(playerName === undefined ? {} : { name: playerName }),
  };
}
