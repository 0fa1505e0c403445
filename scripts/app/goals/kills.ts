/**
 * From hits and deaths to progress: remembers who hit whom, asks whose kill a death is, and moves the nodes that count it.
 * A kill is never dropped for the killer's sake: it waits while they cannot be reached, and is mailed when they left.
 */

import type { Damage } from "../../core/goals/fact.ts";
import type { GoalIndex } from "../../core/goals/goal-index.ts";
import { isSharedKill, killersOf } from "../../core/goals/kill-credit.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import { createRecentHits } from "./recent-hits.ts";
import type { Standing } from "./standing.ts";

export interface Kills {
  hurt(damage: Damage): void;
  died(damage: Damage): void;
  /** To be called every tick. */
  tick(): void;
  /** To be called when the player leaves. */
  left(playerId: string): void;
}

export interface KillsOptions {
  readonly index: GoalIndex;
  readonly standingOf: (playerId: string) => Standing;
  /** Moves one node of a player; never throws. */
  readonly add: (session: PlayerSession, node: AchievementNode, delta: number) => void;
  /** Keeps progress for a player who is not here. */
  readonly mail: (playerId: string, node: AchievementNode, delta: number) => void;
  readonly clock: Clock;
}

export function createKills({ index, standingOf, add, mail, clock }: KillsOptions): Kills {
  const hits = createRecentHits();
  /** Kills of players who cannot be reached for the moment, by entity type. */
  const waiting = new Map<string, Map<string, number>>();

  function credit(playerId: string, entityType: string, count: number): void {
    const standing = standingOf(playerId);
    const watchers = index.killWatchers(entityType);
    if (standing.kind === "counts") {
      const { session } = standing;
      if (watchers.length === 1) return add(session, watchers[0]!, count);
      // One kill can complete many nodes of a page, which is written once for all of them.
      session.batch(() => {
        for (const node of watchers) add(session, node, count);
      });
    } else if (standing.kind === "away") {
      for (const node of watchers) mail(playerId, node, count);
    } else if (standing.kind === "unreachable") {
      const kills = waiting.get(playerId) ?? new Map<string, number>();
      waiting.set(playerId, kills.set(entityType, (kills.get(entityType) ?? 0) + count));
    }
  }

  function creditWaiting(playerId: string): void {
    const kills = waiting.get(playerId);
    waiting.delete(playerId);
    for (const [entityType, count] of kills ?? []) credit(playerId, entityType, count);
  }

  return {
    hurt({ victimId, victimType, attacker }) {
      if (attacker.kind !== "player" || attacker.playerId === victimId || !index.entityTypes.has(victimType)) return;
      hits.note(victimId, isSharedKill(victimType), attacker.playerId, clock.tick());
    },
    died(damage) {
      if (!index.entityTypes.has(damage.victimType)) return;
      const killers = killersOf(damage, hits.of(damage.victimId), clock.tick());
      hits.forget(damage.victimId);
      for (const playerId of killers) credit(playerId, damage.victimType, 1);
    },
    tick() {
      if (waiting.size > 0) for (const playerId of [...waiting.keys()]) creditWaiting(playerId);
    },
    left(playerId) {
      creditWaiting(playerId);
      const kills = waiting.get(playerId);
      waiting.delete(playerId);
      for (const [entityType, count] of kills ?? []) {
        for (const node of index.killWatchers(entityType)) mail(playerId, node, count);
      }
    },
  };
}
