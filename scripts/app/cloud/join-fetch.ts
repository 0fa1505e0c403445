/**
 * What a join fetches of a player's nodes in the cloud, or a team's whenever it is asked for: asked until it is answered, taken
 * over by one of them a tick, and what is pending then reported.
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import { rebase } from "../../core/cloud/cloud-node.ts";
import { awaitsReset, hasToReport } from "../../core/cloud/cloud-record.ts";
import { gainedOver, overtaken } from "../../core/cloud/risen.ts";
import type { CloudEntity } from "../../core/cloud/protocol.ts";
import { isCombination } from "../../core/goals/parts.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import { memberEntities, type SharedChecklists } from "./shared-checklists.ts";
import type { RecordSession, RecordSessions } from "../records/record-session.ts";
import type { Clock, Log, Scheduler } from "../ports.ts";
import type { Account } from "./accounts.ts";
import type { ApplyCloud } from "./cloud.ts";
import type { CloudReports } from "./reports/reports.ts";
import type { RequestQueue } from "./request-queue.ts";

const TICKS_PER_SECOND = 20;
const NO_MEMBERS: ReadonlyMap<string, CloudEntity> = new Map();
/** Between two attempts. */
const LONGEST_WAIT_TICKS = 60 * TICKS_PER_SECOND;
/** The rest is counted. */
const NAMED_NODES = 5;

export interface JoinFetch {
  /** Asks until it is answered, as long as the player stays, after waits that grow. */
  fetch(session: RecordSession, account: Account, cloudNodes: readonly AchievementNode[]): void;
  /** Takes one answer over that came while others were. */
  tick(): void;
}

export interface JoinFetchOptions {
  readonly records: RecordSessions;
  readonly requests: RequestQueue;
  readonly reports: CloudReports;
  readonly accountOf: (playerId: string) => Account | undefined;
  readonly apply: ApplyCloud;
  readonly checklists: SharedChecklists;
  /** To be told when a fetch was taken over that was sent in this tick. */
  readonly fetched: (session: RecordSession, askedAt: number) => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly random: () => number;
  readonly log: Log;
}

export function createJoinFetch(options: JoinFetchOptions): JoinFetch {
  const { records, requests, reports, accountOf, apply, checklists, fetched, clock, scheduler, random, log } = options;
  const arrived: (() => void)[] = [];
  let lastTakenAt = -1;

  /** Answers can come when the player has left, or left and come back: then they are not this session's any more. */
  const isCurrent = (session: RecordSession, account: Account): boolean =>
    accountOf(session.playerId)?.id === account.id && records.open(session.playerId) === session;

  function fetch(session: RecordSession, account: Account, cloudNodes: readonly AchievementNode[], failures = 0): void {
    if (!isCurrent(session, account)) return;
    let askedAt = clock.tick();
    requests.ask({
      ask(cloud) {
        askedAt = clock.tick();
        return cloud.fetch(account.id);
      },
      answered(entities) {
        arrived.push(() => {
          if (isCurrent(session, account)) takeOver(session, account, cloudNodes, entities, askedAt);
        });
        takeNext();
      },
      failed() {
        const wait = fullJitterTicks(failures + 1, TICKS_PER_SECOND, LONGEST_WAIT_TICKS, random());
        scheduler.after(wait, () => fetch(session, account, cloudNodes, failures + 1));
      },
    });
  }

  function takeNext(): void {
    if (arrived.length === 0 || lastTakenAt === clock.tick()) return;
    lastTakenAt = clock.tick();
    arrived.shift()!();
  }

  /** Every cloud node becomes the cloud's plus pending, and what is pending is reported. */
  function takeOver(
    session: RecordSession,
    account: Account,
    cloudNodes: readonly AchievementNode[],
    entities: readonly CloudEntity[],
    askedAt: number,
  ): void {
    const byId = new Map(entities.map((entity) => [entity.achievement_id, entity]));
    const members = memberEntities(entities);
    session.batch(() => {
      const older: AchievementNode[] = [];
      for (const node of cloudNodes) {
        const isCombined = node.goal !== undefined && isCombination(node.goal);
        const isNew = isCombined && session.read(node)?.cloud === undefined;
        if (take(session, account, node, byId.get(node.id) ?? null, askedAt)) older.push(node);
        if (!isCombined) continue;
        const isCertain = !reports.busySince(account.id, node.id, askedAt);
        const wasComplete = (byId.get(node.id)?.completions ?? 0) > 0;
        const seen = members.get(node.key) ?? NO_MEMBERS;
        checklists.take(session, account, node, { entities: seen, isCertain, isNew, wasComplete });
      }
      if (older.length > 0) tellOfOlder(log, session, account, older);
      fetched(session, askedAt);
      for (const node of cloudNodes) reportRest(session, account, node);
    });
  }

  /** @returns whether an older copy was taken over than this world had seen */
  function take(
    session: RecordSession,
    account: Account,
    node: AchievementNode,
    entity: CloudEntity | null,
    askedAt: number,
  ): boolean {
    const record = session.read(node);
    if (!record || reports.fetched(account.id, node.id, entity)) return false;
    if (record.cloud && awaitsReset(record.cloud)) return false;
    // A report that ended since then can have a newer answer of its own; a repeated one has an older.
    const isOlder = (entity?.version ?? 0) < (record.cloud?.version ?? 0);
    if (isOlder && reports.busySince(account.id, node.id, askedAt)) return false;
    if (!entity && !record.cloud && record.progress === 0) return false;
    const left = overtaken(record, gainedOver(record, entity));
    const rebased = rebase(left, node.goalNumber, entity, "fetched");
    if (!isSame(record, rebased)) apply(session, node, rebased, undefined);
    return isOlder;
  }

  function reportRest(session: RecordSession, account: Account, node: AchievementNode): void {
    const record = session.read(node);
    if (!record?.cloud) return;
    const isReached = !isComplete(record) && record.cloud.base >= node.goalNumber;
    if (isReached || hasToReport(record.cloud, node.autoSentCloud)) reports.request(session, account, node);
  }

  return { fetch: (session, account, cloudNodes) => fetch(session, account, cloudNodes), tick: takeNext };
}

/** What a world has seen is not in the cloud any more: nothing tells it why, and its operator is to know. */
function tellOfOlder(log: Log, { playerId }: RecordSession, { id }: Account, nodes: readonly AchievementNode[]): void {
  const more = nodes.length > NAMED_NODES ? ` and ${nodes.length - NAMED_NODES} more` : "";
  const named = nodes.slice(0, NAMED_NODES).map((node) => node.id);
  log.warn(
    `the cloud has less of player ${playerId} (account ${id}) than this world has seen, on ${named.join(", ")}${more}: it was ` +
      "restored from a backup, or the player was erased there. Their progress on these nodes is now the cloud's and what is still " +
      "to be reported",
  );
}

function isSame(a: NodeRecord, b: NodeRecord): boolean {
  return (
    a.progress === b.progress &&
    isComplete(a) === isComplete(b) &&
    a.cloud?.base === b.cloud?.base &&
    a.cloud?.version === b.cloud?.version &&
    a.round === b.round &&
    a.done === b.done
  );
}
