/**
 * Deeds that count, of players who cannot be reached for the moment or are away: they wait while the player is here, and
 * are mailed when they are not. None is dropped for the player's sake.
 */

import type { AchievementNode } from "../../core/tree/tree.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Hit } from "./hit.ts";
import { mailedDeeds, type MailedDeed } from "./members/mailed-deeds.ts";
import type { Standings } from "./standing.ts";

export interface WaitingHits {
  /** Of a player who is here and cannot be reached. */
  keep(playerId: string, hits: readonly Hit[]): void;
  /** Of a player who is not here. */
  mail(playerId: string, hits: readonly Hit[]): void;
  /** To be called every tick. */
  tick(): void;
  /** To be called while a player who leaves can still be reached. */
  left(playerId: string): void;
}

export interface WaitingHitsOptions {
  readonly standings: Standings;
  readonly closedBy: (session: PlayerSession, node: AchievementNode) => string | undefined;
  /** Keeps what a deed makes for a player who is not here. */
  readonly mail: (playerId: string, deed: MailedDeed) => void;
  readonly count: (session: PlayerSession, hits: readonly Hit[]) => void;
}

const MAX_WAITING = 1_024;

export function createWaitingHits({ standings, closedBy, mail, count }: WaitingHitsOptions): WaitingHits {
  const waiting = new Map<string, Hit[]>();

  function mailEach(playerId: string, hits: readonly Hit[]): void {
    for (const deed of mailedDeeds(hits)) mail(playerId, deed);
  }

  function goOn(playerId: string, isLast: boolean): void {
    const hits = waiting.get(playerId);
    if (!hits) return;
    const standing = standings.of(playerId);
    if (standing.kind === "unreachable" && !isLast) return;
    waiting.delete(playerId);
    if (standing.kind === "counts") {
      const { session } = standing;
      const open = hits.filter(({ watcher }) => closedBy(session, watcher.node) === undefined);
      count(session, open);
    } else if (standing.kind !== "exempt") mailEach(playerId, hits);
  }

  return {
    keep(playerId, hits) {
      const kept = waiting.get(playerId) ?? [];
      waiting.set(playerId, kept);
      if (kept.length < MAX_WAITING) for (const hit of hits) kept.push(hit.settled());
    },
    mail: mailEach,
    tick() {
      if (waiting.size > 0) for (const playerId of [...waiting.keys()]) goOn(playerId, false);
    },
    left: (playerId) => goOn(playerId, true),
  };
}
