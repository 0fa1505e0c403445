/**
 * Who hit whom not long ago, for the credit of kills. Keeps as much as the rule can ask for and no more than has a place:
 * of most victims the last player who hit, of those whose kill is shared all of them. Decides nothing about kills.
 */

import { LAST_HIT_TICKS, SHARED_KILL_TICKS, type Hit } from "../../../core/goals/told/kill-credit.ts";

/** Far more than a full server's players can hit within the time that counts; so many of them are kept at least. */
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
  /** In two parts, so that the older one can be forgotten as a whole: to look for the oldest at each hit costs more than the note. */
  let last = new Map<string, Hit>();
  let older = new Map<string, Hit>();
  let since = 0;
  const shared = new Map<string, Map<string, Hit>>();

  function forgetOlder(tick: number): void {
    older = tick - since > 2 * LAST_HIT_TICKS ? new Map<string, Hit>() : last;
    last = new Map();
    since = tick;
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
      if (tick - since > LAST_HIT_TICKS || last.size >= MAX_VICTIMS) forgetOlder(tick);
      last.set(victimId, hit);
    },
    of(victimId) {
      const hit = last.get(victimId) ?? older.get(victimId);
      if (hit) return [hit];
      const hits = shared.get(victimId);
      return hits ? [...hits.values()] : NO_HITS;
    },
    forget(victimId) {
      last.delete(victimId);
      if (older.size > 0) older.delete(victimId);
      if (shared.size > 0) shared.delete(victimId);
    },
  };
}
