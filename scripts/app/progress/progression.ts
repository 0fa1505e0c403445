/**
 * Moves the progress of players who are online: the one place where records change. A crossing is recorded with its
 * reward owed in the same write. Whoever pays, reports or counts on subscribes to be told; progression calls none of them.
 */

import { finishing, type RoundToFinish } from "../../core/cloud/finishing.ts";
import { byOwnClock } from "../../core/cloud/cloud-rounds.ts";
import { findReport } from "../../core/cloud/cloud-record.ts";
import { isHeight } from "../../core/goals/goal-types.ts";
import type { Letter } from "../../core/saving/mail.ts";
import { isLocked, isOutsideDates, stateOf, type NodeState } from "../../core/progress/node-state.ts";
import { isPlain, isUnlimited } from "../../core/progress/plain-nodes.ts";
import { advance, isComplete, readProgress, revoke } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { roundOf, wasCompleted } from "../../core/progress/rounds.ts";
import { isPaid, resetReward, wasRoundPaid } from "../../core/rewards/ledger.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { ApplyCloud, Cloud } from "../cloud/cloud.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import type { Clock } from "../ports.ts";
import { createCloudMoves, isKnownToCloud } from "./cloud-moves.ts";
import { isOwedFor, type Debts } from "./debts.ts";
import { createTelling, type ProgressionSubscriber } from "./telling.ts";

export type { ProgressionSubscriber } from "./telling.ts";

/**
 * Who sees to it that a cloud node's increments are reported: the caller, who brings callbacks, or nobody but us. As risen:
 * nobody but us, and it is by how much a value rose, so that of two servers the greater counts and not the sum.
 */
export type Reporting = "by itself" | "by caller" | "as risen";

export interface Progression<Session extends RecordSession = PlayerSession> {
  /**
   * Adds progress; false when nothing moved: complete already, parent not complete under `depend_parent`, or the
   * page's data is unreadable.
   */
  add(session: Session, node: AchievementNode, delta: number): boolean;
  /**
   * As {@link add}, of a node that is plain (core/progress/plain-nodes), at the cost of a sum.
   * @returns false where more than that is to be seen to: it is to be added then
   */
  step(session: Session, node: AchievementNode, delta: number): boolean;
  /** As {@link add}, for a caller who sees to a cloud node's report. @returns by how much it moved */
  addForCaller(session: Session, node: AchievementNode, delta: number): number;
  /** Whether nothing counts for the node on this day, whoever the player is. */
  isOutsideDates(node: AchievementNode): boolean;
  /** Whether something counts for the node now, and what it waits for otherwise. */
  stateOf(session: Session, node: AchievementNode): NodeState;
  /** As {@link add}, also outside the node's dates: for operators, and for letters, which were let in when they were written. */
  addAnyTime(session: Session, node: AchievementNode, delta: number): boolean;
  /** As if the missing progress had been added, also outside the node's dates. */
  finishAnyTime(session: Session, node: AchievementNode): boolean;
  /** As if the missing progress had been added, for a caller who sees to a cloud node's report. @returns by how much it moved */
  finishForCaller(session: Session, node: AchievementNode): number;
  /** Completes the node even where its parent is not complete. */
  grant(session: Session, node: AchievementNode): boolean;
  /** Adds progress whatever the node waits for. @returns by how much it moved; a completion that adds nothing counts as one */
  move(session: Session, node: AchievementNode, delta: number, reporting: Reporting): number;
  /** Completes a round of an owner's own account, of what their team has completed. */
  finishOwn(session: Session, node: AchievementNode, which: RoundToFinish): void;
  /** Takes progress and completion back. */
  revoke(session: Session, node: AchievementNode): boolean;
  /** Takes progress away that was handed on to a team, here and in the cloud: what was complete before stays so. */
  handOver(session: Session, node: AchievementNode): void;
  /** Lets a node that paid pay again at its next completion; what it owes stays owed. */
  resetReward(session: Session, node: AchievementNode): boolean;
  /** Completes what reached its goal while the goal was higher. */
  settle(session: Session): void;
  /** Does what a letter says that waited for the player. */
  take(session: Session, node: AchievementNode, letter: Letter): void;
  /**
   * Keeps a record that the cloud moved. The reward is owed when a report of ours completed the node for the first time
   * in the network, or once more where an operator let it pay again; otherwise another server has paid.
   */
  readonly applyCloud: ApplyCloud<Session>;
  /** Tells that something counts for the node from now on that did not before, though no record turned. */
  opened(session: Session, node: AchievementNode): void;
  /** To be told from now on. */
  subscribe(subscriber: ProgressionSubscriber<Session>): void;
}

