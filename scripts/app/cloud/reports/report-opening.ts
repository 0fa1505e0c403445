/**
 * From increments to an open report: its extra is asked for, of one call after the other, and the operation opened with as much
 * as callbacks cannot take back any more. What becomes of it is the course's business.
 */

import { unask } from "../../../core/cloud/cloud-node.ts";
import { nameNext, openReport, wordsOf } from "../../../core/cloud/report-steps.ts";
import { extraBase, findReport } from "../../../core/cloud/cloud-record.ts";
import type { NodeRecord, PendingReport } from "../../../core/progress/record.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { RecordSession, RecordSessions } from "../../records/record-session.ts";
import type { Log } from "../../ports.ts";
import { collectUsableExtra, UNUSABLE } from "./report-handler.ts";
import type { ReportInFlight, ReportsInFlight } from "./reports-in-flight.ts";
import { mergeCalls, type WaitingCall } from "./waiting-calls.ts";

export interface ReportOpening {
  /** Asks for the extra, and for another one while what comes is not usable. @returns whether anything is in flight */
  prepare(flight: ReportInFlight): boolean;
  /** Puts what is unreported into a report, but for as much as is held back. */
  open(
    session: RecordSession,
    node: AchievementNode,
    record: NodeRecord,
    extra: string | undefined,
    heldBack: number,
  ): Opened | undefined;
}

export interface Opened {
  readonly report: PendingReport;
  /** Has it saved by when it returns. */
  readonly save: () => void;
}

export interface ReportOpeningOptions {
  readonly flights: ReportsInFlight;
  readonly records: RecordSessions;
  readonly newOperation: () => string;
  readonly log: Log;
  /** There is nothing to report any more. */
  readonly stop: (flight: ReportInFlight) => unknown;
  /** The report is open. */
  readonly send: (flight: ReportInFlight) => void;
  /** No call of it has an extra that can be used. */
  readonly conclude: (flight: ReportInFlight) => void;
}

export function createReportOpening(options: ReportOpeningOptions): ReportOpening {
  const { flights, records, newOperation, log, stop, send, conclude } = options;

  function prepare(flight: ReportInFlight): boolean {
    const turn = ++flight.turn;
    flight.isAsking = true;
    const isWanted = (): boolean => flight.turn === turn;
    return collectUsableExtra(flight.calls, flight, log, isWanted, (extra, unusable) => {
      // The player left, or the node was reset, while another pack was asked.
      if (!isWanted()) return flights.isUnderWay(flight);
      flight.isAsking = false;
      for (const call of unusable) withdraw(flight, call);
      if (extra === UNUSABLE) {
        conclude(flight);
        return false;
      }
      launch(flight, extra);
      return true;
    });
  }

  function withdraw(flight: ReportInFlight, call: WaitingCall): void {
    flight.calls = flight.calls.filter((other) => other !== call);
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    if (session && record && call.asks) session.write(flight.node, unask(record, call.asks), "soon");
  }

  /** Opens the operation and lets it go; it is saved before it leaves. */
  function launch(flight: ReportInFlight, extra: string | undefined): void {
    flight.isAsking = false;
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    // What was added while another pack was asked goes along, and its callbacks with it.
    flight.calls = mergeCalls(flight.calls, flight.followers.take());
    flight.wanted = false;
    const opened = session && record && open(session, flight.node, record, extra, withheld(flight));
    if (!opened) return void stop(flight);
    flight.report = opened.report;
    flight.save = opened.save;
    send(flight);
  }

  function open(
    session: RecordSession,
    node: AchievementNode,
    record: NodeRecord,
    extra: string | undefined,
    heldBack: number,
  ): Opened | undefined {
    const op = record.cloud?.nextOp ?? newOperation();
    const words = wordsOf(extra, extraBase(record));
    const opened = openReport(record, node.goalNumber, node.autoSentCloud, op, words, heldBack);
    const save = session.writeLate(node, nameNext(opened, node.goalNumber, node.autoSentCloud, newOperation));
    const report = findReport(opened, op);
    return report && { report, save };
  }

  return { prepare, open };
}

/** What callbacks may still take back must not be in a report. */
export function withheld({ early, node }: ReportInFlight): number {
  return early.reduce((sum, { added, asks }) => sum + (node.autoSentCloud ? added : asks), 0);
}
