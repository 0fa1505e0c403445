/**
 * The cloud side of a session: who is covered, what happens at join, what operators see. Reports have their own file,
 * requests theirs.
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import { closeNext, hasToReport, rebase, resetDone } from "../../core/cloud/cloud-node.ts";
import type { CloudEntity } from "../../core/cloud/protocol.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "./cloud.ts";
import { createRequestQueue } from "./request-queue.ts";
import { createCloudReports } from "./reports.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import { createOperationIds } from "./operation-ids.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Clock, CloudClient, CloudReply, Log, Players, Scheduler } from "../ports.ts";

const TICKS_PER_SECOND = 20;
/** Between two attempts of one question. */
const LONGEST_WAIT_TICKS = 60 * TICKS_PER_SECOND;

export interface CloudSyncOptions {
  readonly client: CloudClient;
  readonly tree: Tree;
  readonly players: Players;
  readonly records: PlayerRecords;
  readonly mailboxes: () => Mailboxes | undefined;
  readonly apply: (session: PlayerSession, node: AchievementNode, record: NodeRecord, completedNow: boolean) => void;
  /** To be told when a join's fetch was taken over. */
  readonly fetched: (session: PlayerSession) => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
}

export function createCloudSync(options: CloudSyncOptions): Cloud {
  const { client, tree, players, records, mailboxes, apply, fetched, clock, scheduler, log, random } = options;
  const cloudNodes = tree.nodes.filter((node) => node.cloud);
  // Many reports are answered together: each page that they move is written once for all of them.
  const line = createRequestQueue(client, clock, random, records.batch);
  const newOperation = createOperationIds(random, clock.nowMilliseconds());
  const reports = createCloudReports({
    records,
    mailboxes,
    apply,
    line,
    newOperation,
    random,
    tick: () => clock.tick(),
    scheduler,
    log,
  });
  /** The account of everyone who is here, as it was when he joined: one session stays with one account. */
  const accounts = new Map<string, string>();

  /** Answers can come when the player has left, or left and come back: then they are not this session's any more. */
  const isCurrent = (session: PlayerSession, player: string): boolean =>
    accounts.get(session.playerId) === player && records.open(session.playerId) === session;

  /** Asks until it is answered, as long as the player stays, after waits that grow. */
  function askUntilAnswered(
    session: PlayerSession,
    player: string,
    ask: (cloud: CloudClient) => Promise<CloudReply<readonly CloudEntity[]>>,
    answered: (entities: readonly CloudEntity[], askedAt: number) => void,
    failures = 0,
  ): void {
    if (!isCurrent(session, player)) return;
    let askedAt = clock.tick();
    line.ask({
      ask(cloud) {
        askedAt = clock.tick();
        return ask(cloud);
      },
      answered(entities) {
        if (isCurrent(session, player)) answered(entities, askedAt);
      },
      failed() {
        const wait = fullJitterTicks(failures + 1, TICKS_PER_SECOND, LONGEST_WAIT_TICKS, random());
        scheduler.after(wait, () => askUntilAnswered(session, player, ask, answered, failures + 1));
      },
    });
  }

  function fetch(session: PlayerSession, player: string): void {
    askUntilAnswered(
      session,
      player,
      (cloud) => cloud.fetch(player),
      (entities, askedAt) => takeOver(session, player, entities, askedAt),
    );
  }

  /** Every cloud node becomes the cloud's plus pending, and what is pending is reported. */
  function takeOver(session: PlayerSession, player: string, entities: readonly CloudEntity[], askedAt: number): void {
    const byId = new Map(entities.map((entity) => [entity.achievement_id, entity]));
    session.batch(() => {
      for (const node of cloudNodes) {
        const record = session.read(node);
        if (!record || record.cloud?.reset) continue;
        const entity = byId.get(node.id) ?? null;
        if (reports.fetched(player, node.id, entity)) continue;
        // A report that ended since then can have a newer answer of its own; a repeated one has an older.
        const isOlder = (entity?.version ?? 0) < (record.cloud?.version ?? 0);
        if (isOlder && reports.busySince(player, node.id, askedAt)) continue;
        if (!entity && !record.cloud && record.progress === 0) continue;
        const rebased = rebase(record, node.goalNumber, entity, "fetched");
        if (!isSame(record, rebased)) apply(session, node, rebased, false);
      }
      fetched(session);
      for (const node of cloudNodes) reportRest(session, player, node);
    });
  }

  function reportRest(session: PlayerSession, player: string, node: AchievementNode): void {
    const record = session.read(node);
    if (!record?.cloud || record.cloud.reset) return;
    const isReached = !isComplete(record) && record.cloud.base >= node.goalNumber;
    if (isReached || hasToReport(record.cloud, node.autoSentCloud)) reports.request(session, player, node);
  }

  /** Operation ids of earlier sessions take nothing in any more; what they stand for goes first. */
  function closeReports(session: PlayerSession): void {
    session.batch(() => {
      for (const node of cloudNodes) {
        const record = session.read(node);
        const closed = record && closeNext(record, node.goalNumber, node.autoSentCloud);
        if (closed && closed !== record) session.write(node, closed, "now");
      }
    });
  }

  /** A report under way is answered first, or it would arrive after the reset and count. */
  function reset(session: PlayerSession, player: string, node: AchievementNode): void {
    reports.after(player, node.id, () =>
      askUntilAnswered(
        session,
        player,
        (cloud) => cloud.reset(player, node.id),
        (entities) => {
          const record = session.read(node);
          if (!record?.cloud?.reset) return;
          const entity = entities.find((each) => each.achievement_id === node.id) ?? null;
          reports.noteAnswer(session, player, node.id);
          apply(session, node, rebase(resetDone(record), node.goalNumber, entity, "fetched"), false);
          reportRest(session, player, node);
        },
      ),
    );
  }

  return {
    covers: (playerId) => accounts.has(playerId),

    report(session, node, handler) {
      const player = accounts.get(session.playerId);
      return player !== undefined && reports.request(session, player, node, handler);
    },

    newOperation,

    reset(session, node) {
      const player = accounts.get(session.playerId);
      if (player !== undefined) reset(session, player, node);
    },

    fetchAll(playerId, done) {
      const player = accounts.get(playerId);
      if (player === undefined) {
        done(null);
        return false;
      }
      line.ask({
        ask: (cloud) => cloud.fetch(player),
        answered: (entity) => done({ code: 0, message: "", details: "", entity }),
        failed: () => done(null),
      });
      return true;
    },

    identify(session) {
      const player = players.persistentId(session.playerId);
      if (player !== undefined) {
        accounts.set(session.playerId, player);
        closeReports(session);
      } else if (cloudNodes.length > 0) {
        const name = players.name(session.playerId) ?? session.playerId;
        log.warn(
          `the platform told no persistent id of ${name}; until he joins again his cloud nodes are kept in this world only`,
        );
      }
    },

    joined(session) {
      const player = accounts.get(session.playerId);
      if (player === undefined || cloudNodes.length === 0) return;
      session.batch(() => {
        for (const node of cloudNodes) {
          const cloud = session.read(node)?.cloud;
          if (cloud?.reset) reset(session, player, node);
          else if (cloud?.reports && !reports.busySince(player, node.id, Infinity))
            reports.request(session, player, node);
        }
      });
      fetch(session, player);
    },

    leaving(session) {
      const player = accounts.get(session.playerId);
      if (player === undefined) return;
      reports.leaving(session, player);
      accounts.delete(session.playerId);
    },

    tick: () => line.tick(),
    shutdown: () => line.close(),

    status() {
      const { reachable, lastError, breaker, pauseTicks } = line.state();
      return {
        ...(reachable === undefined ? {} : { reachable }),
        ...(lastError === undefined ? {} : { lastError }),
        breaker,
        retrySeconds: Math.ceil(pauseTicks / TICKS_PER_SECOND),
        pending: reports.pending(),
      };
    },
  };
}

function isSame(a: NodeRecord, b: NodeRecord): boolean {
  return (
    a.progress === b.progress &&
    isComplete(a) === isComplete(b) &&
    a.cloud?.base === b.cloud?.base &&
    a.cloud?.version === b.cloud?.version
  );
}
