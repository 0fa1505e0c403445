/**
 * What follows the answer to a report, or that there is none: the record is settled or rebased, the callbacks are told
 * or asked, and the report goes again or has ended. When it leaves is the request queue's business.
 *
 *   stored, used before    ─▶ settled, told ─▶ concluded
 *   wrong                  ─▶ released (the increments go with the next one), told ─▶ concluded; a reset goes again
 *   conflict               ─▶ rebased, asked ─true─▶ again with another extra, same operation … 8 rounds
 *                                            └false─▶ given up ─▶ concluded
 *   conflict, to compare   ─▶ less by what others have reached ─▶ again, or nothing is left ─▶ concluded
 *   conflict before a reset ─▶ dropped, told that it failed ─▶ concluded
 *   failed                 ─▶ asked ─false─▶ given up; the same operation asks what became of it ─▶ concluded
 *                                   └else─▶ again as it is
 */

import { fullJitterTicks } from "../../../core/cloud/backoff.ts";
import { addPending, askFor, rebase } from "../../../core/cloud/cloud-node.ts";
import {
  amended,
  amendReport,
  askWhatBecameOf,
  dropReport,
  follow,
  followReport,
  isQuestion,
  nameNext,
  questionOf,
  releaseReport,
  settleReport,
  wordsOf,
} from "../../../core/cloud/report-steps.ts";
import { countsInPresent, wasTooLate } from "../../../core/cloud/cloud-rounds.ts";
import { afterConflict, compared, gainedOver, isComparing, overtaken, withReport } from "../../../core/cloud/risen.ts";
import { findReport, isForNothing } from "../../../core/cloud/cloud-record.ts";
import { REPORT_CODES, type CloudEntity, type CloudReportResult } from "../../../core/cloud/protocol.ts";
import type { NodeRecord } from "../../../core/progress/record.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";
import type { Mailboxes } from "../../players/mailboxes.ts";
import type { RecordSession, RecordSessions } from "../../records/record-session.ts";
import type { Log, Scheduler } from "../../ports.ts";
import type { CallbackQueue } from "./callback-queue.ts";
import { crossingLetter, crossingOf, type ApplyCloud, type Crossing } from "../cloud.ts";
import { askAll, collectUsableExtra, tellOne, UNUSABLE, wantsAnotherRound } from "./report-handler.ts";

export const MAX_ROUNDS = 8;
/** Longest wait before a report goes again; doubles each time, up to five seconds. */
const FIRST_ROUND_TICKS = 10;
const LONGEST_ROUND_TICKS = 100;

export interface ReportAnswers {
  answered(flight: ReportInFlight, result: CloudReportResult): void;
  /** Not known to be stored. */
  failed(flight: ReportInFlight): void;
  /** Sends at once what waits to be sent again. */
  hurry(): void;
}

export interface ReportAnswersOptions {
  readonly records: RecordSessions;
  readonly mailboxes: () => Mailboxes | undefined;
  readonly apply: ApplyCloud;
  readonly callbacks: CallbackQueue;
  readonly newOperation: () => string;
  readonly random: () => number;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** Sends the flight's report, as it is now. */
  readonly send: (flight: ReportInFlight) => void;
  readonly conclude: (flight: ReportInFlight) => void;
}

