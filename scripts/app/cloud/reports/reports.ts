/**
 * What calls, joins, resets and leaving players want of the reports of cloud nodes: one is under way for each player and
 * node, what comes meanwhile follows in the next one. How a report runs is in report-course, what its answers lead to in
 * report-answers. A player may leave at any point: their reports go on, and what they must know lies in their mailbox.
 */

import type { Asker } from "../../../core/cloud/claim-owners.ts";
import { askFor } from "../../../core/cloud/cloud-node.ts";
import { nameNext } from "../../../core/cloud/report-steps.ts";
import { cloudOf, unreported } from "../../../core/cloud/cloud-record.ts";
import type { CloudEntity } from "../../../core/cloud/protocol.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { Mailboxes } from "../../players/mailboxes.ts";
import type { RecordSession, RecordSessions } from "../../records/record-session.ts";
import type { Log, Scheduler } from "../../ports.ts";
import type { Account } from "../accounts.ts";
import type { CallbackQueue } from "./callback-queue.ts";
import type { ApplyCloud } from "../cloud.ts";
import { createEarlyCalls, type EarlyCalls } from "./early-calls.ts";
import { createReportAnswers, type ReportAnswers } from "./report-answers.ts";
import { createReportCourse, type ReportCourse } from "./report-course.ts";
import { collectExtra, isOfThisPack, tellOne, UNUSABLE, type ReportHandler } from "./report-handler.ts";
import { createReportsInFlight, type ReportInFlight } from "./reports-in-flight.ts";
import type { MemberVersions } from "../member-versions.ts";
import type { RequestQueue } from "../request-queue.ts";
import { mergeCalls, waitingCall, type WaitingCall } from "./waiting-calls.ts";

export interface CloudReports {
  /**
   * @param added how much the call has added to what is pending
   * @returns whether a report is under way
   */
  request(
    session: RecordSession,
    account: Account,
    node: AchievementNode,
    handler?: ReportHandler,
    added?: number,
  ): boolean;
  /** A reset was put into the record: what was to follow is not made any more. */
  reset(session: RecordSession, account: Account, node: AchievementNode): void;
  /** Whether something is under way, or was answered at this tick or later. */
  busySince(accountId: string, nodeId: string, tick: number): boolean;
  /** Hands over what a fetch showed. @returns whether it is kept until the report under way has ended */
  fetched(accountId: string, nodeId: string, entity: CloudEntity | null): boolean;
  /** Whether anything is kept so for the account. */
  isHolding(accountId: string): boolean;
  leaving(session: RecordSession, accountId: string): void;
  /** The cloud is known to be away: calls that wait for a report that is not open yet wait no longer. */
  cloudWentAway(): void;
  /** Whether any report is open: on its way, or about to go again. */
  isSending(): boolean;
  /** Sends at once what waits to be sent again. */
  hurry(): void;
  /** Reports under way, by the world's player id. */
  pending(): ReadonlyMap<string, number>;
}

