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

import { REPORT_CODES, type CloudReportResult } from "../../../core/cloud/protocol.ts";
import { releaseReport } from "../../../core/cloud/report-steps.ts";
import { tellOne } from "./report-handler.ts";
import { createReportRecords, type ReportRecordsOptions } from "./report-records.ts";
import { createReportRounds, type ReportRoundsOptions } from "./report-rounds.ts";
import { describe, type ReportInFlight } from "./reports-in-flight.ts";
import { createSendingAgain, type SendingAgainOptions } from "./sending-again.ts";

export interface ReportAnswers {
  answered(flight: ReportInFlight, result: CloudReportResult): void;
  /** Not known to be stored. */
  failed(flight: ReportInFlight): void;
  /** Sends at once what waits to be sent again. */
  hurry(): void;
}

export type ReportAnswersOptions = ReportRecordsOptions & ReportRoundsOptions & SendingAgainOptions;

export function createReportAnswers(options: ReportAnswersOptions): ReportAnswers {
  const { callbacks, log, conclude } = options;
  const records = createReportRecords(options);
  const again = createSendingAgain(options);
  const rounds = createReportRounds(options, records, again);

  function answered(flight: ReportInFlight, result: CloudReportResult): void {
    switch (result.code) {
      case REPORT_CODES.conflict:
        flight.rounds += 1;
        if (!records.standsBeforeReset(flight)) return rounds.conflicted(flight, result.entity);
        records.drop(flight);
        return tellAndConclude(flight, null);
      case REPORT_CODES.wrong:
        if (flight.report!.reset) return resetRefused(flight, result.message);
        log.error(
          `the cloud refused a report of ${describe(flight)}: ${result.message}. Its increments are kept and go with the next report`,
        );
        records.keep(flight, (record) => releaseReport(record, flight.node.goalNumber, flight.report!.op));
        break;
      case REPORT_CODES.operationReused:
        // Our ids are random, so it was this very report, stored before with other words; or the player was erased.
        log.info(
          `the cloud knew report ${flight.report!.op} of ${describe(flight)} already, with other content, and has stored nothing: ` +
            "this world fell back to an earlier state after it was sent, or the player was erased there",
        );
        records.stored(flight, result);
        break;
      case REPORT_CODES.stored:
        records.stored(flight, result);
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

  /** A cloud service that does not know resets in reports: nothing behind it may be sent, so it goes again. */
  function resetRefused(flight: ReportInFlight, message: string): void {
    if (flight.failures === 0) {
      log.error(
        `the cloud refused to reset ${describe(flight)}: ${message}. Nothing more of it is reported until the cloud ` +
          "service has been updated; the reset is sent again by then",
      );
    }
    rounds.retry(flight);
  }

  return { answered, failed: rounds.failed, hurry: again.hurry };
}
