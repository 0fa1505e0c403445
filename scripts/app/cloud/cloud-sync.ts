/**
 * The cloud side of a session: who is covered, what happens at join, what operators see. Reports have their own files,
 * requests theirs.
 */

import { closeNext, nameOldReset } from "../../core/cloud/report-steps.ts";
import type { Tree } from "../../core/tree/tree.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import type { RecordSession, RecordSessions } from "../records/record-session.ts";
import type { Clock, CloudClient, Log, Players, Scheduler } from "../ports.ts";
import { following } from "../work/following.ts";
import { createAccounts, type Account } from "./accounts.ts";
import { createCallbackQueue } from "./reports/callback-queue.ts";
import { createCloudHealth, type CloudHealth } from "./cloud-health.ts";
import type { ApplyCloud, Cloud } from "./cloud.ts";
import { createJoinFetch } from "./join-fetch.ts";
import { createOperationIds } from "./operation-ids.ts";
import { createCloudReports, type CloudReports } from "./reports/reports.ts";
import { createRequestQueue, type RequestQueue } from "./request-queue.ts";
import { createStorageReads } from "./storage-reads.ts";

const TICKS_PER_SECOND = 20;

export interface CloudSyncOptions {
  readonly client: CloudClient;
  readonly tree: Tree;
  readonly players: Players;
  readonly records: RecordSessions;
  readonly mailboxes: () => Mailboxes | undefined;
  readonly apply: ApplyCloud;
  /** To be told when what the cloud has was taken over, by a fetch that was sent in this tick. */
  readonly fetched: (session: RecordSession, askedAt: number) => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
}

export function createCloudSync(options: CloudSyncOptions): Cloud {
  const { client, tree, players, records, clock, scheduler, log, random } = options;
  const cloudNodes = following(
    () => tree.keepers,
    (keepers) => keepers.filter((node) => node.cloud),
  );
  const teamNodes = following(cloudNodes, (nodes) => nodes.filter((node) => node.team));
  const callbacks = createCallbackQueue(clock);
  const health: CloudHealth = createCloudHealth({
    requests: () => requests,
    scheduler,
    log,
    random,
    wentAway: () => reports.cloudWentAway(),
    hasReports: () => reports.isSending(),
  });
  // Many reports are answered together: each page that they move is written once for all of them.
  const requests: RequestQueue = createRequestQueue(client, clock, random, records.batch, health.hear);
  const operations = createOperationIds(random, clock.nowMilliseconds());
  const reports: CloudReports = createCloudReports({
    ...options,
    requests,
    callbacks,
    isAway: health.isAway,
    newOperation: operations.next,
    tick: () => clock.tick(),
  });
  const reads = createStorageReads(requests, callbacks, scheduler, health.isAway);
  const accounts = createAccounts(players, log, () => cloudNodes().length > 0);
  const joining = createJoinFetch({ ...options, requests, reports, accountOf: accounts.of });
  let isStarted = false;

  /** Reports that were opened in earlier sessions go first. */
  function goOn(session: RecordSession, account: Account): void {
    session.batch(() => {
      for (const node of session.reporting()) {
        if (!session.read(node)?.cloud?.reports || reports.busySince(account.id, node.id, Infinity)) continue;
        reports.request(session, account, node);
      }
    });
  }

  return {
    covers: (playerId) => accounts.of(playerId) !== undefined,
    whyNotCovered: (playerId) => (accounts.of(playerId) === undefined ? accounts.whyNone(playerId) : undefined),
    accountId: (playerId) => accounts.of(playerId)?.id,

    report(session, node, handler, added) {
      const account = accounts.of(session.playerId);
      return account !== undefined && reports.request(session, account, node, handler, added);
    },

    operations,
    isAway: health.isAway,

    reset(session, node) {
      const account = accounts.of(session.playerId);
      if (account !== undefined) reports.reset(session, account, node);
    },

    isHolding(playerId) {
      const account = accounts.of(playerId);
      return account !== undefined && reports.isHolding(account.id);
    },

    erase(accountId, done) {
      requests.ask({
        ask: (cloud) => cloud.erase(accountId),
        answered: () => done(undefined),
        failed: (problem) => done(problem),
      });
    },

    fetchAll(playerId, done) {
      const account = accounts.of(playerId);
      if (account === undefined) {
        done(null);
        return false;
      }
      reads.read(account.id, (entity) => done(entity && { code: 0, message: "", details: "", entity }));
      return true;
    },

    stats(done) {
      if (health.isAway()) done(undefined);
      else {
        requests.ask({
          isAside: true,
          ask: (cloud) => cloud.stats(),
          answered: done,
          failed: () => done(undefined),
        });
      }
      return true;
    },

    identify(session) {
      if (accounts.enter(session.playerId) !== undefined) closeReports(session, operations.next);
    },

    joined(session) {
      const account = accounts.of(session.playerId);
      if (account === undefined || cloudNodes().length === 0) return;
      goOn(session, account);
      joining.fetch(session, account, cloudNodes());
    },

    openTeam(team) {
      if (accounts.of(team.playerId) !== undefined || !accounts.enterTeam(team.playerId)) return;
      closeReports(team, operations.next);
      goOn(team, accounts.of(team.playerId)!);
    },

    fetchTeam(team) {
      const account = accounts.of(team.playerId);
      if (account !== undefined) joining.fetch(team, account, teamNodes());
    },

    retry() {
      requests.hurry();
      reports.hurry();
    },

    leaving(session) {
      const account = accounts.of(session.playerId);
      if (account !== undefined) reports.leaving(session, account.id);
      accounts.leave(session.playerId);
    },

    tick() {
      if (!isStarted) health.start();
      isStarted = true;
      requests.tick();
      callbacks.tick();
      joining.tick();
    },
    shutdown: () => requests.close(),

    status() {
      const { lastError, breaker, pauseTicks } = requests.state();
      const { reachable, trouble } = health;
      return {
        ...(reachable === undefined ? {} : { reachable }),
        ...(trouble === undefined ? {} : { trouble }),
        ...(lastError === undefined ? {} : { lastError }),
        breaker,
        retrySeconds: Math.ceil(pauseTicks / TICKS_PER_SECOND),
        pending: reports.pending(),
        twins: accounts.twins,
      };
    },
  };
}

/** Operation ids of earlier sessions take nothing in any more; what they stand for goes first. */
function closeReports(session: RecordSession, newOperation: () => string): void {
  session.batch(() => {
    for (const node of session.reporting()) {
      const record = session.read(node);
      if (!record?.cloud) continue;
      const closed = nameOldReset(closeNext(record, node.goalNumber, node.autoSentCloud), newOperation);
      if (closed !== record) session.write(node, closed, "now");
    }
  });
}