export interface ProgressionOptions<Session> {
  readonly clock: Clock;
  /** Whether anybody wants to be told of each step; otherwise many of a cloud node are summed up. */
  readonly isEachStepWanted: () => boolean;
  readonly cloud: () => Pick<Cloud, "covers" | "operations">;
  readonly debts: Debts;
  /**
   * Moves what somebody else has instead, to whom the node's progress belongs.
   * @returns by how much it moved; undefined where it is the session's own
   */
  readonly moveElsewhere?: (
    session: Session,
    node: AchievementNode,
    delta: number,
    reporting: Reporting,
  ) => number | undefined;
}

export function createProgression<Session extends RecordSession = PlayerSession>({
  clock,
  isEachStepWanted,
  cloud,
  debts,
  moveElsewhere,
}: ProgressionOptions<Session>): Progression<Session> {
  const { advanced, stepped, completed, turned, pending, revoked, subscribe } = createTelling<Session>();
  const moves = createCloudMoves(clock, cloud);
  const now = (): number => clock.nowSeconds();

  function move(session: Session, node: AchievementNode, delta: number, reporting: Reporting): number {
    const elsewhere = moveElsewhere?.(session, node, delta, reporting);
    if (elsewhere !== undefined) return elsewhere;
    const before = session.read(node);
    if (!before) return 0;
    if (isInCloud(session, node)) {
      return movePending(session, node, before, moves.inRound(node, before), delta, reporting);
    }
    return moveHere(session, node, before, delta, reporting === "as risen");
  }

  function moveHere(
    session: Session,
    node: AchievementNode,
    before: NodeRecord,
    delta: number,
    hasRisen = false,
  ): number {
    const step =
      node.cloud || before.cloud
        ? moves.withoutCloud(node, before, delta, hasRisen)
        : advance(before, node.goalNumber, delta, before.progress + delta < node.goalNumber ? 0 : now());
    if (!step.changed) return 0;
    if (step.crossed) complete(session, node, step.record);
    else session.write(node, step.record, "soon");
    advanced(session, node, step.record);
    return Math.max(1, step.record.progress - before.progress);
  }

  /** @param pays otherwise another world has paid, or this one for an earlier completion */
  function complete(session: Session, node: AchievementNode, record: NodeRecord, pays = true): void {
    session.write(node, debts.untold(pays ? debts.owed(node, record) : record), "now");
    completed(session, node);
    turned(session, node);
  }

  const isInCloud = (session: Session, node: AchievementNode): boolean =>
    node.cloud && cloud().covers(session.playerId);

  function movePending(
    session: Session,
    node: AchievementNode,
    before: NodeRecord,
    ofRound: NodeRecord,
    delta: number,
    reporting: Reporting,
  ): number {
    const isAsked = reporting !== "by caller";
    const { record, added } = moves.pending(node, ofRound, delta, isAsked, reporting === "as risen");
    if (added === 0) return 0;
    // A report may leave at once that was closed by this.
    session.write(node, record, ofRound.cloud?.reports === before.cloud?.reports ? "soon" : "now");
    if (!isEachStepWanted() && node.autoSentCloud && isUnlimited(node))
      session.letGrow(node, node.goalNumber - record.progress);
    if (isAsked) pending(session, node);
    advanced(session, node, record);
    return added;
  }

  /** Of a node without progress, members can be begun all the same. @returns whether there were any */
  function takeBegun(session: Session, node: AchievementNode, record: NodeRecord): boolean {
    const { members, kept, ...rest } = record;
    const isBegun = members !== undefined || kept !== undefined;
    if (isBegun) session.write(node, rest, "now");
    turned(session, node);
    return isBegun;
  }

  /** That a report of ours completed a round is told when the next one has begun. */
  function applyEarlierRound(session: Session, node: AchievementNode, record: NodeRecord, round: number): void {
    const isUnpaid = record.payAgain === true || !wasRoundPaid(record, round);
    session.write(node, isUnpaid ? debts.untold(debts.owed(node, record, round)) : record, "now");
    if (isUnpaid) completed(session, node);
  }

  function step(session: Session, node: AchievementNode, delta: number): boolean {
    if (isEachStepWanted() || !session.tally(node, delta)) return false;
    stepped(session, node);
    return true;
  }

  const isShut = (session: Session, node: AchievementNode): boolean => isLocked(node, session.read);
  const counts = (session: Session, node: AchievementNode): boolean =>
    !isOutsideDates(node, now) && !isShut(session, node);

  return {
    isOutsideDates: (node) => isOutsideDates(node, now),
    stateOf: (session, node) => stateOf(node, session.read(node), session.read, now),
    add: (session, node, delta) =>
      counts(session, node) &&
      move(session, node, delta, node.cloud && isHeight(node.goal) ? "as risen" : "by itself") > 0,
    addAnyTime: (session, node, delta) => !isShut(session, node) && move(session, node, delta, "by itself") > 0,
    step,
    addForCaller(session, node, delta) {
      if (node.cloud ? !isEachStepWanted() && session.grow(node, delta) : isPlain(node) && step(session, node, delta)) {
        return delta;
      }
      return counts(session, node) ? move(session, node, delta, "by caller") : 0;
    },
    finishAnyTime: (session, node) => !isShut(session, node) && move(session, node, node.goalNumber, "by itself") > 0,
    finishForCaller: (session, node) => (counts(session, node) ? move(session, node, node.goalNumber, "by caller") : 0),
    grant: (session, node) => move(session, node, node.goalNumber, "by itself") > 0,
    move,
    finishOwn(session, node, which) {
      const own = session.read(node);
      const before = own && finishing(own, node, which, now());
      if (!before) return;
      if (isInCloud(session, node)) movePending(session, node, own, before, node.goalNumber, "by itself");
      else moveHere(session, node, before, node.goalNumber);
    },
    revoke(session, node) {
      const record = session.read(node);
      if (!record) return false;
      if (record.progress === 0 && !wasCompleted(record)) return takeBegun(session, node, record);
      const inCloud = isInCloud(session, node);
      // Also where the cloud cannot be told now: it is, before anything else of the node is reported.
      const taken = inCloud || isKnownToCloud(node, record) ? moves.reset(node, record, inCloud) : revoke(record);
      session.write(node, taken, "now");
      revoked(session, node, inCloud);
      turned(session, node);
      advanced(session, node, taken);
      return true;
    },
    handOver(session, node) {
      const record = session.read(node);
      if (!record) return;
      const inCloud = isInCloud(session, node);
      const given = inCloud || isKnownToCloud(node, record) ? moves.reset(node, record, inCloud) : revoke(record);
      session.write(node, record.done === undefined ? given : { ...given, done: record.done }, "now");
      revoked(session, node, inCloud);
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
      else if (record && letter.op !== undefined) {
        const settled = moves.settledBy(letter, node, record);
        const { round } = findReport(record, letter.op) ?? {};
        if (settled) this.applyCloud(session, node, settled.record, settled.crossing, round);
      }
    },
    applyCloud(session, node, ofCloud, crossing, round = roundOf(ofCloud)) {
      const before = session.read(node);
      const record = node.repeat ? byOwnClock(node.repeat, before, ofCloud, now()) : ofCloud;
      if (crossing && node.repeat && round < roundOf(record)) return applyEarlierRound(session, node, record, round);
      const isNews = isComplete(record) && !(before && isComplete(before));
      const pays = crossing !== undefined && isOwedFor(node, record, crossing);
      // A fetch can have shown the node as complete before the answer came that this world completed it.
      if (crossing && isComplete(record) && (isNews || (pays && node.rewards.length > 0))) {
        complete(session, node, record, pays);
      } else if (pays && node.rewards.length > 0) {
        // Taken back since then, by an operator; what was earned before is owed all the same.
        session.write(node, debts.owed(node, record), "now");
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
    subscribe,
  };
}
