/**
 * Members that this world has claimed and does not know of any more, for it was rolled back by a crash. The cloud says
 * whether the report that was to count them was stored: then they are ticked, else they are done once more, and counted by a
 * report like any other (reports/member-claims).
 */

import { fullJitterTicks } from "../../core/cloud/backoff.ts";
import { ownOperation, takingReport, wasFree, type Asker } from "../../core/cloud/claim-owners.ts";
import { addSpare, isHeld, noteClaims } from "../../core/cloud/claims.ts";
import { addPending, askFor } from "../../core/cloud/cloud-node.ts";
import { awaitsReset, hasToReport } from "../../core/cloud/cloud-record.ts";
import type { CloudEntity } from "../../core/cloud/protocol.ts";
import { nameNext } from "../../core/cloud/report-steps.ts";
import type { Combination } from "../../core/goals/parts.ts";
import { Cells, type MemberSlots } from "../../core/goals/members/members.ts";
import { shareCells, undoneKeys } from "../../core/goals/members/shared-members.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { roundOf } from "../../core/progress/rounds.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { RecordSession, RecordSessions } from "../records/record-session.ts";
import type { Scheduler } from "../ports.ts";
import type { Account } from "./accounts.ts";
import type { ApplyCloud } from "./cloud.ts";
import type { RequestQueue } from "./request-queue.ts";

/** Keys of members, by the operation that was to count them. */
export type Forgotten = ReadonlyMap<string, readonly string[]>;

export interface ForgottenClaims {
  /** Before the first claim: whoever claims has to know themselves again in a world that is rolled back to before it. */
  prepare(): void;
  among(root: Combination, cells: Cells, record: NodeRecord, entities: ReadonlyMap<string, CloudEntity>): Forgotten;
  /** Has them ticked or counted, as soon as it is known which. */
  settle(session: RecordSession, account: Account, node: AchievementNode, forgotten: Forgotten): void;
  /** The node was taken back: what was asked before that is for nothing. */
  drop(session: RecordSession, node: AchievementNode): void;
}

export interface ForgottenClaimsOptions {
  readonly records: RecordSessions;
  readonly requests: Pick<RequestQueue, "push">;
  readonly rootOf: (node: AchievementNode) => Combination | undefined;
  readonly slotsOf: (node: AchievementNode) => MemberSlots | undefined;
  /** Others, such as a team's members, are to see what moved. */
  readonly apply: ApplyCloud;
  readonly newOperation: () => string;
  readonly asker: () => Asker;
  readonly report: (session: RecordSession, account: Account, node: AchievementNode) => void;
  readonly scheduler: Scheduler;
  /** In [0, 1). */
  readonly random: () => number;
}

/** What is asked of one report that was forgotten. */
interface Inquiry {
  readonly session: RecordSession;
  readonly account: Account;
  readonly node: AchievementNode;
  readonly op: string;
  readonly keys: readonly string[];
  readonly round: number;
  failures: number;
  /** Once it is answered. */
  isFree?: boolean;
}

const TICKS_PER_SECOND = 20;
/** Between two attempts. */
const LONGEST_WAIT_TICKS = 60 * TICKS_PER_SECOND;
const NONE: Forgotten = new Map();

