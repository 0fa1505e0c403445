/**
 * Nodes that open by the clock: a rest ends, a date comes. Nothing happens in the world then, so each player is told of what
 * opened for them, as of what other nodes opened: looked at once a second, and only when the next of these times has come.
 */

import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import { following } from "../work/following.ts";
import type { Progression, ProgressionSubscriber } from "./progression.ts";

const TICKS_PER_SECOND = 20;

export interface Openings extends Pick<ProgressionSubscriber, "turned"> {
  /** Also to be called of who is here when nodes have come. */
  joined(session: PlayerSession): void;
  /** To be called every tick. */
  tick(): void;
  left(playerId: string): void;
}

export interface OpeningsOptions {
  readonly tree: Pick<Tree, "nodes">;
  readonly records: PlayerRecords;
  readonly progression: Pick<Progression, "stateOf" | "opened">;
  readonly clock: Clock;
}

interface Waiting {
  /** Unix seconds when the first of the nodes opens; infinite when none does. */
  nextAt: number;
  readonly nodes: Map<AchievementNode, number>;
}

export function createOpenings({ tree, records, progression, clock }: OpeningsOptions): Openings {
  const isTimed = (node: AchievementNode): boolean => node.repeat !== undefined || node.opensAt !== undefined;
  const timed = following(
    () => tree.nodes,
    (nodes) => nodes.filter(isTimed),
  );
  const players = new Map<string, Waiting>();

  /** Unix seconds when the node opens by itself; undefined when it does not. */
  function opensAt(session: PlayerSession, node: AchievementNode): number | undefined {
    const state = progression.stateOf(session, node);
    return state.kind === "resting" ? state.until : state.kind === "not yet" ? state.from : undefined;
  }

  function note(session: PlayerSession, node: AchievementNode, waiting: Waiting): void {
    const at = opensAt(session, node);
    if (at === undefined) waiting.nodes.delete(node);
    else waiting.nodes.set(node, at);
  }

  function findNext(waiting: Waiting): void {
    waiting.nextAt = Infinity;
    for (const at of waiting.nodes.values()) waiting.nextAt = Math.min(waiting.nextAt, at);
  }

  function open(session: PlayerSession, waiting: Waiting): void {
    const now = clock.nowSeconds();
    const due = [...waiting.nodes].filter(([, at]) => at <= now).map(([node]) => node);
    for (const node of due) note(session, node, waiting);
    findNext(waiting);
    session.batch(() => {
      for (const node of due) if (!waiting.nodes.has(node)) progression.opened(session, node);
    });
  }

  return {
    joined(session) {
      if (timed().length === 0) return;
      const waiting: Waiting = { nextAt: Infinity, nodes: new Map() };
      for (const node of timed()) note(session, node, waiting);
      findNext(waiting);
      players.set(session.playerId, waiting);
    },
    turned(session, node) {
      const waiting = players.get(session.playerId);
      if (!waiting || !isTimed(node)) return;
      note(session, node, waiting);
      findNext(waiting);
    },
    tick() {
      if (players.size === 0 || clock.tick() % TICKS_PER_SECOND !== 0) return;
      const now = clock.nowSeconds();
      for (const [playerId, waiting] of players) {
        const session = waiting.nextAt <= now ? records.open(playerId) : undefined;
        if (session) open(session, waiting);
      }
    },
    left: (playerId) => void players.delete(playerId),
  };
}
