/**
 * What the deed of a player that is told in several signals has completed so far: a blow that hurts and kills, a click that
 * feeds and tames. A node that the first of them opens was closed before the deed, and the others do not count for it.
 */

import type { Signal } from "../../../core/goals/told/signal.ts";
import { isLocked } from "../../../core/progress/node-state.ts";
import { wasCompleted } from "../../../core/progress/rounds.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import { following } from "../../work/following.ts";

export interface SameDeed {
  /** Adds steps to a node, and notes if it is complete for the first time by then. */
  move(session: PlayerSession, node: AchievementNode, steps: number, of: DeedOfHit): void;
  /** Whether it is the deed itself that opened the node. */
  opened(session: PlayerSession, node: AchievementNode, signal: Signal): boolean;
  left(playerId: string): void;
}

/** What tells a deed apart from others; read only where something depends on it. */
export interface DeedOfHit {
  readonly deed: unknown;
}

/**
 * @param nodesOf the whole tree
 * @param add moves one node of a player
 */
export function createSameDeed(
  nodesOf: () => readonly AchievementNode[],
  add: (session: PlayerSession, node: AchievementNode, steps: number) => void,
): SameDeed {
  /** Whose completion can open another node: most nodes' cannot. */
  const openers = following(nodesOf, (nodes) => {
    const keys = nodes.flatMap(({ locks }) => locks.flatMap((lock) => lock.nodes.map(({ key }) => key)));
    return new Set(keys);
  });
  /** Of each player the last deed that completed something. */
  const last = new Map<string, { readonly deed: string; readonly completed: Set<AchievementNode> }>();

  const isDone = (session: PlayerSession, node: AchievementNode): boolean => {
    const record = session.read(node);
    return record !== undefined && wasCompleted(record);
  };

  return {
    move(session, node, steps, of) {
      const deed = openers().has(node.key) && !isDone(session, node) ? of.deed : undefined;
      add(session, node, steps);
      if (typeof deed !== "string" || !isDone(session, node)) return;
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