export function createReportAnswers(options: ReportAnswersOptions): ReportAnswers {
  const { records, mailboxes, apply, callbacks, newOperation, random, scheduler, log, send, conclude } = options;
  /** Those that are sent again after a while. */
  const waiting = new Set<{ readonly flight: ReportInFlight }>();

  const describe = (flight: ReportInFlight): string => `node ${flight.node.id} of player ${flight.playerId}`;

  /** The player's record, when they are here and it still holds the operation. */
  function holding(flight: ReportInFlight): { session: RecordSession; record: NodeRecord } | undefined {
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    return session && record && flight.report && findReport(record, flight.report.op) ? { session, record } : undefined;
  }

  function standsBeforeReset(flight: ReportInFlight): boolean {
    const held = holding(flight);
    if (held) return isForNothing(held.record, flight.report!.op);
    return flight.queued.some(({ report }) => report.reset);
  }

  function answered(flight: ReportInFlight, result: CloudReportResult): void {
    switch (result.code) {
      case REPORT_CODES.conflict:
        return conflicted(flight, result.entity);
      case REPORT_CODES.wrong:
        if (flight.report!.reset) return resetRefused(flight, result.message);
        log.error(
          `the cloud refused a report of ${describe(flight)}: ${result.message}. Its increments are kept and go with the next report`,
        );
        keep(flight, (record) => releaseReport(record, flight.node.goalNumber, flight.report!.op), undefined);
        break;
      case REPORT_CODES.operationReused:
        // Our ids are random, so it was this very report, stored before with other words; or the player was erased.
        log.info(
          `the cloud knew report ${flight.report!.op} of ${describe(flight)} already, with other content, and has stored nothing: ` +
            "this world fell back to an earlier state after it was sent, or the player was erased there",
        );
        stored(flight, result);
        break;
      case REPORT_CODES.stored:
        stored(flight, result);
    }
    tellAndConclude(flight, result);
  }

  /** What follows may speak of what the callbacks are told now, so it waits for them. */
  function tellAndConclude(flight: ReportInFlight, result: CloudReportResult | null): void {
    callbacks.each(
      flight.calls,
      (call) => tellOne(call, flight, result, log),
      () => conclude(flight),
    );
  }

  function stored(flight: ReportInFlight, result: CloudReportResult): void {
    const { entity } = result;
    const { op } = flight.report!;
    const crossing = crossingOf(result);
    if (entity) {
      flight.queued = flight.queued.map(({ report, calls }) => ({ report: follow(report, entity.version), calls }));
    }
    keep(
      flight,
      (record) => {
        const settled = settleReport(record, flight.node.goalNumber, op);
        if (isOlder(record, entity)) return settled;
        const left = overtaken(settled, gainedOver(record, entity, flight.report!.delta));
        const now = rebase(left, flight.node.goalNumber, entity, flight.calls.length > 0 ? "told" : "own step");
        return entity ? followReport(now, entity.version) : now;
      },
      crossing,
    );
    countAgain(flight, result);
    if (!records.open(flight.playerId)) {
      const isLate = flight.node.repeat !== undefined && flight.report!.orRound !== undefined && !crossing;
      const kind = isLate && wasTooLate(flight.report!, result) ? "cloud_late" : "cloud_stored";
      mailboxes()?.post(flight.playerId, kind, flight.node.id, crossingLetter(crossing), { op });
    }
  }

  /** The report came to a round that was over: what it carried may be of the present one. */
  function countAgain(flight: ReportInFlight, result: CloudReportResult): void {
    const { playerId, node, report } = flight;
    if (!node.repeat || !report || !wasTooLate(report, result)) return;
    const session = records.open(playerId);
    const record = session?.read(node);
    if (!session || !record || !countsInPresent(record, report)) return;
    const added = addPending(record, node.goalNumber, report.delta);
    const asked = node.autoSentCloud ? added : askFor(added, node.goalNumber, report.delta);
    session.write(node, nameNext(asked, node.goalNumber, node.autoSentCloud, newOperation), "now");
    flight.wanted = true;
  }

  /** A cloud service that does not know resets in reports: nothing behind it may be sent, so it goes again. */
  function resetRefused(flight: ReportInFlight, message: string): void {
    if (flight.failures === 0) {
      log.error(
        `the cloud refused to reset ${describe(flight)}: ${message}. Nothing more of it is reported until the cloud ` +
          "service has been updated; the reset is sent again by then",
      );
    }
    retry(flight);
  }

  function keep(
    flight: ReportInFlight,
    change: (record: NodeRecord) => NodeRecord,
    crossing: Crossing | undefined,
  ): void {
    const held = holding(flight);
    if (held) apply(held.session, flight.node, change(held.record), crossing, flight.report!.round);
  }

  function conflicted(flight: ReportInFlight, entity: CloudEntity | null): void {
    flight.rounds += 1;
    if (standsBeforeReset(flight)) {
      drop(flight);
      return tellAndConclude(flight, null);
    }
    // Given up before, and not stored by then.
    if (isQuestion(flight.report!)) return giveUp(flight);
    if (isComparing(flight.report!)) return compare(flight, entity);
    const seen = flight.calls.length > 0 ? "told" : "fetched";
    const { op } = flight.report!;
    keep(flight, (record) => afterConflict(record, flight.node.goalNumber, op, entity, seen), undefined);
    const present = holding(flight);
    if (present) flight.report = findReport(present.record, op)!;
    const version = entity?.version ?? 0;
    // Nobody is left to ask after a restart: the increments count all the same, the stale extra does not.
    if (flight.calls.length === 0) return amend(flight, undefined, version);
    if (flight.rounds > MAX_ROUNDS) {
      log.warn(`the report of ${describe(flight)} met ${MAX_ROUNDS} conflicts in a row and waits without its extra`);
      return askCalls(flight, () => giveUp(flight));
    }
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
    keep(flight, (record) => afterConflict(record, flight.node.goalNumber, op, entity, "fetched"), undefined);
    const held = holding(flight);
    const report = held ? findReport(held.record, op)! : flight.report!;
    flight.report = compared(report, entity, held !== undefined && !report.past);
    // Whoever waits for it is to hear what was stored.
    if (flight.report.delta === 0 && flight.calls.length === 0) return giveUp(flight);
    held?.session.write(flight.node, withReport(held.record, flight.report), "now");
    if (flight.rounds > 1) sendLater(flight, flight.rounds);
    else send(flight);
  }

  /** The same operation goes again with other words, after a random wait that grows with the rounds. */
  function amend(flight: ReportInFlight, extra: string | undefined, version: number): void {
    const report = flight.report!;
    const words = wordsOf(extra, version);
    const held = holding(flight);
    if (held) held.session.write(flight.node, amendReport(held.record, report.op, words), "now");
    flight.report = amended(report, words);
    sendLater(flight, flight.rounds);
  }

  function failed(flight: ReportInFlight): void {
    askCalls(flight, () => giveUpUnknown(flight));
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

  /** Beside the waits of the request queue: a report that only itself fails must not go round and round. */
  function retry(flight: ReportInFlight): void {
    flight.failures += 1;
    if (flight.rounds > MAX_ROUNDS) {
      flight.rounds = 0;
      amend(flight, undefined, 0);
    } else sendLater(flight, flight.failures);
  }

  function sendLater(flight: ReportInFlight, attempt: number): void {
    const wait = fullJitterTicks(attempt, FIRST_ROUND_TICKS, LONGEST_ROUND_TICKS, random());
    const turn = { flight };
    waiting.add(turn);
    scheduler.after(wait, () => go(turn));
  }

  function go(turn: { readonly flight: ReportInFlight }): void {
    if (waiting.delete(turn)) send(turn.flight);
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

  function drop(flight: ReportInFlight): void {
    keep(flight, (record) => dropReport(record, flight.node.goalNumber, flight.report!.op), undefined);
    if (!records.open(flight.playerId)) {
      mailboxes()?.post(flight.playerId, "cloud_dropped", flight.node.id, 0, {
        op: flight.report!.op,
      });
    }
  }

  return { answered, failed, hurry: () => [...waiting].forEach(go) };
}

/** A report sent again is answered as it was at first, which may be long ago. */
function isOlder(record: NodeRecord, entity: CloudEntity | null): boolean {
  return entity !== null && entity.version < (record.cloud?.version ?? 0);
}
