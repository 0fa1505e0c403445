/**
 * Reports of cloud nodes: one under way for each player and node, what comes meanwhile following in the next one.
 * An operation is saved before it is first sent, so that a stop at any moment repeats it instead of counting it twice.
 *
 *   request ─▶ collecting ─extra─▶ waiting ─▶ (line) ─┬─ stored, used before ─▶ done ─▶ next, if anything followed
 *                  ▲                  ▲               ├─ conflict ─▶ asking ─true─▶ collecting (same op) … 8 rounds
 *                  │                  │               │                    └false─▶ given up
 *                  │                  └───────────────┴─ failed ─▶ asking ─false─▶ given up, else waiting (same op)
 *                  └ an extra that is not usable: no report, the increments stay pending
 *
 * A player may leave at any point: his reports go on, and what he must know lies in his mailbox.
 */

import {
  askFor,
  cloudOf,
  extraBase,
  findReport,
  nameNext,
  openReport,
  rebase,
  unask,
  unreported,
  wordsOf,
} from "../../core/cloud/cloud-node.ts";
import type { CloudEntity, CloudReport } from "../../core/cloud/protocol.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { NodeRecord, PendingReport } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { RequestQueue } from "./request-queue.ts";
import { createReportsInFlight, type ReportInFlight } from "./reports-in-flight.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Log, Scheduler } from "../ports.ts";
import { createReportAnswers } from "./report-answers.ts";
import { collectExtra, isOfThisPack, tellAll, UNUSABLE, type ReportHandler } from "./report-handler.ts";

export interface CloudReports {
  /** @returns whether a report is under way */
  request(session: PlayerSession, player: string, node: AchievementNode, handler?: ReportHandler): boolean;
  /** Notes an answer about the node that is no report's. */
  noteAnswer(session: PlayerSession, player: string, nodeId: string): void;
  /** Whether something is under way, or was answered at this tick or later. */
  busySince(player: string, nodeId: string, tick: number): boolean;
  /** Hands over what a fetch showed. @returns whether it is kept until the report under way has ended */
  fetched(player: string, nodeId: string, entity: CloudEntity | null): boolean;
  /** Runs `task` when nothing is under way on the node; what was to follow is dropped. */
  after(player: string, nodeId: string, task: () => void): void;
  leaving(session: PlayerSession, player: string): void;
  /** Reports under way, by the world's player id. */
  pending(): ReadonlyMap<string, number>;
}

