/**
 * The record's side of a report in flight: what its player's record, or their mailbox when they are not here, is to say of it
 * once it is known what became of it. Tells nobody and sends nothing.
 */

import { keysOf, noteClaims, withLost } from "../../../core/cloud/claims.ts";
import { addPending, askFor, rebase } from "../../../core/cloud/cloud-node.ts";
import { findReport, isForNothing } from "../../../core/cloud/cloud-record.ts";
import { countsInPresent, wasTooLate } from "../../../core/cloud/cloud-rounds.ts";
import type { CloudEntity, CloudReportResult } from "../../../core/cloud/protocol.ts";
import { dropReport, follow, followReport, nameNext, settleReport } from "../../../core/cloud/report-steps.ts";
import { gainedOver, overtaken } from "../../../core/cloud/risen.ts";
import type { NodeRecord } from "../../../core/progress/record.ts";
import type { Mailboxes } from "../../players/mailboxes.ts";
import type { RecordSession, RecordSessions } from "../../records/record-session.ts";
import { crossingLetter, crossingOf, type ApplyCloud, type Crossing } from "../cloud.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";

export interface ReportRecords {
  /** The player's record, when they are here and it still holds the operation. */
  holding(flight: ReportInFlight): Held | undefined;
  /** Whether what it carries is taken back right after it. */
  standsBeforeReset(flight: ReportInFlight): boolean;
  /** Keeps what the report makes of the record that holds it; nothing where none does. */
  keep(flight: ReportInFlight, change: (record: NodeRecord) => NodeRecord, crossing?: Crossing): void;
  /** The report is in the cloud: it is settled, and what the cloud says of the node is followed. */
  stored(flight: ReportInFlight, result: CloudReportResult): void;
  /** The report has come to nothing. */
  drop(flight: ReportInFlight): void;
}

export interface Held {
  readonly session: RecordSession;
  readonly record: NodeRecord;
}

export interface ReportRecordsOptions {
  readonly records: RecordSessions;
  readonly mailboxes: () => Mailboxes | undefined;
  readonly apply: ApplyCloud;
  readonly newOperation: () => string;
}

export function createReportRecords(options: ReportRecordsOptions): ReportRecords {
  const { records, mailboxes, apply, newOperation } = options;

  function holding(flight: ReportInFlight): Held | undefined {
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    return session && record && flight.report && findReport(record, flight.report.op) ? { session, record } : undefined;
  }

  const keep: ReportRecords["keep"] = (flight, change, crossing) => {
    const held = holding(flight);
    if (held) apply(held.session, flight.node, change(held.record), crossing, flight.report!.round);
  };

  /** The report came to a round that was over: what it carried may be of the present one. */
  function countAgain(flight: ReportInFlight, result: CloudReportResult): void {
    const { playerId, node, report } = flight;
    if (!node.repeat || !report || !wasTooLate(report, result)) return;
    const session = records.open(playerId);
    const record = session?.read(node);
    if (!session || !record || !countsInPresent(record, report)) return;
    const { delta, claims } = withLost(report);
    const sum = addPending(record, node.goalNumber, delta);
    const added = noteClaims(sum, keysOf(claims).slice(0, sum.progress - record.progress));
    const asked = node.autoSentCloud ? added : askFor(added, node.goalNumber, delta);
    session.write(node, nameNext(asked, node.goalNumber, node.autoSentCloud, newOperation), "now");
    flight.wanted = true;
  }

  function mailStored(flight: ReportInFlight, result: CloudReportResult, crossing: Crossing | undefined): void {
    const report = flight.report!;
    const isLate = flight.node.repeat !== undefined && report.orRound !== undefined && !crossing;
    const kind = isLate && wasTooLate(report, result) ? "cloud_late" : "cloud_stored";
    mailboxes()?.post(flight.playerId, kind, flight.node.id, crossingLetter(crossing), { op: report.op });
  }

  return {
    holding,
    standsBeforeReset(flight) {
      const held = holding(flight);
      if (held) return isForNothing(held.record, flight.report!.op);
      return flight.queued.some(({ report }) => report.reset);
    },
    keep,
    stored(flight, result) {
      const { entity } = result;
      const crossing = crossingOf(result);
      if (entity) {
        flight.queued = flight.queued.map(({ report, calls }) => ({ report: follow(report, entity.version), calls }));
      }
      keep(flight, (record) => settled(record, flight, entity), crossing);
      countAgain(flight, result);
      if (!records.open(flight.playerId)) mailStored(flight, result, crossing);
    },
    drop(flight) {
      const { op } = flight.report!;
      keep(flight, (record) => dropReport(record, flight.node.goalNumber, op));
      if (!records.open(flight.playerId))
        mailboxes()?.post(flight.playerId, "cloud_dropped", flight.node.id, 0, { op });
    },
  };
}

function settled(record: NodeRecord, flight: ReportInFlight, entity: CloudEntity | null): NodeRecord {
  const { goalNumber } = flight.node;
  const { op, delta } = flight.report!;
  const done = settleReport(record, goalNumber, op);
  if (isOlder(record, entity)) return done;
  const left = overtaken(done, gainedOver(record, entity, delta));
  const now = rebase(left, goalNumber, entity, flight.calls.length > 0 ? "told" : "own step");
  return entity ? followReport(now, entity.version) : now;
}

/** A report sent again is answered as it was at first, which may be long ago. */
function isOlder(record: NodeRecord, entity: CloudEntity | null): boolean {
  return entity !== null && entity.version < (record.cloud?.version ?? 0);
}