export function createForgottenClaims(options: ForgottenClaimsOptions): ForgottenClaims {
  const { records, requests, rootOf, slotsOf, apply, newOperation, asker, report, scheduler, random } = options;
  /** By operation. A team's nodes are fetched again and again. */
  const underWay = new WeakMap<RecordSession, Map<string, Inquiry>>();

  const isWanted = (inquiry: Inquiry): boolean =>
    records.open(inquiry.session.playerId) === inquiry.session &&
    underWay.get(inquiry.session)?.get(inquiry.op) === inquiry;

  function ask(inquiry: Inquiry): void {
    if (!isWanted(inquiry)) return;
    requests.push({
      report: takingReport(inquiry.op, inquiry.account.id, inquiry.node.key),
      goesOn: true,
      answered(result) {
        inquiry.isFree = wasFree(result);
        scheduler.after(1, () => learn(inquiry));
      },
      failed() {
        inquiry.failures += 1;
        const wait = fullJitterTicks(inquiry.failures, TICKS_PER_SECOND, LONGEST_WAIT_TICKS, random());
        scheduler.after(Math.max(1, wait), () => ask(inquiry));
      },
    });
  }

  /** Many are answered at once: what is known of a node by then is written together. */
  function learn(first: Inquiry): void {
    if (!isWanted(first)) return;
    const { session, node, round } = first;
    const all = underWay.get(session)!;
    const heard = [...all.values()].filter((each) => each.node === node && each.round === round && "isFree" in each);
    for (const { op } of heard) all.delete(op);
    const keysOf = (isFree: boolean): string[] =>
      heard.flatMap((each) => (each.isFree === isFree ? [...each.keys] : []));
    learnOf(first, keysOf(true), keysOf(false));
  }

  function learnOf(
    { session, account, node, round }: Inquiry,
    uncounted: readonly string[],
    counted: readonly string[],
  ): void {
    const record = session.read(node);
    const root = rootOf(node);
    const slots = slotsOf(node);
    if (!record || !root || !slots || isComplete(record) || roundOf(record) !== round) return;
    if (record.cloud && awaitsReset(record.cloud)) return;
    const cells = new Cells(record.members, slots);
    const deeds = undoneKeys(root, cells, uncounted);
    const undone = [...deeds, ...undoneKeys(root, cells, counted)];
    if (undone.length === 0) return;
    shareCells(root, cells, new Map(undone.map((key) => [key, "done"])), new Set());
    const now = deeds.length > 0 ? withDeeds(node, record, deeds) : record;
    apply(session, node, { ...now, members: cells.close() }, undefined);
    if (now.cloud && hasToReport(now.cloud, node.autoSentCloud)) report(session, account, node);
  }

  function withDeeds(node: AchievementNode, record: NodeRecord, keys: readonly string[]): NodeRecord {
    const { goalNumber, autoSentCloud } = node;
    const sum = addPending(record, goalNumber, keys.length);
    const added = sum.progress - record.progress;
    const counted = addSpare(noteClaims(sum, keys.slice(0, added)), keys.slice(added));
    const asked = autoSentCloud ? counted : askFor(counted, goalNumber, added);
    return nameNext(asked, goalNumber, autoSentCloud, newOperation);
  }

  return {
    prepare: () => void asker(),
    among: (root, cells, record, entities) => forgottenAmong(root, cells, record, entities, asker),
    settle(session, account, node, forgotten) {
      const all = underWay.get(session) ?? new Map<string, Inquiry>();
      underWay.set(session, all);
      const record = session.read(node);
      const round = record ? roundOf(record) : 0;
      for (const [op, keys] of forgotten) {
        if (all.has(op)) continue;
        const inquiry: Inquiry = { session, account, node, op, keys, round, failures: 0 };
        all.set(op, inquiry);
        ask(inquiry);
      }
    },
    drop(session, node) {
      const all = underWay.get(session);
      for (const { op, node: asked } of all?.values() ?? []) if (asked === node) all!.delete(op);
    },
  };
}

function forgottenAmong(
  root: Combination,
  cells: Cells,
  record: NodeRecord,
  entities: ReadonlyMap<string, CloudEntity>,
  asker: () => Asker,
): Forgotten {
  const round = roundOf(record);
  const isDone = ({ completed_at, round: ofRound = round }: CloudEntity): boolean =>
    completed_at > 0 && ofRound === round;
  // Hardly ever is there one that is not done here; a list may have a thousand that are.
  const done = [...entities].flatMap(([key, entity]) => (isDone(entity) ? [key] : []));
  const undone = undoneKeys(root, cells, done);
  if (undone.length === 0) return NONE;
  const by = asker();
  const forgotten = new Map<string, string[]>();
  for (const key of undone) {
    const op = ownOperation(entities.get(key)!, by);
    // What may still be sent is not forgotten.
    if (op === undefined || isHeld(record, op)) continue;
    const keys = forgotten.get(op);
    if (keys) keys.push(key);
    else forgotten.set(op, [key]);
  }
  return forgotten;
}
