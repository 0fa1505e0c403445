/**
 * The progress of players who are online: the one place through which records change. What counts is decided here; how one
 * node moves, is taken back, or follows the cloud is in moving, taking-back and cloud-outcomes. Whoever pays, reports or counts
 * on subscribes to be told; progression calls none of them.
 */

import { findReport } from "../../core/cloud/cloud-record.ts";
import { isHeight } from "../../core/goals/goal-types.ts";
import type { Letter } from "../../core/saving/mail.ts";
import { isLocked, isOutsideDates, stateOf, type NodeState } from "../../core/progress/node-state.ts";
import { isPlain } from "../../core/progress/plain-nodes.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { ApplyCloud, Cloud } from "../cloud/cloud.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { RecordSession } from "../records/record-session.ts";
import { createCloudMoves } from "./cloud-moves.ts";
import { createCloudOutcomes } from "./cloud-outcomes.ts";
import { createMoving, type Moving, type MovingOptions } from "./moving.ts";
import { createTakingBack, type TakingBack } from "./taking-back.ts";
import { createTelling, type ProgressionSubscriber } from "./telling.ts";

export type { Reporting } from "./reporting.ts";
export type { ProgressionSubscriber } from "./telling.ts";

export interface Progression<Session extends RecordSession = PlayerSession>
  extends Pick<Moving<Session>, "move" | "finishOwn">, TakingBack<Session> {
  /**
   * Adds progress; false when nothing moved: complete already, parent not complete under `depend_parent`, or the
   * page's data is unreadable.
   * @param claims by the members behind it: each counts once in the network (core/cloud/claims)
   */
  add(session: Session, node: AchievementNode, delta: number, claims?: readonly string[]): boolean;
  /**
   * As {@link add}, to nodes that are plain (core/progress/plain-nodes), at the cost of a sum each.
   * @returns those of which more than that is to be seen to, and to which it is to be added then; undefined = none
   */
  stepEach(session: Session, nodes: readonly AchievementNode[], delta: number): readonly AchievementNode[] | undefined;
  /** As {@link add}, for a caller who sees to a cloud node's report. @returns by how much it moved */
  addForCaller(session: Session, node: AchievementNode, delta: number): number;
  /** Whether nothing counts for the node on this day, whoever the player is. */
  isOutsideDates(node: AchievementNode): boolean;
  /** Whether something counts for the node now, and what it waits for otherwise. */
  stateOf(session: Session, node: AchievementNode): NodeState;
  /** As {@link add}, also outside the node's dates: for operators, and for letters, which were let in when they were written. */
  addAnyTime(session: Session, node: AchievementNode, delta: number, claims?: readonly string[]): boolean;
  /** As if the missing progress had been added, also outside the node's dates. */
  finishAnyTime(session: Session, node: AchievementNode): boolean;
  /** As if the missing progress had been added, for a caller who sees to a cloud node's report. @returns by how much it moved */
  finishForCaller(session: Session, node: AchievementNode): number;
  /** Completes the node even where its parent is not complete. */
  grant(session: Session, node: AchievementNode): boolean;
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

export interface ProgressionOptions<Session> extends MovingOptions<Session> {
  readonly cloud: () => Pick<Cloud, "covers" | "operations">;
}

export function createProgression<Session extends RecordSession = PlayerSession>(
  options: ProgressionOptions<Session>,
): Progression<Session> {
  const { clock, isEachStepWanted } = options;
  const telling = createTelling<Session>();
  const moves = createCloudMoves(clock, options.cloud);
  const { move, finishOwn, complete, isInCloud } = createMoving(options, moves, telling);
  const applyCloud = createCloudOutcomes(options, complete, telling);
  const now = (): number => clock.nowSeconds();

  function stepEach(session: Session, nodes: readonly AchievementNode[], delta: number) {
    const left = isEachStepWanted() ? nodes : session.tallyEach(nodes, delta);
    if (left !== nodes) telling.stepped(session, left ? nodes.filter((node) => !left.includes(node)) : nodes);
    return left;
  }

  /** Many steps are sums of which nothing else is to be seen to. @returns whether this one is */
  const isSummed = (session: Session, node: AchievementNode, delta: number): boolean =>
    node.cloud ? !isEachStepWanted() && session.grow(node, delta) : isPlain(node) && !stepEach(session, [node], delta);

  const isShut = (session: Session, node: AchievementNode): boolean => isLocked(node, session.read);
  const counts = (session: Session, node: AchievementNode): boolean =>
    !isOutsideDates(node, now) && !isShut(session, node);

  const addAnyTime: Progression<Session>["addAnyTime"] = (session, node, delta, claims) =>
    !isShut(session, node) && move(session, node, delta, "by itself", claims) > 0;
  const grant = (session: Session, node: AchievementNode): boolean =>
    move(session, node, node.goalNumber, "by itself") > 0;
  const finishAnyTime = (session: Session, node: AchievementNode): boolean =>
    !isShut(session, node) && grant(session, node);

  return {
    ...createTakingBack(isInCloud, moves, telling),
    isOutsideDates: (node) => isOutsideDates(node, now),
    stateOf: (session, node) => stateOf(node, session.read(node), session.read, now),
    add: (session, node, delta, claims) =>
      counts(session, node) &&
      move(session, node, delta, node.cloud && isHeight(node.goal) ? "as risen" : "by itself", claims) > 0,
    addAnyTime,
    stepEach,
    addForCaller(session, node, delta) {
      if (isSummed(session, node, delta)) return delta;
      return counts(session, node) ? move(session, node, delta, "by caller") : 0;
    },
    finishAnyTime,
    finishForCaller: (session, node) => (counts(session, node) ? move(session, node, node.goalNumber, "by caller") : 0),
    grant,
    move,
    finishOwn,
    settle(session) {
      session.batch(() => {
        for (const node of session.takeReached()) {
          if (!isInCloud(session, node)) move(session, node, 0, "by itself");
        }
      });
    },
    take(session, node, letter) {
      const record = session.read(node);
      if (letter.kind === "progress") {
        for (let left = letter.times ?? 1; left > 0 && addAnyTime(session, node, letter.delta);) left--;
      } else if (letter.kind === "finish") finishAnyTime(session, node);
      else if (letter.kind === "grant") grant(session, node);
      else if (record && letter.op !== undefined) {
        const settled = moves.settledBy(letter, node, record);
        const { round } = findReport(record, letter.op) ?? {};
        if (settled) applyCloud(session, node, settled.record, settled.crossing, round);
      }
    },
    applyCloud,
    opened: telling.turned,
    subscribe: telling.subscribe,
  };
}
