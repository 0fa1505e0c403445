/**
 * Moves the progress of players who are online: the one place where records change. A crossing is recorded with its
 * reward owed in the same write and handed to the completions; paying and telling happen there.
 */

import { owe, resetReward } from "../../core/rewards/ledger.ts";
import {
  addPending,
  advanceWithoutCloud,
  askFor,
  closeNext,
  dropReport,
  nameNext,
  resetCloud,
  storedWhileAway,
} from "../../core/cloud/cloud-node.ts";
import type { Letter } from "../../core/saving/mail.ts";
import { isComplete, readProgress, revoke } from "../../core/progress/progress.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { Completions } from "./completions.ts";
import type { Listeners, ProgressEvent } from "./listeners.ts";
import type { PlayerSession } from "./player-records.ts";
import type { Clock, Scheduler } from "../ports.ts";
import { deferEvents } from "../work/deferred-events.ts";

/** Who sees to it that a cloud node's increments are reported: the caller, who brings callbacks, or nobody but us. */
export type Reporting = "by itself" | "by caller";

export interface Progression {
  /**
   * Adds progress; false when nothing moved: complete already, parent not complete under `depend_parent`, or the
   * page's data is unreadable.
   */
  add(session: PlayerSession, node: AchievementNode, delta: number, reporting?: Reporting): boolean;
  /** Whether nothing counts yet, since the parent is not complete under `depend_parent`. */
  isLocked(session: PlayerSession, node: AchievementNode): boolean;
  /** As if the missing progress had been added. */
  finish(session: PlayerSession, node: AchievementNode, reporting?: Reporting): boolean;
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
   * Keeps a record that the cloud moved. When that completes the node, it pays if `completedNow`; otherwise another
   * server did.
   */
  applyCloud(session: PlayerSession, node: AchievementNode, record: NodeRecord, completedNow: boolean): void;
}

export function createProgression(
  tree: Tree,
  clock: Clock,
  scheduler: Scheduler,
  completions: Completions,
  progressListeners: Listeners<ProgressEvent>,
  cloud: () => Cloud,
  /** A completion or a revocation can let things count that did not before. */
  turned: (playerId: string) => void,
): Progression {
  const tellListeners = deferEvents(progressListeners, scheduler, clock);

  function announceProgress(session: PlayerSession, node: AchievementNode, record: NodeRecord): void {
    if (!progressListeners.any) return;
    tellListeners({
      playerId: session.playerId,
      rootNodeId: node.pageId,
      achievementId: node.id,
      progress: readProgress(record, node.goalNumber),
      goal: node.goalNumber,
    });
  }

  function move(session: PlayerSession, node: AchievementNode, delta: number, reporting: Reporting): boolean {
    const before = session.read(node);
    if (!before) return false;
    if (node.cloud && isInCloud(session, node)) return movePending(session, node, before, delta, reporting);
    const step = advanceWithoutCloud(
      closeNext(before, node.goalNumber, node.autoSentCloud),
      node.goalNumber,
      delta,
      clock.nowSeconds(),
    );
    if (!step.changed) return false;
    if (step.crossed) complete(session, node, step.record);
    else session.write(node, step.record, "soon");
    announceProgress(session, node, step.record);
    return true;
  }

  function complete(session: PlayerSession, node: AchievementNode, record: NodeRecord): void {
    session.write(node, { ...owe(record, node.rewards), unannounced: true }, "now");
    completions.enqueue(session.playerId, node);
    turned(session.playerId);
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
  ): boolean {
    const grown = addPending(before, node.goalNumber, delta);
    if (grown.progress === before.progress) return false;
    const asksItself = reporting === "by itself" && !node.autoSentCloud;
    const asked = asksItself ? askFor(grown, node.goalNumber, grown.progress - before.progress) : grown;
    const moved = nameNext(asked, node.goalNumber, node.autoSentCloud, cloud().newOperation);
    session.write(node, moved, "soon");
    // More of the same needs no look at the record, where nothing can lock the node. A report that takes the operation's
    // id ends that, so this comes first.
    if (!progressListeners.any && node.autoSentCloud && !node.dependParent) {
      session.letGrow(node, node.goalNumber - moved.progress);
    }
    if (reporting === "by itself") cloud().report(session, node);
    announceProgress(session, node, moved);
    return true;
  }

  function isLocked(session: PlayerSession, node: AchievementNode): boolean {
    if (!node.dependParent || node.parentId === undefined) return false;
    const parent = tree.node(node.parentId);
    const record = parent && session.read(parent);
    return !record || !isComplete(record);
  }

  return {
    isLocked,
    add: (session, node, delta, reporting = "by itself") =>
      (reporting === "by caller" && !progressListeners.any && session.grow(node, delta)) ||
      (!(node.dependParent && isLocked(session, node)) && move(session, node, delta, reporting)),
    finish: (session, node, reporting = "by itself") =>
      !(node.dependParent && isLocked(session, node)) && move(session, node, node.goalNumber, reporting),
    grant: (session, node) => move(session, node, node.goalNumber, "by itself"),
    revoke(session, node) {
      const record = session.read(node);
      if (!record || (record.progress === 0 && !isComplete(record))) return false;
      const inCloud = isInCloud(session, node);
      // Also where the cloud cannot be told now: it is, before anything else is reported.
      const taken = inCloud || (node.cloud && record.cloud) ? resetCloud(record) : revoke(record);
      session.write(node, taken, "now");
      if (inCloud) cloud().reset(session, node);
      turned(session.playerId);
      announceProgress(session, node, taken);
      return true;
    },
    resetReward(session, node) {
      const record = session.read(node);
      if (!record?.paid) return false;
      session.write(node, resetReward(record), "now");
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
      if (letter.kind === "progress") this.add(session, node, letter.delta);
      else if (letter.kind === "finish") this.finish(session, node);
      else if (letter.kind === "grant") this.grant(session, node);
      else if (record && letter.op !== undefined) {
        const isCompleted = letter.kind === "cloud_stored" && letter.delta > 0;
        const settled =
          letter.kind === "cloud_stored"
            ? storedWhileAway(record, node.goalNumber, letter.op, isCompleted ? clock.nowSeconds() : undefined)
            : dropReport(record, node.goalNumber, letter.op);
        if (settled !== record) this.applyCloud(session, node, settled, isCompleted);
      }
    },
    applyCloud(session, node, record, completedNow) {
      const before = session.read(node);
      const isNews = isComplete(record) && !(before && isComplete(before));
      // A fetch can have shown the node as complete before the answer came that this world completed it.
      if (completedNow && isComplete(record) && (isNews || (node.rewards.length > 0 && !record.paid && !record.owed)))
        complete(session, node, record);
      else {
        session.write(node, record, isNews ? "now" : "soon");
        if (isNews) turned(session.playerId);
      }
      if (before && readProgress(before, node.goalNumber) !== readProgress(record, node.goalNumber)) {
        announceProgress(session, node, record);
      }
    },
  };
}
