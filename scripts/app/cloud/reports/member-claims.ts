/**
 * What is done to the members of a combination before a report of it is sent. Those that the report counts are claimed, and
 * what another server was first with is taken off it; with a reset they are taken back. Operations follow from the report's,
 * which is saved before, so that a stop at any moment does the same again and is answered as at first. What the report's own
 * answer leads to is decided elsewhere.
 */

import { withoutLost, withoutLostOf } from "../../../core/cloud/claims.ts";
import { findReport, isForNothing } from "../../../core/cloud/cloud-record.ts";
import { memberOf } from "../../../core/cloud/member-nodes.ts";
import type { CloudEntity } from "../../../core/cloud/protocol.ts";
import { isCombination } from "../../../core/goals/parts.ts";
import type { PendingReport } from "../../../core/progress/record.ts";
import type { RequestQueue } from "../request-queue.ts";
import { createClaiming, type ClaimingOptions } from "./claiming.ts";
import { createErrands, type Errand } from "./errands.ts";
import type { ReportInFlight } from "./reports-in-flight.ts";

export interface MemberClaims {
  /** Whether something is to be done to members before the report is sent. */
  areAwaited(flight: ReportInFlight): boolean;
  /** Does it. */
  make(flight: ReportInFlight): void;
}

export interface MemberClaimsOptions extends ClaimingOptions {
  readonly requests: RequestQueue;
  /** To be told when all is done: the report may leave. */
  readonly made: (flight: ReportInFlight) => void;
}

const nameOf = ({ op, round = 0 }: PendingReport): string => `${op} ${round}`;

export function createMemberClaims(options: MemberClaimsOptions): MemberClaims {
  const { records, requests, made, failed } = options;
  const run = createErrands(requests, failed);
  const claim = createClaiming(options, run);

  function end(flight: ReportInFlight): void {
    flight.membersOf = nameOf(flight.report!);
    made(flight);
  }

  function takeOff(flight: ReportInFlight, report: PendingReport, lost: ReadonlySet<string>): void {
    flight.report = withoutLost(report, lost);
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    if (!session || !record || !findReport(record, report.op)) return;
    session.write(flight.node, withoutLostOf(record, report.op, lost), "now");
  }

  /** The service does the same by itself; older ones do not, and members that are done there would count no more. */
  function takeBack(flight: ReportInFlight, { op }: PendingReport): void {
    const { accountId: player, node } = flight;
    requests.ask({
      ask: (cloud) => cloud.fetch(player),
      answered(entities: readonly CloudEntity[]) {
        const errands = entities.flatMap(({ achievement_id, progress }): Errand[] => {
          const member = memberOf(achievement_id);
          if (member?.nodeKey !== node.key || progress === 0) return [];
          return [{ report: { op: `${op}.${member.key}`, player, node: achievement_id, reset: true } }];
        });
        run(flight, errands, () => end(flight));
      },
      failed: () => failed(flight),
    });
  }

  /** What stands before a reset counts for nothing. */
  function isInVain(flight: ReportInFlight, { op }: PendingReport): boolean {
    const record = records.open(flight.playerId)?.read(flight.node);
    return record ? isForNothing(record, op) : flight.queued.some(({ report }) => report.reset);
  }

  return {
    areAwaited(flight) {
      const { report, node, membersOf } = flight;
      if (!report || membersOf === nameOf(report)) return false;
      if (report.reset) return node.goal !== undefined && isCombination(node.goal);
      return report.claims !== undefined && !isInVain(flight, report);
    },
    make(flight) {
      const report = flight.report!;
      if (report.reset) takeBack(flight, report);
      else {
        claim(flight, report, (lost) => {
          if (lost.size > 0) takeOff(flight, report, lost);
          end(flight);
        });
      }
    },
  };
}
