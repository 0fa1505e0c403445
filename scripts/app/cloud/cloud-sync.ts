/**
 * The cloud side of a session: who is covered, what happens at join, what operators see. How its parts are made is in cloud-parts;
 * reports have their own files, requests theirs.
 */

import { closeNext, nameOldReset } from "../../core/cloud/report-steps.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Account } from "./accounts.ts";
import type { Cloud } from "./cloud.ts";
import type { CloudReports } from "./reports/reports.ts";
import { createCloudParts, type CloudParts, type CloudSyncOptions } from "./cloud-parts.ts";

const TICKS_PER_SECOND = 20;

export function createCloudSync(options: CloudSyncOptions): Cloud {
  const parts = createCloudParts(options);
  const { accounts, callbacks, cloudNodes, forgotten, health, joining, operations, reports } = parts;
  const { requests, teamNodes, versions } = parts;
  let isStarted = false;

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
      forgotten.drop(session, node);
      if (account !== undefined) reports.reset(session, account, node);
    },

    isHolding(playerId) {
      const account = accounts.of(playerId);
      return account !== undefined && reports.isHolding(account.id);
    },

    ...questionsOf(parts),

    identify(session) {
      if (accounts.enter(session.playerId) !== undefined) closeReports(session, operations.next);
    },

    joined(session) {
      const account = accounts.of(session.playerId);
      if (account === undefined || cloudNodes().length === 0) return;
      goOn(reports, session, account);
      joining.fetch(session, account, cloudNodes());
    },

    openTeam(team) {
      if (accounts.of(team.playerId) !== undefined || !accounts.enterTeam(team.playerId)) return;
      closeReports(team, operations.next);
      goOn(reports, team, accounts.of(team.playerId)!);
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
      if (account !== undefined) versions.forget(account.id);
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
    status: () => statusOf(parts),
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

/** Reports that were opened in earlier sessions go first. */
function goOn(reports: CloudReports, session: RecordSession, account: Account): void {
  session.batch(() => {
    for (const node of session.reporting()) {
      if (!session.read(node)?.cloud?.reports || reports.busySince(account.id, node.id, Infinity)) continue;
      reports.request(session, account, node);
    }
  });
}

/** What is asked of the cloud beside all reports. */
function questionsOf({ accounts, health, reads, requests }: CloudParts): Pick<Cloud, "erase" | "fetchAll" | "stats"> {
  return {
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
  };
}

function statusOf({ accounts, health, reports, requests }: CloudParts): ReturnType<Cloud["status"]> {
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
}
