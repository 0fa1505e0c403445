/**
 * What follows the answer to a report, or that there is none: the record is settled or rebased, the callbacks are told
 * or asked, and the report goes again or has ended. When it leaves is the line's business.
 *
 *   stored, used before ─▶ settled, told ─▶ ended
 *   wrong               ─▶ released (the increments go with the next one), told ─▶ ended
 *   conflict            ─▶ rebased, asked ─true─▶ again with another extra, same operation … 8 rounds
 *                                         └false─▶ given up ─▶ ended
 *   failed              ─▶ asked ─false─▶ given up ─▶ ended, else again as it is
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import {
  amended,
  amendReport,
  dropReport,
  findReport,
  follow,
  followReport,
  rebase,
  releaseReport,
  settleReport,
  wordsOf,
} from "../../core/cloud/cloud-node.ts";
import { REPORT_CODES, type CloudEntity, type CloudReportResult } from "../../core/cloud/protocol.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Log, Scheduler } from "../ports.ts";
import { askAll, collectExtra, tellAll, UNUSABLE, wantsAnotherRound } from "./report-handler.ts";

export const MAX_ROUNDS = 8;
/** Longest wait before a report goes again; doubles each time, up to five seconds. */
const FIRST_ROUND_TICKS = 10;
const LONGEST_ROUND_TICKS = 100;

export interface ReportAnswers {
  answered(flight: ReportInFlight, result: CloudReportResult): void;
  /** Not known to be stored. */
  failed(flight: ReportInFlight): void;
}

export interface ReportAnswersOptions {
  readonly records: PlayerRecords;
  readonly mailboxes: () => Mailboxes | undefined;
  /** Keeps a record that the cloud moved; `completedNow` = this world pays. */
  readonly apply: (session: PlayerSession, node: AchievementNode, record: NodeRecord, completedNow: boolean) => void;
  readonly random: () => number;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** Sends the flight's report, as it is now. */
  readonly send: (flight: ReportInFlight) => void;
  readonly end: (flight: ReportInFlight) => void;
}

export function createReportAnswers(options: ReportAnswersOptions): ReportAnswers {
  const { records, mailboxes, apply, random, scheduler, log, send, end } = options;

  const describe = (flight: ReportInFlight): string => `node ${flight.node.id} of player ${flight.playerId}`;

  /** The player's record, when he is here and it still holds the operation. */
  function holding(flight: ReportInFlight): { session: PlayerSession; record: NodeRecord } | undefined {
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    return session && record && flight.report && findReport(record, flight.report.op) ? { session, record } : undefined;
  }

  function answered(flight: ReportInFlight, result: CloudReportResult): void {
    switch (result.code) {
      case REPORT_CODES.conflict:
        return conflicted(flight, result.entity);
      case REPORT_CODES.wrong:
        log.error(
          `the cloud refused a report of ${describe(flight)}: ${result.message}. Its increments are kept and go with the next report`,
        );
        keep(flight, (record) => releaseReport(record, flight.node.goalNumber, flight.report!.op), false);
        break;
      case REPORT_CODES.operationReused:
        // Our ids are random, so it was this very report, stored before with other words; or the player was erased.
        log.info(
          `the cloud knew report ${flight.report!.op} of ${describe(flight)} already, with other content, and has stored nothing: ` +
            "this world fell back to an earlier state after it was sent, or the player was erased there",
        );
        stored(flight, result.entity, false);
        break;
      case REPORT_CODES.stored:
        stored(flight, result.entity, result.completed_now);
    }
    tellAll(flight.calls, flight, result, log);
    end(flight);
  }

  function stored(flight: ReportInFlight, entity: CloudEntity | null, completedNow: boolean): void {
    const { op } = flight.report!;
    if (entity) {
      flight.queued = flight.queued.map(({ report, calls }) => ({ report: follow(report, entity.version), calls }));
    }
    keep(
      flight,
      (record) => {
        const settled = settleReport(record, flight.node.goalNumber, op);
        if (isOlder(record, entity)) return settled;
        const now = rebase(settled, flight.node.goalNumber, entity, flight.calls.length > 0 ? "told" : "own step");
        return entity ? followReport(now, entity.version) : now;
      },
      completedNow,
    );
    if (!records.open(flight.playerId)) {
      mailboxes()?.post(flight.playerId, "cloud_stored", flight.node.id, completedNow ? 1 : 0, op);
    }
  }

  function keep(flight: ReportInFlight, change: (record: NodeRecord) => NodeRecord, completedNow: boolean): void {
    const held = holding(flight);
    if (held) apply(held.session, flight.node, change(held.record), completedNow);
  }

  function conflicted(flight: ReportInFlight, entity: CloudEntity | null): void {
    flight.rounds += 1;
    const seen = flight.calls.length > 0 ? "told" : "fetched";
    keep(flight, (record) => rebase(record, flight.node.goalNumber, entity, seen), false);
    const version = entity?.version ?? 0;
    // Nobody is left to ask after a restart: the increments count all the same, the stale extra does not.
    if (flight.calls.length === 0) return amend(flight, undefined, version);
    if (flight.rounds > MAX_ROUNDS) {
      log.warn(`the report of ${describe(flight)} met ${MAX_ROUNDS} conflicts in a row and waits without its extra`);
      return failed(flight);
    }
    askAll(flight.calls, flight, { code: REPORT_CODES.conflict, message: "", entity }, log, (values) => {
      // Each of them must be asked, whatever the first says: so no short cut.
      const again = values.map((value) => wantsAnotherRound(value, describe(flight), log)).includes(true);
      if (!again) return giveUp(flight);
      collectExtra(flight.calls, flight, log, (extra) => {
        if (extra === UNUSABLE) giveUp(flight);
        else amend(flight, extra, version);
        return true;
      });
    });
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
    if (flight.calls.length === 0) return retry(flight);
    askAll(flight.calls, flight, null, log, (values) => {
      if (values.every((value) => value === false)) return giveUp(flight);
      // Told once; the report goes on without them.
      flight.calls = [];
      retry(flight);
    });
  }

  /** Beside the line's own waits: a report that only itself fails must not go round and round. */
  function retry(flight: ReportInFlight): void {
    flight.failures += 1;
    if (flight.rounds > MAX_ROUNDS) {
      flight.rounds = 0;
      amend(flight, undefined, 0);
    } else sendLater(flight, flight.failures);
  }

  function sendLater(flight: ReportInFlight, attempt: number): void {
    const wait = fullJitterTicks(attempt, FIRST_ROUND_TICKS, LONGEST_ROUND_TICKS, random());
    scheduler.after(wait, () => send(flight));
  }

  function giveUp(flight: ReportInFlight): void {
    keep(flight, (record) => dropReport(record, flight.node.goalNumber, flight.report!.op), false);
    if (!records.open(flight.playerId)) {
      mailboxes()?.post(flight.playerId, "cloud_dropped", flight.node.id, 0, flight.report!.op);
    }
    end(flight);
  }

  return { answered, failed };
}

/** A report sent again is answered as it was at first, which may be long ago. */
function isOlder(record: NodeRecord, entity: CloudEntity | null): boolean {
  return entity !== null && entity.version < (record.cloud?.version ?? 0);
}
