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

import { fullJitterTicks } from "../core/backoff.ts";
import {
  amended,
  amendReport,
  askFor,
  cloudOf,
  dropReport,
  extraBase,
  findReport,
  follow,
  followReport,
  nameNext,
  openReport,
  rebase,
  releaseReport,
  settleReport,
  unask,
  unreported,
  type ReportWords,
} from "../core/cloud-node.ts";
import type { PendingReport } from "../core/record.ts";
import { REPORT_CODES, type CloudEntity, type CloudReport, type CloudReportResult } from "../core/cloud-protocol.ts";
import { isComplete } from "../core/progress.ts";
import type { NodeRecord } from "../core/record.ts";
import type { AchievementNode } from "../core/tree.ts";
import type { CloudLine } from "./cloud-line.ts";
import type { Mailboxes } from "./mailboxes.ts";
import type { PlayerRecords, PlayerSession } from "./player-records.ts";
import type { Log, Scheduler } from "./ports.ts";
import {
  askAll,
  collectExtra,
  isOfThisPack,
  tellAll,
  UNUSABLE,
  wantsAnotherRound,
  type ReportHandler,
} from "./report-handler.ts";

export const MAX_ROUNDS = 8;
/** Longest wait before a report goes again; doubles each time, up to five seconds. */
const FIRST_ROUND_TICKS = 10;
const LONGEST_ROUND_TICKS = 100;

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
  readonly line: CloudLine;
  readonly newOperation: () => string;
  readonly random: () => number;
  readonly tick: () => number;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

