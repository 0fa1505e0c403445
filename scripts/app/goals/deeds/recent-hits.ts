/**
 * Who hit whom not long ago, for the credit of kills. Keeps as much as the rule can ask for and no more than has a place:
 * of most victims the last player who hit, of those whose kill is shared all of them. Decides nothing about kills.
 */

import { LAST_HIT_TICKS, SHARED_KILL_TICKS, type Hit } from "../../../core/goals/told/kill-credit.ts";

/** Far more than a full server's players can hit within the time that counts. */
const MAX_VICTIMS = 4_096;
const MAX_SHARED_VICTIMS = 64;
const MAX_PLAYERS_A_VICTIM = 256;
const NO_HITS: readonly Hit[] = [];

export interface RecentHits {
  note(victimId: string, isShared: boolean, playerId: string, tick: number): void;
  /** The newest last. */
  of(victimId: string): readonly Hit[];
  forget(victimId: string): void;
}

export function createRecentHits(): RecentHits {
  // In the order of their newest hits, so that the first are the oldest.
  const last = new Map<string, Hit>();
  const shared = new Map<string, Map<string, Hit>>();

  function dropOldest(tick: number): void {
    for (const [victimId, hit] of last) {
      if (last.size <= MAX_VICTIMS && tick - hit.tick <= LAST_HIT_TICKS) return;
      last.delete(victimId);
    }
  }

  function noteShared(victimId: string, hit: Hit): void {
    const hits = shared.get(victimId) ?? new Map<string, Hit>();
    shared.delete(victimId);
    shared.set(victimId, hits);
    hits.delete(hit.playerId);
    hits.set(hit.playerId, hit);
    for (const [playerId, { tick }] of hits) {
      if (hits.size <= MAX_PLAYERS_A_VICTIM && hit.tick - tick <= SHARED_KILL_TICKS) break;
      hits.delete(playerId);
    }
    for (const oldest of shared.keys()) {
      if (shared.size <= MAX_SHARED_VICTIMS) break;
      shared.delete(oldest);
    }
  }

  return {
    note(victimId, isShared, playerId, tick) {
      const hit = { playerId, tick };
      if (isShared) return noteShared(victimId, hit);
      last.delete(victimId);
      last.set(victimId, hit);
      dropOldest(tick);
    },
    of(victimId) {
      const hit = last.get(victimId);
      if (hit) return [hit];
      const hits = shared.get(victimId);
      return hits ? [...hits.values()] : NO_HITS;
    },
    forget(victimId) {
      last.delete(victimId);
      shared.delete(victimId);
    },
  };
}
