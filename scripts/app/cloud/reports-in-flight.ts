/**
 * The reports under way, one for each player and node, and when each node was last answered. What is kept only; what
 * happens to a report is decided elsewhere.
 */

import type { CloudEntity } from "../../core/cloud/protocol.ts";
import type { PendingReport } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { ReportHandler } from "./report-handler.ts";

/** A report from when it is prepared until its last answer. */
export interface ReportInFlight {
  readonly playerId: string;
  /** What the cloud knows the player by. */
  readonly player: string;
  readonly node: AchievementNode;
  /** Undefined while `extra` is collected for the first time. */
  report: PendingReport | undefined;
  /** Has a report that was opened here saved. */
  save?: (() => void) | undefined;
  calls: readonly ReportHandler[];
  /** Calls that came while this report was under way. */
  followers: ReportHandler[];
  /** Something is to be reported after this one. */
  wanted: boolean;
  rounds: number;
  failures: number;
  /** What is to happen instead of a next report. */
  then?: () => void;
  /** What a fetch showed meanwhile; how much of it was in the report under way is known when that is answered. */
  fetched?: CloudEntity;
  /** Reports that were opened when the player left, oldest first: they follow whether he is back or not. */
  queued: readonly QueuedReport[];
}

export interface QueuedReport {
  readonly report: PendingReport;
  readonly calls: readonly ReportHandler[];
}

export interface ReportsInFlight {
  get(player: string, nodeId: string): ReportInFlight | undefined;
  of(player: string): readonly ReportInFlight[];
  /** Begins one; one that was under way on the node is forgotten here. */
  begin(start: Pick<ReportInFlight, "playerId" | "player" | "node" | "report" | "calls">): ReportInFlight;
  isUnderWay(flight: ReportInFlight): boolean;
  end(flight: ReportInFlight): void;
  noteAnswer(player: string, nodeId: string, tick: number): void;
  /** Tick of the node's last answer; -1 when there was none since the player joined. */
  answeredAt(player: string, nodeId: string): number;
  forgetAnswers(player: string): void;
  /** Reports under way, by the world's player id. */
  count(): ReadonlyMap<string, number>;
}

export function createReportsInFlight(): ReportsInFlight {
  // By player and then by node: an increment finds its report without a key made for it.
  const flights = new Map<string, Map<string, ReportInFlight>>();
  const answers = new Map<string, Map<string, number>>();

  function inner<Value>(maps: Map<string, Map<string, Value>>, player: string): Map<string, Value> {
    let found = maps.get(player);
    if (!found) maps.set(player, (found = new Map<string, Value>()));
    return found;
  }

  const get = (player: string, nodeId: string): ReportInFlight | undefined => flights.get(player)?.get(nodeId);

  return {
    get,
    of: (player) => [...(flights.get(player)?.values() ?? [])],
    begin(start) {
      const flight: ReportInFlight = { ...start, followers: [], wanted: false, rounds: 0, failures: 0, queued: [] };
      inner(flights, start.player).set(start.node.id, flight);
      return flight;
    },
    isUnderWay: (flight) => get(flight.player, flight.node.id) === flight,
    end(flight) {
      const ofPlayer = flights.get(flight.player);
      if (ofPlayer?.get(flight.node.id) !== flight) return;
      ofPlayer.delete(flight.node.id);
      if (ofPlayer.size === 0) flights.delete(flight.player);
    },
    noteAnswer: (player, nodeId, tick) => void inner(answers, player).set(nodeId, tick),
    answeredAt: (player, nodeId) => answers.get(player)?.get(nodeId) ?? -1,
    forgetAnswers: (player) => void answers.delete(player),
    count() {
      const counts = new Map<string, number>();
      for (const ofPlayer of flights.values()) {
        for (const { playerId } of ofPlayer.values()) counts.set(playerId, (counts.get(playerId) ?? 0) + 1);
      }
      return counts;
    },
  };
}