interface Flight {
  readonly key: string;
  readonly playerId: string;
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

interface Opened {
  readonly report: PendingReport;
  /** Has it saved by when it returns. */
  readonly save: () => void;
}

interface QueuedReport {
  readonly report: PendingReport;
  readonly calls: readonly ReportHandler[];
}

export function createCloudReports(options: CloudReportsOptions): CloudReports {
  const { records, mailboxes, apply, line, newOperation, random, tick, scheduler, log } = options;
  const flights = new Map<string, Flight>();
  /** Tick of each player's last answer by node, for as long as he is here. */
  const answeredAt = new Map<string, Map<string, number>>();

  const describe = (flight: Flight): string => `node ${flight.node.id} of player ${flight.playerId}`;
  const keyOf = (player: string, nodeId: string): string => `${nodeId} ${player}`;

  /** The player's record, when he is here and it still holds the operation. */
  function holding(flight: Flight): { session: PlayerSession; record: NodeRecord } | undefined {
    const session = records.open(flight.playerId);
    const record = session?.read(flight.node);
    return session && record && flight.report && findReport(record, flight.report.op) ? { session, record } : undefined;
  }

  function register(
    session: { readonly playerId: string },
    player: string,
    node: AchievementNode,
    report: PendingReport | undefined,
    calls: readonly ReportHandler[],
  ): Flight {
    const key = keyOf(player, node.id);
    const { playerId } = session;
    const nothing = { followers: [], wanted: false, rounds: 0, failures: 0, queued: [] };
    const flight: Flight = { key, playerId, player, node, report, calls, ...nothing };
    flights.set(key, flight);
    return flight;
  }

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
      const flight = register(session, player, node, saved, []);
      flight.followers = [...calls];
      flight.wanted = calls.length > 0 || unreported(cloud, node.autoSentCloud) > 0;
      send(flight);
      return true;
    }
    // A goal lowered below the cloud's progress: an empty report has the cloud see that the node is complete.
    const isReached = !isComplete(record) && cloud.base >= node.goalNumber;
    if (unreported(cloud, node.autoSentCloud) === 0 && !isReached) return false;
    const flight = register(session, player, node, undefined, calls);
    return prepare(flight);
  }

  /** Asks for the extra, and for another one while what comes is not usable. @returns whether a report is under way */
  function prepare(flight: Flight): boolean {
    return collectExtra(flight.calls, flight, log, (extra, asked) => {
      // The player left while another pack was asked: his increments went without it.
      if (flights.get(flight.key) !== flight) return false;
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

  function withdraw(flight: Flight, call: ReportHandler): void {
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
  function launch(flight: Flight, extra: string | undefined): void {
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
    flight: Flight,
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

  function send(flight: Flight): void {
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
      answered: (result) => answered(flight, result),
      failed: () => failed(flight),
    });
  }

  function answered(flight: Flight, result: CloudReportResult): void {
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
        stored(flight, result.entity, false);
        break;
      case REPORT_CODES.stored:
        stored(flight, result.entity, result.completed_now);
    }
    tellAll(flight.calls, flight, result, log);
    end(flight);
  }

  function stored(flight: Flight, entity: CloudEntity | null, completedNow: boolean): void {
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

  function keep(flight: Flight, change: (record: NodeRecord) => NodeRecord, completedNow: boolean): void {
    const held = holding(flight);
    if (held) apply(held.session, flight.node, change(held.record), completedNow);
  }

  function conflicted(flight: Flight, entity: CloudEntity | null): void {
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
  function amend(flight: Flight, extra: string | undefined, version: number): void {
    const report = flight.report!;
    const words = wordsOf(extra, version);
    const held = holding(flight);
    if (held) held.session.write(flight.node, amendReport(held.record, report.op, words), "now");
    flight.report = amended(report, words);
    sendLater(flight, flight.rounds);
  }

  function failed(flight: Flight): void {
    if (flight.calls.length === 0) return retry(flight);
    askAll(flight.calls, flight, null, log, (values) => {
      if (values.every((value) => value === false)) return giveUp(flight);
      // Told once; the report goes on without them.
      flight.calls = [];
      retry(flight);
    });
  }

  /** Beside the line's own waits: a report that only itself fails must not go round and round. */
  function retry(flight: Flight): void {
    flight.failures += 1;
    if (flight.rounds > MAX_ROUNDS) {
      flight.rounds = 0;
      amend(flight, undefined, 0);
    } else sendLater(flight, flight.failures);
  }

  function sendLater(flight: Flight, attempt: number): void {
    const wait = fullJitterTicks(attempt, FIRST_ROUND_TICKS, LONGEST_ROUND_TICKS, random());
    scheduler.after(wait, () => send(flight));
  }

  function giveUp(flight: Flight): void {
    keep(flight, (record) => dropReport(record, flight.node.goalNumber, flight.report!.op), false);
    if (!records.open(flight.playerId)) {
      mailboxes()?.post(flight.playerId, "cloud_dropped", flight.node.id, 0, flight.report!.op);
    }
    end(flight);
  }

  function end(flight: Flight): void {
    if (flights.get(flight.key) === flight) flights.delete(flight.key);
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
      const following = register({ playerId }, player, node, next.report, next.calls);
      Object.assign(following, { queued: rest, followers, wanted } satisfies Partial<Flight>);
      return send(following);
    }
    const session = records.open(playerId);
    const cloud = session?.read(node)?.cloud;
    if (session && (wanted || cloud?.reports)) start(session, player, node, followers);
  }

  function noteAnswer(playerId: string, player: string, nodeId: string): void {
    if (!records.open(playerId)) return;
    const answers = answeredAt.get(player) ?? new Map<string, number>();
    answeredAt.set(player, answers.set(nodeId, tick()));
  }

  function takeFetched({ playerId, node, fetched }: Flight): void {
    const session = records.open(playerId);
    const record = session?.read(node);
    if (!fetched || !session || !record?.cloud || record.cloud.reset || record.cloud.version >= fetched.version) return;
    apply(session, node, rebase(record, node.goalNumber, fetched, "fetched"), false);
  }

  return {
    request(session, player, node, handler) {
      const flight = flights.get(keyOf(player, node.id));
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
      return flights.has(keyOf(player, nodeId)) || (answeredAt.get(player)?.get(nodeId) ?? -1) >= since;
    },
    fetched(player, nodeId, entity) {
      const flight = flights.get(keyOf(player, nodeId));
      if (flight && entity) flight.fetched = entity;
      return flight !== undefined;
    },
    after(player, nodeId, task) {
      const flight = flights.get(keyOf(player, nodeId));
      if (flight) flight.then = task;
      else task();
    },
    leaving(session, player) {
      for (const flight of [...flights.values()]) {
        if (flight.playerId !== session.playerId || flight.player !== player) continue;
        const { node } = flight;
        const record = session.read(node);
        if (!record) continue;
        const hasMore = !record.cloud?.reset && unreported(cloudOf(record, node.goalNumber), node.autoSentCloud) > 0;
        if (!flight.report) {
          // Its extra is still being asked for in another pack: the increments do not wait for it.
          flights.delete(flight.key);
          const report = hasMore ? open(session, node, record, undefined)?.report : undefined;
          if (report) send(register(session, player, node, report, [...flight.calls, ...flight.followers]));
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
      answeredAt.delete(player);
    },
    pending() {
      const counts = new Map<string, number>();
      for (const { playerId } of flights.values()) counts.set(playerId, (counts.get(playerId) ?? 0) + 1);
      return counts;
    },
  };
}

function wordsOf(extra: string | undefined, baseVersion: number): ReportWords | undefined {
  return extra === undefined ? undefined : { extra, baseVersion };
}

/** A report sent again is answered as it was at first, which may be long ago. */
function isOlder(record: NodeRecord, entity: CloudEntity | null): boolean {
  return entity !== null && entity.version < (record.cloud?.version ?? 0);
}
