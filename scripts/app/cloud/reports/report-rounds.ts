/**
 * What a report does that was not stored: it goes again as it is or with other words, asks what became of it, or is given
 * up, as its callbacks want. What was stored, or refused, is the business of report-answers.
 */

import { findReport } from "../../../core/cloud/cloud-record.ts";
import { REPORT_CODES, type CloudEntity } from "../../../core/cloud/protocol.ts";
import {
  amended,
  amendReport,
  askWhatBecameOf,
  isQuestion,
  questionOf,
  wordsOf,
} from "../../../core/cloud/report-steps.ts";
import { afterConflict, compared, isComparing, withReport } from "../../../core/cloud/risen.ts";
import type { Log } from "../../ports.ts";
import type { ApplyCloud } from "../cloud.ts";
import type { CallbackQueue } from "./callback-queue.ts";
import { askAll, collectUsableExtra, UNUSABLE, wantsAnotherRound } from "./report-handler.ts";
import type { ReportRecords } from "./report-records.ts";
import { describe, type ReportInFlight } from "./reports-in-flight.ts";
import type { SendingAgain } from "./sending-again.ts";

const MAX_ROUNDS = 8;

export interface ReportRounds {
  /** @param entity what the cloud has of the node; null: nothing */
  conflicted(flight: ReportInFlight, entity: CloudEntity | null): void;
  /** Not known to be stored. */
  failed(flight: ReportInFlight): void;
  /** The same again, after a while. */
  retry(flight: ReportInFlight): void;
}

export interface ReportRoundsOptions {
  readonly apply: ApplyCloud;
  readonly callbacks: CallbackQueue;
  readonly log: Log;
  /** Sends the flight's report, as it is now. */
  readonly send: (flight: ReportInFlight) => void;
  readonly conclude: (flight: ReportInFlight) => void;
}

export function createReportRounds(
  { apply, callbacks, log, send, conclude }: ReportRoundsOptions,
  { holding, keep, standsBeforeReset, drop }: ReportRecords,
  again: SendingAgain,
): ReportRounds {
  function conflicted(flight: ReportInFlight, entity: CloudEntity | null): void {
    // Given up before, and not stored by then.
    if (isQuestion(flight.report!)) return giveUp(flight);
    if (isComparing(flight.report!)) return compare(flight, entity);
    const seen = flight.calls.length > 0 ? "told" : "fetched";
    const { op } = flight.report!;
    keep(flight, (record) => afterConflict(record, flight.node.goalNumber, op, entity, seen));
    const present = holding(flight);
    if (present) flight.report = findReport(present.record, op)!;
    // Nobody is left to ask after a restart: the increments count all the same, the stale extra does not.
    if (flight.calls.length === 0) return amend(flight, undefined, entity?.version ?? 0);
    if (flight.rounds <= MAX_ROUNDS) return askForAnotherRound(flight, entity);
    log.warn(`the report of ${describe(flight)} met ${MAX_ROUNDS} conflicts in a row and waits without its extra`);
    askCalls(flight, () => giveUp(flight));
  }

  function askForAnotherRound(flight: ReportInFlight, entity: CloudEntity | null): void {
    const version = entity?.version ?? 0;
    askAll(callbacks, flight.calls, flight, { code: REPORT_CODES.conflict, message: "", entity }, log, (values) => {
      const willing = flight.calls.filter((_call, place) => wantsAnotherRound(values[place], describe(flight), log));
      if (willing.length === 0) return giveUp(flight);
      const isWanted = (): boolean => true;
      collectUsableExtra(willing, flight, log, isWanted, (extra) => {
        if (extra === UNUSABLE) giveUp(flight);
        else amend(flight, extra, version);
        return true;
      });
    });
  }

  /** What others have reached meanwhile is taken off the report, which goes again if anything of it is left. */
  function compare(flight: ReportInFlight, entity: CloudEntity | null): void {
    const { op } = flight.report!;
    keep(flight, (record) => afterConflict(record, flight.node.goalNumber, op, entity, "fetched"));
    const held = holding(flight);
    const report = held ? findReport(held.record, op)! : flight.report!;
    flight.report = compared(report, entity, held !== undefined && !report.past);
    // Whoever waits for it is to hear what was stored.
    if (flight.report.delta === 0 && flight.calls.length === 0) return giveUp(flight);
    held?.session.write(flight.node, withReport(held.record, flight.report), "now");
    if (flight.rounds > 1) again.later(flight, flight.rounds);
    else send(flight);
  }

  /** The same operation goes again with other words, after a wait that grows with the rounds. */
  function amend(flight: ReportInFlight, extra: string | undefined, version: number): void {
    const report = flight.report!;
    const words = wordsOf(extra, version);
    const held = holding(flight);
    if (held) held.session.write(flight.node, amendReport(held.record, report.op, words), "now");
    flight.report = amended(report, words);
    again.later(flight, flight.rounds);
  }

  /** @param dropIt when none of the calls wants it to go on */
  function askCalls(flight: ReportInFlight, dropIt: () => void): void {
    if (flight.calls.length === 0) return retry(flight);
    askAll(callbacks, flight.calls, flight, null, log, (values) => {
      // What a reset follows is for nothing already, and must not arrive after it.
      if (values.every((value) => value === false) && !standsBeforeReset(flight)) return dropIt();
      // Told once; the report goes on without them.
      flight.calls = [];
      retry(flight);
    });
  }

  function retry(flight: ReportInFlight): void {
    flight.failures += 1;
    if (flight.rounds > MAX_ROUNDS) {
      flight.rounds = 0;
      amend(flight, undefined, 0);
    } else again.later(flight, flight.failures);
  }

  /** It may have been stored, and have completed the node, which somebody has to be paid for. */
  function giveUpUnknown(flight: ReportInFlight): void {
    const held = holding(flight);
    if (!held) return giveUp(flight);
    const { node, report } = flight;
    apply(held.session, node, askWhatBecameOf(held.record, node.goalNumber, report!.op), undefined);
    flight.report = questionOf(report!);
    flight.calls = [];
    flight.rounds = 0;
    retry(flight);
  }

  function giveUp(flight: ReportInFlight): void {
    drop(flight);
    conclude(flight);
  }

  return { conflicted, retry, failed: (flight) => askCalls(flight, () => giveUpUnknown(flight)) };
}
