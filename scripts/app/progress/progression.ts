/**
 * Moves the progress of players who are online: the one place where records change. A crossing is recorded with its
 * reward owed in the same write. Whoever pays, reports or counts on subscribes to be told; progression calls none of them.
 */

import { drawOwed, isPaid, owe, oweRound, resetReward, wasRoundPaid } from "../../core/rewards/ledger.ts";
import {
  addPending,
  advanceWithoutCloud,
  askFor,
  closeNext,
  closeNextWithoutCloud,
  countOrElse,
  dropReport,
  nameNext,
  resetCloud,
  storedWhileAway,
} from "../../core/cloud/cloud-node.ts";
import { alternativeRound, askAgain, byOwnClock } from "../../core/cloud/cloud-rounds.ts";
import { findReport, isUnknownToCloud } from "../../core/cloud/cloud-record.ts";
import type { Letter } from "../../core/saving/mail.ts";
import { isLocked, isOutsideDates, stateOf, type NodeState } from "../../core/progress/node-state.ts";
import { advance, isComplete, readProgress, revoke, untoldAgain, type Advance } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { completionTime, roundOf, wasCompleted } from "../../core/progress/rounds.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import { crossingOfLetter, type ApplyCloud, type Cloud, type Crossing } from "../cloud/cloud.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Clock } from "../ports.ts";

/** Who sees to it that a cloud node's increments are reported: the caller, who brings callbacks, or nobody but us. */
type Reporting = "by itself" | "by caller";

/** What progression tells, each after the record was kept and in the order in which the subscribers came. */
export interface ProgressionSubscriber {
  /** Progress is not what it was. */
  advanced?(session: PlayerSession, node: AchievementNode, record: NodeRecord): void;
  /** Increments of a cloud node came that no caller sees to: they are to be reported. */
  pending?(session: PlayerSession, node: AchievementNode): void;
  /** Something is to be paid, told or both; the record says what. */
  completed?(session: PlayerSession, node: AchievementNode): void;
  /** @param inCloud the reset waits in the record to be reported */
  revoked?(session: PlayerSession, node: AchievementNode, inCloud: boolean): void;
  /** A completion, by whatever world, or a revocation: other nodes can count now that did not before, or not any more. */
  turned?(session: PlayerSession, node: AchievementNode): void;
}

export interface Progression {
  /**
   * Adds progress; false when nothing moved: complete already, parent not complete under `depend_parent`, or the
   * page's data is unreadable.
   */
  add(session: PlayerSession, node: AchievementNode, delta: number): boolean;
  /** As {@link add}, for a caller who sees to a cloud node's report. @returns by how much it moved */
  addForCaller(session: PlayerSession, node: AchievementNode, delta: number): number;
  /** Whether nothing counts for the node on this day, whoever the player is. */
  isOutsideDates(node: AchievementNode): boolean;
  /** Whether something counts for the node now, and what it waits for otherwise. */
  stateOf(session: PlayerSession, node: AchievementNode): NodeState;
  /** As {@link add}, also outside the node's dates: for operators, and for letters, which were let in when they were written. */
  addAnyTime(session: PlayerSession, node: AchievementNode, delta: number): boolean;
  /** As if the missing progress had been added, also outside the node's dates. */
  finishAnyTime(session: PlayerSession, node: AchievementNode): boolean;
  /** As if the missing progress had been added, for a caller who sees to a cloud node's report. @returns by how much it moved */
  finishForCaller(session: PlayerSession, node: AchievementNode): number;
  /** Completes the node even where its parent is not complete. */
  grant(session: PlayerSession, node: AchievementNode): boolean;
  /** Takes progress and completion back. */
  revoke(session: PlayerSession, node: AchievementNode): boolean;
  /** Lets a node that paid pay again at its next completion; what it owes stays owed. */
  resetReward(session: PlayerSession, node: AchievementNode): boolean;
  /** Completes what reached its goal while the goal was higher. */
  settle(session: PlayerSession): void;
  /** Does what a letter says that waited for the player. */
  take(session: PlayerSession, node: AchievementNode, letter: Letter): void;
  /**
   * Keeps a record that the cloud moved. The reward is owed when a report of ours completed the node for the first time
   * in the network, or once more where an operator let it pay again; otherwise another server has paid.
   */
  readonly applyCloud: ApplyCloud;
  /** Tells that something counts for the node from now on that did not before, though no record turned. */
  opened(session: PlayerSession, node: AchievementNode): void;
  /** To be told from now on. */
  subscribe(subscriber: ProgressionSubscriber): void;
}

