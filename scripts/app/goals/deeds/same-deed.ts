/**
 * What the deed of a player that is told in several signals has completed so far: a blow that hurts and kills, a click that
 * feeds and tames. A node that the first of them opens was closed before the deed, and the others do not count for it.
 */

import type { Signal } from "../../../core/goals/signal.ts";
import { isLocked } from "../../../core/progress/node-state.ts";
import { wasCompleted } from "../../../core/progress/rounds.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerSession } from "../../records/player-records.ts";

export interface SameDeed {
  /** Runs what moves a node, and notes if it is complete for the first time by then. */
  move(session: PlayerSession, node: AchievementNode, deed: unknown, work: () => void): void;
  /** Whether it is the deed itself that opened the node. */
  opened(session: PlayerSession, node: AchievementNode, signal: Signal): boolean;
  left(playerId: string): void;
}

export function createSameDeed(): SameDeed {
  /** Of each player the last deed that completed something. */
  const last = new Map<string, { readonly deed: string; readonly completed: Set<AchievementNode> }>();

  const isDone = (session: PlayerSession, node: AchievementNode): boolean => {
    const record = session.read(node);
    return record !== undefined && wasCompleted(record);
  };

  return {
    move(session, node, deed, work) {
      const isToBeNoted = typeof deed === "string" && !isDone(session, node);
      work();
      if (!isToBeNoted || !isDone(session, node)) return;
      const known = last.get(session.playerId);
      if (known?.deed === deed) known.completed.add(node);
      else last.set(session.playerId, { deed, completed: new Set([node]) });
    },
    opened(session, node, signal) {
      if (node.locks.length === 0) return false;
      const known = last.get(session.playerId);
      if (!known || known.deed !== signal.deed) return false;
      return isLocked(node, (each) => (known.completed.has(each) ? undefined : session.read(each)));
    },
    left: (playerId) => void last.delete(playerId),
  };
}
