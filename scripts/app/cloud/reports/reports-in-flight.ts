/**
 * The nodes that are being reported, one entry for each account and node, and when each was last answered. What is kept
 * only; what happens to a report is decided elsewhere.
 */

import type { CloudEntity } from "../../../core/cloud/protocol.ts";
import type { PendingReport } from "../../../core/progress/record.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import { createWaitingCalls, type WaitingCall, type WaitingCalls } from "./waiting-calls.ts";

/** One node of one player, from its first call or report until nothing of it is under way any more. */
export interface ReportInFlight {
  readonly playerId: string;
  /** What the cloud knows the player by. */
  readonly accountId: string;
  /** As it is reported, for people. */
  readonly playerName: string | undefined;
  readonly node: AchievementNode;
  /** Undefined while none is open: calls are asked for its extra, or all increments may still be taken back. */
  report: PendingReport | undefined;
  /** Has a report that was opened here saved. */
  save?: (() => void) | undefined;
  /** The report whose members are claimed, or taken back, as it has to be before it is sent. */
  membersOf?: string | undefined;
  /** Whether the calls are asked for the extra of a report that is not open yet. */
  isAsking: boolean;
  /** Counts what was begun; an answer to what was begun before means nothing any more. */
  turn: number;
  /** Calls that wait for this report. */
  calls: readonly WaitingCall[];
  /** Calls that came while this report was under way. */
  readonly followers: WaitingCalls;
  /** Calls that are told, or about to be told, that they wait for nothing. */
  early: WaitingCall[];
  /** Something is to be reported after this one. */
  wanted: boolean;
  rounds: number;
  failures: number;
  /** What a fetch showed meanwhile; how much of it was in the report under way is known when that is answered. */
  fetched?: CloudEntity | undefined;
  /** Reports that were opened when the player left, oldest first: they follow whether the player is back or not. */
  queued: readonly QueuedReport[];
}

export interface QueuedReport {
  readonly report: PendingReport;
  readonly calls: readonly WaitingCall[];
}

export interface ReportsInFlight {
  get(accountId: string, nodeId: string): ReportInFlight | undefined;
  of(accountId: string): readonly ReportInFlight[];
  all(): readonly ReportInFlight[];
  begin(start: Pick<ReportInFlight, "playerId" | "accountId" | "playerName" | "node">): ReportInFlight;
  isUnderWay(flight: ReportInFlight): boolean;
  end(flight: ReportInFlight): void;
  noteAnswer(accountId: string, nodeId: string, tick: number): void;
  /** Tick of the node's last answer; -1 when there was none since the player joined. */
  answeredAt(accountId: string, nodeId: string): number;
  forgetAnswers(accountId: string): void;
  /** Reports under way, by the world's player id. */
  count(): ReadonlyMap<string, number>;
}

export function createReportsInFlight(): ReportsInFlight {
  // By account and then by node: an increment finds its report without a key made for it.
  const flights = new Map<string, Map<string, ReportInFlight>>();
  const answers = new Map<string, Map<string, number>>();

  const get = (accountId: string, nodeId: string): ReportInFlight | undefined => flights.get(accountId)?.get(nodeId);
  const all = (): ReportInFlight[] => [...flights.values()].flatMap((ofAccount) => [...ofAccount.values()]);

  return {
    get,
    all,
    of: (accountId) => [...(flights.get(accountId)?.values() ?? [])],
    begin(start) {
      const flight = newFlight(start);
      inner(flights, start.accountId).set(start.node.id, flight);
      return flight;
    },
    isUnderWay: (flight) => get(flight.accountId, flight.node.id) === flight,
    end(flight) {
      const ofAccount = flights.get(flight.accountId);
      if (ofAccount?.get(flight.node.id) !== flight) return;
      ofAccount.delete(flight.node.id);
      if (ofAccount.size === 0) flights.delete(flight.accountId);
    },
    noteAnswer: (accountId, nodeId, tick) => void inner(answers, accountId).set(nodeId, tick),
    answeredAt: (accountId, nodeId) => answers.get(accountId)?.get(nodeId) ?? -1,
    forgetAnswers: (accountId) => void answers.delete(accountId),
    count() {
      const counts = new Map<string, number>();
      for (const { playerId } of all()) counts.set(playerId, (counts.get(playerId) ?? 0) + 1);
      return counts;
    },
  };
}

/** For people, in the log. */
export const describe = ({ node, playerId }: ReportInFlight): string => `node ${node.id} of player ${playerId}`;

function newFlight(start: Pick<ReportInFlight, "playerId" | "accountId" | "playerName" | "node">): ReportInFlight {
  const flight: ReportInFlight = {
    ...start,
    report: undefined,
    isAsking: false,
    turn: 0,
    calls: [],
    // What comes while the extra is asked for goes into the same report.
    followers: createWaitingCalls(() => (flight.report ? 0 : flight.calls.length)),
    early: [],
    wanted: false,
    rounds: 0,
    failures: 0,
    queued: [],
  };
  return flight;
}

function inner<Value>(maps: Map<string, Map<string, Value>>, accountId: string): Map<string, Value> {
  let found = maps.get(accountId);
  if (!found) maps.set(accountId, (found = new Map<string, Value>()));
  return found;
}
