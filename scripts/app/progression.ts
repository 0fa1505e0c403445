/**
 * Moves the progress of players who are online: the one place where records change. A crossing is recorded with its
 * reward owed in the same write and handed to the completions; paying and telling happen there.
 */

import { owe, resetReward } from "../core/ledger.ts";
import { advance, isComplete, isEmptyRecord, readProgress, revoke, type NodeRecord } from "../core/progress.ts";
import type { AchievementNode, Tree } from "../core/tree.ts";
import type { Completions } from "./completions.ts";
import type { Listeners, ProgressEvent } from "./listeners.ts";
import type { PlayerSession } from "./player-records.ts";
import type { Clock, Scheduler } from "./ports.ts";

export interface Progression {
  /**
   * Adds progress; false when nothing moved: complete already, parent not complete under `depend_parent`, or the
   * page's data is unreadable.
   */
  add(session: PlayerSession, node: AchievementNode, delta: number): boolean;
  /** As if the missing progress had been added. */
  finish(session: PlayerSession, node: AchievementNode): boolean;
  /** Completes the node even where its parent is not complete. */
  grant(session: PlayerSession, node: AchievementNode): boolean;
  /** Takes progress and completion back. */
  revoke(session: PlayerSession, node: AchievementNode): boolean;
  /** Lets a node that paid, or owes, pay again at its next completion. */
  resetReward(session: PlayerSession, node: AchievementNode): boolean;
  /** Completes what reached its goal while the goal was higher. */
  settle(session: PlayerSession): void;
}

export function createProgression(
  tree: Tree,
  clock: Clock,
  scheduler: Scheduler,
  completions: Completions,
  progressListeners: Listeners<ProgressEvent>,
): Progression {
  const events: ProgressEvent[] = [];

  /** Listeners are told from a scheduled task: the call that moved progress may stand where the world is read-only. */
  function announceProgress(session: PlayerSession, node: AchievementNode, record: NodeRecord): void {
    if (!progressListeners.any) return;
    events.push({
      playerId: session.playerId,
      rootNodeId: node.pageId,
      achievementId: node.id,
      progress: readProgress(record, node.goalNumber),
      goal: node.goalNumber,
    });
    if (events.length === 1) {
      scheduler.soon(() => {
        for (const event of events.splice(0)) progressListeners.emit(event);
      });
    }
  }

  function move(session: PlayerSession, node: AchievementNode, delta: number): boolean {
    const before = session.read(node);
    if (!before) return false;
    const step = advance(before, node.goalNumber, delta, clock.nowSeconds());
    if (!step.changed) return false;
    if (step.crossed) {
      session.write(node, { ...owe(step.record, node.rewards), unannounced: true }, "now");
      completions.enqueue(session.playerId, node);
    } else {
      session.write(node, step.record, "soon");
    }
    announceProgress(session, node, step.record);
    return true;
  }

  function isLocked(session: PlayerSession, node: AchievementNode): boolean {
    if (!node.dependParent || node.parentId === undefined) return false;
    const parent = tree.node(node.parentId);
    const record = parent && session.read(parent);
    return !record || !isComplete(record);
  }

  return {
    add: (session, node, delta) => !isLocked(session, node) && move(session, node, Math.min(delta, node.goalNumber)),
    finish: (session, node) => !isLocked(session, node) && move(session, node, node.goalNumber),
    grant: (session, node) => move(session, node, node.goalNumber),
    revoke(session, node) {
      const record = session.read(node);
      if (!record || (record.progress === 0 && !isComplete(record))) return false;
      const taken = revoke(record);
      session.write(node, taken, "now");
      announceProgress(session, node, taken);
      return true;
    },
    resetReward(session, node) {
      const record = session.read(node);
      if (!record || (!record.paid && !record.owed)) return false;
      session.write(node, resetReward(record), "now");
      return true;
    },
    settle(session) {
      session.batch(() => {
        for (const node of tree.nodes) {
          const record = session.read(node);
          if (record && !isEmptyRecord(record) && record.progress >= node.goalNumber) move(session, node, 0);
        }
      });
    },
  };
}
