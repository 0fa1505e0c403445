/**
 * Makes the cloud side of a session over its client and lets its parts know of each other. What happens when is in cloud-sync.
 */

import type { Asker } from "../../core/cloud/claim-owners.ts";
import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { MemberSlots } from "../../core/goals/members/members.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Mailboxes } from "../players/mailboxes.ts";
import type { RecordSession, RecordSessions } from "../records/record-session.ts";
import type { Clock, CloudClient, Log, Players, PropertyStore, Scheduler } from "../ports.ts";
import { following } from "../work/following.ts";
import { createAccounts, type Accounts } from "./accounts.ts";
import { createCallbackQueue, type CallbackQueue } from "./reports/callback-queue.ts";
import { createCloudHealth, type CloudHealth } from "./cloud-health.ts";
import type { ApplyCloud } from "./cloud.ts";
import { createForgottenClaims, type ForgottenClaims } from "./forgotten-claims.ts";
import { createJoinFetch, type JoinFetch } from "./join-fetch.ts";
import { createMemberVersions, type MemberVersions } from "./member-versions.ts";
import { createOperationIds, type OperationIds } from "./operation-ids.ts";
import { createCloudReports, type CloudReports } from "./reports/reports.ts";
import { createRequestQueue, type RequestQueue } from "./request-queue.ts";
import { createSharedChecklists, sharedRoot } from "./shared-checklists.ts";
import { createStorageReads, type StorageReads } from "./storage-reads.ts";
import { createWorldMark } from "./world-mark.ts";

export interface CloudSyncOptions {
  readonly client: CloudClient;
  readonly tree: Tree;
  readonly players: Players;
  readonly records: RecordSessions;
  readonly mailboxes: () => Mailboxes | undefined;
  readonly apply: ApplyCloud;
  readonly index: Pick<GoalIndex, "planOf">;
  readonly slotsOf: (node: AchievementNode) => MemberSlots | undefined;
  /** The world's properties; undefined before it has loaded. */
  readonly worldProperties: () => PropertyStore | undefined;
  /** To be told when what the cloud has was taken over, by a fetch that was sent in this tick. */
  readonly fetched: (session: RecordSession, askedAt: number) => void;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
}

export interface CloudParts {
  readonly accounts: Accounts;
  readonly callbacks: CallbackQueue;
  readonly cloudNodes: () => readonly AchievementNode[];
  readonly teamNodes: () => readonly AchievementNode[];
  readonly forgotten: ForgottenClaims;
  readonly health: CloudHealth;
  readonly joining: JoinFetch;
  readonly operations: OperationIds;
  readonly reads: StorageReads;
  readonly reports: CloudReports;
  readonly requests: RequestQueue;
  readonly versions: MemberVersions;
}

export function createCloudParts(options: CloudSyncOptions): CloudParts {
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
  const mark = createWorldMark(options.worldProperties, random);
  const asker = (): Asker => ({ mark: mark(), nowSeconds: clock.nowSeconds() });
  const versions = createMemberVersions();
  const reports: CloudReports = createCloudReports({
    ...options,
    asker,
    versions,
    requests,
    callbacks,
    isAway: health.isAway,
    newOperation: operations.next,
    tick: () => clock.tick(),
  });
  const reads = createStorageReads(requests, callbacks, scheduler, health.isAway);
  const accounts = createAccounts(players, log, () => cloudNodes().length > 0);
  const newOperation = operations.next;
  const forgotten = createForgottenClaims({
    ...options,
    requests,
    rootOf: (node) => sharedRoot(options.index, node),
    newOperation,
    asker,
    report: (session, account, node) => void reports.request(session, account, node),
  });
  const checklists = createSharedChecklists({ ...options, requests, forgotten, versions, newOperation });
  const joining = createJoinFetch({ ...options, requests, reports, checklists, accountOf: accounts.of });
  return {
    accounts,
    callbacks,
    cloudNodes,
    teamNodes,
    forgotten,
    health,
    joining,
    operations,
    reads,
    reports,
    requests,
    versions,
  };
}
