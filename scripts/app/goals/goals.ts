/**
 * From facts to progress: the built-in goals. Decides which facts count (game modes) and by how much a node moves;
 * which nodes watch what is the goal index's business.
 */

import type { CarriedItem, Fact } from "../../core/goals/fact.ts";
import { countCarried, type GoalIndex } from "../../core/goals/goal-index.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { Settings } from "../../core/settings/settings.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Players } from "../ports.ts";
import type { Progression } from "../progress/progression.ts";

export interface Goals {
  see(fact: Fact): void;
  /** Has everything counted anew with the player's next fact: what he carries may count now that did not before. */
  recount(playerId: string): void;
  forget(playerId: string): void;
}

export function createGoals(
  index: GoalIndex,
  players: Players,
  records: PlayerRecords,
  progression: Progression,
  settings: Settings,
): Goals {
  function seeKill(session: PlayerSession, entityType: string): void {
    for (const node of index.killWatchers(entityType)) progression.add(session, node, 1);
  }

  /** Players whose carried items must all be compared, and not only those that became more. */
  const recounts = new Set<string>();

  function seeCarried(
    session: PlayerSession,
    items: readonly CarriedItem[],
    changed: ReadonlySet<string> | undefined,
  ): void {
    const byType = new Map<string, CarriedItem[]>();
    for (const item of items) {
      if (!index.watchesItem(item.type) || changed?.has(item.type) === false) continue;
      const same = byType.get(item.type);
      if (same) same.push(item);
      else byType.set(item.type, [item]);
    }
    if (byType.size === 0) return;
    for (const watcher of index.carryWatchersOf([...byType.keys()])) {
      const record = session.read(watcher.node);
      if (!record || isComplete(record)) continue;
      // Only a new high counts: dropping items and picking them up again earns nothing.
      const above = countCarried(watcher, byType) - record.progress;
      if (above > 0) progression.add(session, watcher.node, above);
    }
  }

  return {
    see(fact) {
      const mode = players.gameMode(fact.playerId);
      const session = records.open(fact.playerId);
      if (mode === undefined || !session) return;
      if (!settings.counted_game_modes.includes(mode)) {
        recounts.add(fact.playerId);
        return;
      }
      // One fact can complete many nodes of a page, which is written once for all of them.
      session.batch(() => {
        if (fact.kind === "kill") seeKill(session, fact.entityType);
        else seeCarried(session, fact.items, recounts.delete(fact.playerId) ? undefined : fact.changed);
      });
    },
    recount: (playerId) => void recounts.add(playerId),
    forget: (playerId) => void recounts.delete(playerId),
  };
}