export interface CloudReportsOptions {
  readonly records: PlayerRecords;
  readonly mailboxes: () => Mailboxes | undefined;
  /** Keeps a record that the cloud moved; `completedNow` = this world pays. */
  readonly apply: (session: PlayerSession, node: AchievementNode, record: NodeRecord, completedNow: boolean) => void;
  readonly line: RequestQueue;
  readonly newOperation: () => string;
  readonly random: () => number;
  readonly tick: () => number;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

interface Opened {
  readonly report: PendingReport;
  /** Has it saved by when it returns. */
  readonly save: () => void;
}

export function createCloudReports(options: CloudReportsOptions): CloudReports {
  const { records, apply, line, newOperation, tick, log } = options;
  const flights = createReportsInFlight();
  const answers = createReportAnswers({ ...options, send, end });

  function start(
    session: PlayerSession,
    player: string,
    node: AchievementNode,
    calls: readonly ReportHandler[],
  ): boolean {
    const record = session.read(node);
    if (!record) return false;
    const cloud = cloudOf(record, node.goalNumber);
    const saved = cloud.reports?.[0];
    if (saved) {
      // An operation of an earlier session comes first; its callbacks are gone with that session.
      const flight = flights.begin({ playerId: session.playerId, player, node, report: saved, calls: [] });
      flight.followers = [...calls];
      flight.wanted = calls.length > 0 || unreported(cloud, node.autoSentCloud) > 0;
      send(flight);
      return true;
    }
    // A goal lowered below the cloud's progress: an empty report has the cloud see that the node is complete.
    const isReached = !isComplete(record) && cloud.base >= node.goalNumber;
    if (unreported(cloud, node.autoSentCloud) === 0 && !isReached) return false;
    return prepare(flights.begin({ playerId: session.playerId, player, node, report: undefined, calls }));
  }

  /** Asks for the extra, and for another one while what comes is not usable. @returns whether a report is under way */
  function prepare(flight: ReportInFlight): boolean {
    return collectExtra(flight.calls, flight, log, (extra, asked) => {
      // The player left while another pack was asked: his increments went without it.
      if (!flights.isUnderWay(flight)) return false;
      // A reset came meanwhile: there is nothing to report any more.
      if (flight.then) {
        end(flight);
        return false;
      }
      if (extra !== UNUSABLE) {
        launch(flight, extra);
        return true;
      }
      // One call's mistake is not the others': they are reported without it.
      withdraw(flight, asked!);
      if (flight.calls.length > 0) return prepare(flight);
      end(flight);
      return false;
    });
  }

  function withdraw(flight: ReportInFlight, call: ReportHandler): void {
    flight.calls = flight.calls.filter((other) => other !== call);
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    if (session && record && call.asks) session.write(flight.node, unask(record, call.asks), "soon");
  }

  /** What a call wants reported of a node that is not sent automatically. */
  function ask(session: PlayerSession, node: AchievementNode, delta: number): void {
    const record = session.read(node);
    if (!record) return;
    const asked = askFor(record, node.goalNumber, delta);
    session.write(node, nameNext(asked, node.goalNumber, node.autoSentCloud, newOperation), "soon");
  }

  /** Opens the operation, saves it, and only then lets it go. */
  function launch(flight: ReportInFlight, extra: string | undefined): void {
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    if (!session || !record) return end(flight);
    // What was added while another pack was asked goes along, and its callbacks with it.
    flight.calls = [...flight.calls, ...flight.followers];
    flight.followers = [];
    flight.wanted = false;
    const opened = open(session, flight.node, record, extra);
    flight.report = opened?.report;
    flight.save = opened?.save;
    send(flight);
  }

  function open(
    session: PlayerSession,
    node: AchievementNode,
    record: NodeRecord,
    extra: string | undefined,
  ): Opened | undefined {
    const op = record.cloud?.nextOp ?? newOperation();
    const words = wordsOf(extra, extraBase(record));
    const opened = openReport(record, node.goalNumber, node.autoSentCloud, op, words);
    const save = session.writeLate(node, opened);
    const report = findReport(opened, op);
    return report && { report, save };
  }

  /** The last report of a player who leaves: functions of this pack answer at once, others are not waited for. */
  function openLast(
    flight: ReportInFlight,
    session: PlayerSession,
    node: AchievementNode,
    record: NodeRecord,
  ): Opened | undefined {
    let given: string | undefined | typeof UNUSABLE;
    collectExtra(flight.followers.filter(isOfThisPack), flight, log, (extra) => {
      given = extra;
      return true;
    });
    return given === UNUSABLE ? undefined : open(session, node, record, given);
  }

  function send(flight: ReportInFlight): void {
    if (!flight.report) return end(flight);
    const { op, delta, goal, extra, baseVersion } = flight.report;
    const report: CloudReport = {
      op,
      player: flight.player,
      node: flight.node.id,
      delta,
      // As it was when the report was opened: a repeat with another goal would be another report.
      goal: goal ?? flight.node.goalNumber,
      ...(extra === undefined ? {} : { extra, base_version: baseVersion ?? 0 }),
    };
    line.push({
      report,
      leaving: flight.save,
      answered: (result) => answers.answered(flight, result),
      failed: () => answers.failed(flight),
    });
  }

  function end(flight: ReportInFlight): void {
    flights.end(flight);
    noteAnswer(flight.playerId, flight.player, flight.node.id);
    const { queued, followers, wanted, player, node, playerId } = flight;
    takeFetched(flight);
    if (flight.then) {
      // What was to follow is not made any more.
      tellAll([...queued.flatMap(({ calls }) => calls), ...followers], flight, null, log);
      return flight.then();
    }
    const [next, ...rest] = queued;
    if (next) {
      const following = flights.begin({ playerId, player, node, ...next });
      Object.assign(following, { queued: rest, followers, wanted } satisfies Partial<ReportInFlight>);
      return send(following);
    }
    const session = records.open(playerId);
    const cloud = session?.read(node)?.cloud;
    if (session && (wanted || cloud?.reports)) start(session, player, node, followers);
  }

  function noteAnswer(playerId: string, player: string, nodeId: string): void {
    if (records.open(playerId)) flights.noteAnswer(player, nodeId, tick());
  }

  function takeFetched({ playerId, node, fetched }: ReportInFlight): void {
    const session = fetched && records.open(playerId);
    const record = session?.read(node);
    if (!session || !record?.cloud || record.cloud.reset || record.cloud.version >= fetched.version) return;
    apply(session, node, rebase(record, node.goalNumber, fetched, "fetched"), false);
  }

  return {
    request(session, player, node, handler) {
      const flight = flights.get(player, node.id);
      // Nothing is reported before a reset is done: it would be wiped out with the rest.
      if (flight ? flight.then : session.read(node)?.cloud?.reset) return false;
      if (handler && handler.asks > 0) ask(session, node, handler.asks);
      if (!flight) return start(session, player, node, handler ? [handler] : []);
      flight.wanted = true;
      if (handler) flight.followers.push(handler);
      return true;
    },
    noteAnswer: ({ playerId }, player, nodeId) => noteAnswer(playerId, player, nodeId),
    busySince(player, nodeId, since) {
      return flights.get(player, nodeId) !== undefined || flights.answeredAt(player, nodeId) >= since;
    },
    fetched(player, nodeId, entity) {
      const flight = flights.get(player, nodeId);
      if (flight && entity) flight.fetched = entity;
      return flight !== undefined;
    },
    after(player, nodeId, task) {
      const flight = flights.get(player, nodeId);
      if (flight) flight.then = task;
      else task();
    },
    leaving(session, player) {
      for (const flight of flights.of(player)) {
        const { node } = flight;
        const record = session.read(node);
        if (!record) continue;
        const hasMore = !record.cloud?.reset && unreported(cloudOf(record, node.goalNumber), node.autoSentCloud) > 0;
        if (!flight.report) {
          // Its extra is still being asked for in another pack: the increments do not wait for it.
          flights.end(flight);
          const report = hasMore ? open(session, node, record, undefined)?.report : undefined;
          const calls = [...flight.calls, ...flight.followers];
          if (report) send(flights.begin({ playerId: session.playerId, player, node, report, calls }));
        } else {
          const latest = flight.wanted && hasMore ? openLast(flight, session, node, record)?.report : undefined;
          const inLine = new Set([flight.report, ...flight.queued.map(({ report }) => report)].map(({ op }) => op));
          const others = (session.read(node)?.cloud?.reports ?? []).filter(({ op }) => !inLine.has(op));
          const callsOf = (report: PendingReport): readonly ReportHandler[] =>
            report.op === latest?.op ? flight.followers : [];
          flight.queued = [...flight.queued, ...others.map((report) => ({ report, calls: callsOf(report) }))];
          flight.followers = [];
          flight.wanted = false;
          // A reset that waits is in his record, and asked for again when he is back.
          delete flight.then;
        }
      }
      flights.forgetAnswers(player);
    },
    pending: () => flights.count(),
  };
}
