/**
 * What the deed of a player that is told in several signals has completed so far: a blow that hurts and kills, a click that
 * feeds and tames. A node that the first of them opens was closed before the deed, and the others do not count for it. Nor does
 * one deed count for two rounds of a node, however many of its members it moves.
 */

import type { Signal } from "../../../core/goals/told/signal.ts";
import { MAX_DEEDS } from "../../../core/goals/members/combine.ts";
import { isLocked } from "../../../core/progress/node-state.ts";
import { completionsOf, wasCompleted } from "../../../core/progress/rounds.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import { following } from "../../work/following.ts";

export interface SameDeed {
  /**
   * Adds steps to a node, and notes if it is complete for the first time by then.
   * @param claims the members behind them, of which each counts once in the network
   */
  move(session: PlayerSession, node: AchievementNode, steps: number, of: DeedOfHit, claims?: readonly string[]): void;
  /** Whether it is the deed itself that opened the node. */
  opened(session: PlayerSession, node: AchievementNode, signal: Signal): boolean;
  /** Whether the deed has completed a round of a node that can be done again at once. */
  hasDone(session: PlayerSession, node: AchievementNode, of: DeedOfHit): boolean;
  left(playerId: string): void;
}

/** What a deed completed, the oldest deed first: what several deeds of one tick cause is told in any order. */
type Completed<Deed> = Map<Deed, Set<AchievementNode>>;

const NO_DEED: { readonly deed?: string | undefined } = {};

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
  add: (session: PlayerSession, node: AchievementNode, steps: number, claims?: readonly string[]) => void,
): SameDeed {
  /** Whose completion can open another node: most nodes' cannot. */
  const openers = following(nodesOf, (nodes) => {
    const keys = nodes.flatMap(({ locks }) => locks.flatMap((lock) => lock.nodes.map(({ key }) => key)));
    return new Set(keys);
  });
  /** Of each player the deeds that completed something last. */
  const last = new Map<string, Completed<string>>();

  /** Of each player the deeds that completed rounds last after which the next one begins at once. */
  const rounds = new Map<string, Completed<unknown>>();

  const isDone = (session: PlayerSession, node: AchievementNode): boolean => {
    const record = session.read(node);
    return record !== undefined && wasCompleted(record);
  };

  return {
    move(session, node, steps, of, claims) {
      const deed = openers().has(node.key) && !isDone(session, node) ? of.deed : undefined;
      const done = beginsAnew(node) ? completionsIn(session, node) : undefined;
      add(session, node, steps, claims);
      if (done !== undefined && completionsIn(session, node) > done) note(rounds, session, node, of.deed);
      if (typeof deed !== "string" || !isDone(session, node)) return;
      note(last, session, node, deed);
    },
    opened(session, node, signal) {
      if (node.locks.length === 0) return false;
      const ofPlayer = last.get(session.playerId);
      const { deed } = ofPlayer ? signal : NO_DEED;
      const completed = deed === undefined ? undefined : ofPlayer?.get(deed);
      if (!completed) return false;
      return isLocked(node, (each) => (completed.has(each) ? undefined : session.read(each)));
    },
    hasDone(session, node, of) {
      const known = beginsAnew(node) ? rounds.get(session.playerId) : undefined;
      return known?.get(of.deed)?.has(node) === true;
    },
    left(playerId) {
      last.delete(playerId);
      rounds.delete(playerId);
    },
  };
}

const beginsAnew = ({ repeat }: AchievementNode): boolean => repeat?.every === "completion";

function completionsIn(session: PlayerSession, node: AchievementNode): number {
  const record = session.read(node);
  return record ? completionsOf(record) : 0;
}

function note<Deed>(
  ofPlayers: Map<string, Completed<Deed>>,
  { playerId }: PlayerSession,
  node: AchievementNode,
  deed: Deed,
): void {
  let known = ofPlayers.get(playerId);
  if (!known) ofPlayers.set(playerId, (known = new Map<Deed, Set<AchievementNode>>()));
  const completed = known.get(deed);
  if (completed) {
    completed.add(node);
    return;
  }
  known.set(deed, new Set([node]));
  if (known.size <= MAX_DEEDS) return;
  for (const oldest of known.keys()) {
    known.delete(oldest);
    break;
  }
}
