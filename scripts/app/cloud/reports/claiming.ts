/**
 * The claims of one report, till each member is known to be this report's or another's. A member that a report of this world was
 * to count which the world has forgotten since (it was rolled back) is claimed anew, after the cloud has said that it was not
 * counted.
 */

import {
  judgeClaim,
  plainly,
  takingReport,
  wasFree,
  type Asker,
  type Claim,
} from "../../../core/cloud/claim-owners.ts";
import { claimReport, isHeld, keysOf } from "../../../core/cloud/claims.ts";
import type { CloudReportResult } from "../../../core/cloud/protocol.ts";
import type { PendingReport } from "../../../core/progress/record.ts";
import type { RecordSessions } from "../../records/record-session.ts";
import type { MemberVersions } from "../member-versions.ts";
import type { Errand, RunErrands } from "./errands.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";

export interface ClaimingOptions {
  readonly records: RecordSessions;
  readonly asker: () => Asker;
  readonly versions: MemberVersions;
  /** To be told when it is not known of everything whether it is stored. */
  readonly failed: (flight: ReportInFlight) => void;
}

/** Others may have the node of a member go on in between, but not for ever; the last one is made on no version. */
const MOST_ATTEMPTS = 8;

/** @returns to claim what the report counts; `done` is told the keys of those that others have counted */
export function createClaiming({ records, asker, versions, failed }: ClaimingOptions, run: RunErrands) {
  /** How often it was not answered what became of a forgotten report. */
  const unanswered = new WeakMap<ReportInFlight, Map<string, number>>();

  function attempt(course: Course, wanted: readonly Claim[], attempts: number): void {
    const { flight, report, lost, done } = course;
    if (wanted.length === 0) return done(lost);
    if (attempts > MOST_ATTEMPTS) return failed(flight);
    const by = asker();
    const claims = by.mark === undefined || attempts === MOST_ATTEMPTS ? wanted.map(plainly) : wanted;
    const again: Claim[] = [];
    const forgotten = new Map<string, Claim[]>();
    const errands = claims.map((claim): Errand => {
      const { key } = claim;
      return {
        report: claimOf(flight, report, claim, by),
        answered(result) {
          const verdict = judgeClaim(result, report, claim, by);
          if (result.entity) versions.note(flight.accountId, flight.node, key, result.entity);
          if (verdict.kind === "lost" || (verdict.kind === "forgotten" && holds(flight, verdict.op))) lost.add(key);
          else if (verdict.kind === "again") again.push(verdict.claim);
          else if (verdict.kind === "forgotten") {
            forgotten.set(verdict.op, [...(forgotten.get(verdict.op) ?? []), verdict.claim]);
          }
        },
      };
    });
    const learnt = (ofReport: readonly Claim[], isFree: boolean): void => {
      if (isFree) again.push(...ofReport);
      else for (const { key } of ofReport) lost.add(key);
    };
    const goOn = (): void => attempt(course, again, attempts + 1);
    run(flight, errands, () => askForForgotten(flight, forgotten, learnt, goOn), attempts > 0);
  }

  /** Where that is never answered, while claims are, the member counts for nothing rather than keep all others waiting. */
  function askForForgotten(
    flight: ReportInFlight,
    forgotten: ReadonlyMap<string, readonly Claim[]>,
    learnt: (claims: readonly Claim[], isFree: boolean) => void,
    done: () => void,
  ): void {
    const failures = unanswered.get(flight) ?? new Map<string, number>();
    unanswered.set(flight, failures);
    const errands = [...forgotten].map(([op, claims]) => ({
      report: takingReport(op, flight.accountId, flight.node.key),
      answered: (result: CloudReportResult) => learnt(claims, wasFree(result)),
      failed() {
        const times = (failures.get(op) ?? 0) + 1;
        failures.set(op, times);
        if (times > MOST_ATTEMPTS) learnt(claims, false);
        return times > MOST_ATTEMPTS;
      },
    }));
    run(flight, errands, done, true);
  }

  /** What may still be sent is not forgotten. */
  function holds(flight: ReportInFlight, op: string): boolean {
    const record = records.open(flight.playerId)?.read(flight.node);
    return flight.queued.some(({ report }) => report.op === op) || (record !== undefined && isHeld(record, op));
  }

  return (flight: ReportInFlight, report: PendingReport, done: Course["done"]): void => {
    const { accountId, node } = flight;
    const claims = keysOf(report.claims).map((key) => ({
      key,
      version: versions.of(accountId, node, key, report.round ?? 0),
    }));
    attempt({ flight, report, lost: new Set(), done }, claims, 0);
  };
}

interface Course {
  readonly flight: ReportInFlight;
  readonly report: PendingReport;
  /** Keys of those that others have counted. */
  readonly lost: Set<string>;
  readonly done: (lost: ReadonlySet<string>) => void;
}

const claimOf = (
  { accountId, node, playerName: name }: ReportInFlight,
  report: PendingReport,
  claim: Claim,
  by: Asker,
): Errand["report"] => ({
  ...claimReport(report, accountId, node.key, claim, by.mark),
  ...(name === undefined ? {} : { name }),
});