export interface ProgressionOptions {
  readonly clock: Clock;
  /** Whether anybody wants to be told of each step; otherwise many of a cloud node are summed up. */
  readonly isEachStepWanted: () => boolean;
  readonly cloud: () => Pick<Cloud, "covers" | "operations">;
  /** Draws what rewards leave to chance: from 0 up to, not including, 1. */
  readonly dice: () => number;
}

export function createProgression({ clock, isEachStepWanted, cloud, dice }: ProgressionOptions): Progression {
  const subscribers: ProgressionSubscriber[] = [];
  /** Of all subscribers the few that are told of each step: there are many steps. */
  const stepHearers: Required<Pick<ProgressionSubscriber, "advanced">>[] = [];

  function advanced(session: PlayerSession, node: AchievementNode, record: NodeRecord): void {
    if (node.milestoneAt !== undefined) return;
    for (const hearer of stepHearers) hearer.advanced(session, node, record);
  }

  function completed(session: PlayerSession, node: AchievementNode): void {
    for (const subscriber of subscribers) subscriber.completed?.(session, node);
  }

  function turned(session: PlayerSession, node: AchievementNode): void {
    if (node.milestoneAt !== undefined) return;
    for (const subscriber of subscribers) subscriber.turned?.(session, node);
  }

  /** @returns by how much it moved; a completion that adds nothing counts as one */
  function move(session: PlayerSession, node: AchievementNode, delta: number, reporting: Reporting): number {
    const before = session.read(node);
    if (!before) return 0;
    if (node.cloud && isInCloud(session, node)) return movePending(session, node, before, delta, reporting);
    const step =
      node.cloud || before.cloud
        ? moveWithoutCloud(node, before, delta)
        : advance(before, node.goalNumber, delta, clock.nowSeconds());
    if (!step.changed) return 0;
    if (step.crossed) complete(session, node, step.record);
    else session.write(node, step.record, "soon");
    advanced(session, node, step.record);
    return Math.max(1, step.record.progress - before.progress);
  }

  /** What a cloud may be told one day has its operation from the first increment on: copies of the world share it. */
  function moveWithoutCloud(node: AchievementNode, before: NodeRecord, delta: number): Advance {
    const { goalNumber, autoSentCloud } = node;
    const { operations } = cloud();
    const isOwn = before.cloud?.nextOp === undefined || operations.isOwn(before.cloud.nextOp);
    const closed = isOwn ? before : closeNextWithoutCloud(before, goalNumber, autoSentCloud);
    const step = advanceWithoutCloud(inRound(node, closed), goalNumber, delta, clock.nowSeconds());
    if (!step.changed) return step;
    return { ...step, record: nameNext(step.record, goalNumber, autoSentCloud, operations.nextLocal) };
  }

  /** Increments of a round that another server may have completed go by the day on which they were made. */
  function inRound(node: AchievementNode, record: NodeRecord): NodeRecord {
    if (!node.repeat || isComplete(record)) return record;
    const seconds = clock.nowSeconds();
    const orRound = alternativeRound(node.repeat, record, seconds);
    const marked = countOrElse(record, node.goalNumber, node.autoSentCloud, orRound);
    return { ...marked, since: completionTime(marked, seconds) };
  }

  /** @param pays otherwise another world has paid, or this one for an earlier completion */
  function complete(session: PlayerSession, node: AchievementNode, record: NodeRecord, pays = true): void {
    session.write(node, untoldAgain(pays ? paying(node, record, dice) : record), "now");
    completed(session, node);
    turned(session, node);
  }

  const isInCloud = (session: PlayerSession, node: AchievementNode): boolean =>
    node.cloud && cloud().covers(session.playerId);

  /** A cloud node's progress is pending until the cloud has it, and only the cloud completes it. */
  function movePending(
    session: PlayerSession,
    node: AchievementNode,
    before: NodeRecord,
    delta: number,
    reporting: Reporting,
  ): number {
    const ofRound = inRound(node, before);
    const grown = addPending(ofRound, node.goalNumber, delta);
    const added = grown.progress - before.progress;
    if (added === 0) return 0;
    const asksItself = reporting === "by itself" && !node.autoSentCloud;
    const asked = asksItself ? askFor(grown, node.goalNumber, added) : grown;
    const moved = nameNext(asked, node.goalNumber, node.autoSentCloud, cloud().operations.next);
    // A report may leave at once that was closed by this.
    session.write(node, moved, ofRound.cloud?.reports === before.cloud?.reports ? "soon" : "now");
    // More of the same needs no look at the record, where nothing can lock the node. A report that takes the operation's
    // id ends that, so this comes first.
    if (
      !isEachStepWanted() &&
      node.autoSentCloud &&
      !node.repeat &&
      node.locks.length === 0 &&
      node.closesAt === undefined
    ) {
      session.letGrow(node, node.goalNumber - moved.progress);
    }
    if (reporting === "by itself") for (const subscriber of subscribers) subscriber.pending?.(session, node);
    advanced(session, node, moved);
    return added;
  }

  /** Of a node without progress, members can be begun all the same. @returns whether there were any */
  function takeBegun(session: PlayerSession, node: AchievementNode, record: NodeRecord): boolean {
    const { members, kept, ...rest } = record;
    const isBegun = members !== undefined || kept !== undefined;
    if (isBegun) session.write(node, rest, "now");
    turned(session, node);
    return isBegun;
  }

  const isKnownToCloud = (node: AchievementNode, { cloud: known }: NodeRecord): boolean =>
    node.cloud && known !== undefined && !isUnknownToCloud(known);

  function resetInCloud(node: AchievementNode, record: NodeRecord, inCloud: boolean): NodeRecord {
    // What an earlier session named may have been sent; here and now nothing was that is not among the reports.
    const closed = inCloud ? record : closeNext(record, node.goalNumber, node.autoSentCloud);
    return resetCloud(closed, inCloud ? cloud().operations.next() : cloud().operations.nextLocal());
  }

  /** That a report of ours completed a round is told when the next one has begun. */
  function applyEarlierRound(session: PlayerSession, node: AchievementNode, record: NodeRecord, round: number): void {
    const isUnpaid = record.payAgain === true || !wasRoundPaid(record, round);
    session.write(node, isUnpaid ? untoldAgain(paying(node, record, dice, round)) : record, "now");
    if (isUnpaid) completed(session, node);
  }

  const now = (): number => clock.nowSeconds();
  const isShut = (session: PlayerSession, node: AchievementNode): boolean => isLocked(node, session.read);
  const counts = (session: PlayerSession, node: AchievementNode): boolean =>
    !isOutsideDates(node, now) && !isShut(session, node);

  return {
    isOutsideDates: (node) => isOutsideDates(node, now),
    stateOf: (session, node) => stateOf(node, session.read(node), session.read, now),
    add: (session, node, delta) => counts(session, node) && move(session, node, delta, "by itself") > 0,
    addAnyTime: (session, node, delta) => !isShut(session, node) && move(session, node, delta, "by itself") > 0,
    addForCaller(session, node, delta) {
      if (!isEachStepWanted() && session.grow(node, delta)) return delta;
      return counts(session, node) ? move(session, node, delta, "by caller") : 0;
    },
    finishAnyTime: (session, node) => !isShut(session, node) && move(session, node, node.goalNumber, "by itself") > 0,
    finishForCaller: (session, node) => (counts(session, node) ? move(session, node, node.goalNumber, "by caller") : 0),
    grant: (session, node) => move(session, node, node.goalNumber, "by itself") > 0,
    revoke(session, node) {
      const record = session.read(node);
      if (!record) return false;
      if (record.progress === 0 && !wasCompleted(record)) return takeBegun(session, node, record);
      const inCloud = isInCloud(session, node);
      // Also where the cloud cannot be told now: it is, before anything else of the node is reported.
      const taken = inCloud || isKnownToCloud(node, record) ? resetInCloud(node, record, inCloud) : revoke(record);
      session.write(node, taken, "now");
      for (const subscriber of subscribers) subscriber.revoked?.(session, node, inCloud);
      turned(session, node);
      advanced(session, node, taken);
      return true;
    },
    resetReward(session, node) {
      const record = session.read(node);
      // Of a cloud node another server may have paid, which is not known here.
      const mayPayAgain = node.cloud && record?.cloud !== undefined && !record.payAgain;
      const hasPaid = record && isPaid(record, node.repeat !== undefined);
      if (!record || (!hasPaid && !mayPayAgain)) return false;
      const reset = resetReward(record);
      session.write(node, node.cloud ? { ...reset, payAgain: true } : reset, "now");
      return true;
    },
    settle(session) {
      session.batch(() => {
        for (const node of session.takeReached()) {
          if (!isInCloud(session, node)) move(session, node, 0, "by itself");
        }
      });
    },
    take(session, node, letter) {
      const record = session.read(node);
      if (letter.kind === "progress") this.addAnyTime(session, node, letter.delta);
      else if (letter.kind === "finish") this.finishAnyTime(session, node);
      else if (letter.kind === "grant") this.grant(session, node);
      else if (letter.kind === "cloud_late") {
        if (record && letter.op !== undefined) session.write(node, askAgain(record, letter.op), "now");
      } else if (record && letter.op !== undefined) {
        const crossing = letter.kind === "cloud_stored" ? crossingOfLetter(letter.delta) : undefined;
        const settled =
          letter.kind === "cloud_stored"
            ? storedWhileAway(record, node.goalNumber, letter.op, crossing ? clock.nowSeconds() : undefined)
            : dropReport(record, node.goalNumber, letter.op);
        const round = findReport(record, letter.op)?.round;
        if (settled !== record) this.applyCloud(session, node, settled, crossing, round);
      }
    },
    applyCloud(session, node, ofCloud, crossing, round = roundOf(ofCloud)) {
      const before = session.read(node);
      const record = node.repeat ? byOwnClock(node.repeat, before, ofCloud, now()) : ofCloud;
      if (crossing && node.repeat && round < roundOf(record)) return applyEarlierRound(session, node, record, round);
      const isNews = isComplete(record) && !(before && isComplete(before));
      const pays = crossing && owesFor(node, record, crossing);
      // A fetch can have shown the node as complete before the answer came that this world completed it.
      if (crossing && isComplete(record) && (isNews || (pays && node.rewards.length > 0))) {
        complete(session, node, record, pays);
      } else if (pays && node.rewards.length > 0) {
        // Taken back since then, by an operator; what was earned before is owed all the same.
        session.write(node, paying(node, record, dice), "now");
        completed(session, node);
      } else {
        session.write(node, record, isNews ? "now" : "soon");
        if (isNews) turned(session, node);
      }
      if (before && readProgress(before, node.goalNumber) !== readProgress(record, node.goalNumber)) {
        advanced(session, node, record);
      }
    },
    opened: turned,
    subscribe(subscriber) {
      subscribers.push(subscriber);
      if (hearsSteps(subscriber)) stepHearers.push(subscriber);
    },
  };
}

const hearsSteps = (
  subscriber: ProgressionSubscriber,
): subscriber is ProgressionSubscriber & Required<Pick<ProgressionSubscriber, "advanced">> =>
  subscriber.advanced !== undefined;

/** Whether a completion by a report of ours is this world's to pay. */
function owesFor(node: AchievementNode, record: NodeRecord, crossing: Crossing): boolean {
  if (record.payAgain === true) return true;
  return node.repeat ? !wasRoundPaid(record) : crossing === "first" && !record.paid && !record.owed;
}

/** The record with its reward owed and drawn, if it was not paid yet; what an operator allowed is used up by that. */
function paying(node: AchievementNode, record: NodeRecord, dice: () => number, round?: number): NodeRecord {
  const owing = node.repeat ? oweRound(record, node.rewards, round) : owe(record, node.rewards);
  const { payAgain: _used, ...rest } = drawOwed(owing, node.rewards, dice);
  return rest;
}