export interface CloudReportsOptions {
  readonly records: RecordSessions;
  readonly mailboxes: () => Mailboxes | undefined;
  readonly apply: ApplyCloud;
  readonly requests: RequestQueue;
  readonly callbacks: CallbackQueue;
  /** Whether the cloud is known to be unreachable. */
  readonly isAway: () => boolean;
  readonly newOperation: () => string;
  /** As whom the claims of members are made. */
  readonly asker: () => Asker;
  readonly versions: MemberVersions;
  readonly random: () => number;
  readonly tick: () => number;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

export function createCloudReports(options: CloudReportsOptions): CloudReports {
  const { callbacks, isAway, newOperation, log } = options;
  const flights = createReportsInFlight();
  const course: ReportCourse = createReportCourse({ ...options, flights, answers: () => answers });
  const answers: ReportAnswers = createReportAnswers({ ...options, send: course.send, conclude: course.conclude });
  const early = createEarlyCalls({ ...options, answered: course.resume });

  function inFlight(session: RecordSession, account: Account, node: AchievementNode): ReportInFlight {
    const { playerId } = session;
    return (
      flights.get(account.id, node.id) ??
      flights.begin({ playerId, accountId: account.id, playerName: account.name, node })
    );
  }

  /** Has a call wait for the next report, or tells it that it does not. */
  function follow(flight: ReportInFlight, handler: ReportHandler, added: number): void {
    if (!isAway() && flight.followers.addAgain(handler, added)) return;
    const call = waitingCall(handler, added);
    if (isAway() || !flight.followers.add(call)) early.add(flight, call);
  }

  return {
    request(session, account, node, handler, added = 0) {
      const flight = inFlight(session, account, node);
      flight.wanted = true;
      if (handler) follow(flight, handler.asks > 0 ? wish(session, node, handler, newOperation) : handler, added);
      return course.proceed(flight);
    },
    reset(session, account, node) {
      const flight = inFlight(session, account, node);
      flight.wanted = true;
      early.forgive(flight);
      const followers = flight.followers.take();
      const untold = flight.report ? followers : [...flight.calls, ...followers];
      if (!flight.report) {
        flight.calls = [];
        dropQuestion(flight);
      }
      if (untold.length > 0) callbacks.each(untold, (call) => tellOne(call, flight, null, log));
      course.proceed(flight);
    },
    busySince(accountId, nodeId, since) {
      return flights.get(accountId, nodeId) !== undefined || flights.answeredAt(accountId, nodeId) >= since;
    },
    fetched(accountId, nodeId, entity) {
      const flight = flights.get(accountId, nodeId);
      if (flight && entity) flight.fetched = entity;
      return flight !== undefined;
    },
    isHolding: (accountId) => flights.of(accountId).some(({ fetched }) => fetched !== undefined),
    leaving(session, accountId) {
      for (const flight of flights.of(accountId)) leaveBehind(session, flight, { course, early, callbacks, log });
      flights.forgetAnswers(accountId);
    },
    cloudWentAway() {
      for (const flight of flights.all()) for (const call of flight.followers.take()) early.add(flight, call);
    },
    isSending: () => flights.all().some(({ report }) => report !== undefined),
    hurry: () => answers.hurry(),
    pending: () => flights.count(),
  };
}

/** Whatever was asked for the extra of a report: nobody waits for it any more. */
function dropQuestion(flight: ReportInFlight): void {
  flight.turn += 1;
  flight.isAsking = false;
}

/** Notes how much a call wants reported of a node that is not sent automatically. @returns the call with what was noted */
function wish(
  session: RecordSession,
  node: AchievementNode,
  handler: ReportHandler,
  newOperation: () => string,
): ReportHandler {
  const record = session.read(node);
  if (!record) return handler;
  const asked = askFor(record, node.goalNumber, handler.asks);
  session.write(node, nameNext(asked, node.goalNumber, node.autoSentCloud, newOperation), "soon");
  return { ...handler, asks: (asked.cloud?.asked ?? 0) - (record.cloud?.asked ?? 0) };
}

/** All that is saved of a player who leaves is sent, the rest as one more report: nobody waits for other packs. */
function leaveBehind(
  session: RecordSession,
  flight: ReportInFlight,
  { course, early, callbacks, log }: { course: ReportCourse; early: EarlyCalls; callbacks: CallbackQueue; log: Log },
): void {
  early.tellNow(flight);
  const { node } = flight;
  const record = session.read(node);
  if (!record) return;
  dropQuestion(flight);
  const calls = flight.report ? flight.followers.take() : mergeCalls(flight.calls, flight.followers.take());
  const hasMore = unreported(cloudOf(record, node.goalNumber), node.autoSentCloud) > 0;
  const latest =
    hasMore && (flight.wanted || !flight.report) ? openLast(session, flight, calls, course, log) : undefined;
  const inLine = new Set([flight.report, ...flight.queued.map(({ report }) => report)].map((report) => report?.op));
  const others = (session.read(node)?.cloud?.reports ?? []).filter(({ op }) => !inLine.has(op));
  const callsOf = (op: string): readonly WaitingCall[] => (op === latest ? calls : []);
  flight.queued = [...flight.queued, ...others.map((report) => ({ report, calls: callsOf(report.op) }))];
  flight.wanted = false;
  if (latest === undefined && calls.length > 0) callbacks.each(calls, (call) => tellOne(call, flight, null, log));
  if (flight.report) return;
  flight.calls = [];
  course.conclude(flight);
}

/** @returns its operation; functions of this pack answer at once, others are not waited for */
function openLast(
  session: RecordSession,
  flight: ReportInFlight,
  calls: readonly WaitingCall[],
  course: ReportCourse,
  log: Log,
): string | undefined {
  let given: string | undefined | typeof UNUSABLE;
  collectExtra(calls.filter(isOfThisPack), flight, log, (extra) => {
    given = extra;
    return true;
  });
  const record = session.read(flight.node);
  return given === UNUSABLE || !record ? undefined : course.open(session, flight.node, record, given, 0)?.report.op;
}
