/**
 * How many players have a node, for who looks at it: of all players as the cloud counts them, else of those who are here.
 * Asked for when somebody looks, kept for all for a while; what is not known is not waited for.
 */

import type { NodeStats } from "../../core/cloud/answers.ts";
import type { Rarity } from "../../core/menu/rarity.ts";
import { wasCompleted } from "../../core/progress/rounds.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Cloud } from "../cloud/cloud.ts";
import type { Clock, Players } from "../ports.ts";
import type { PlayerRecords } from "../records/player-records.ts";

const TICKS_PER_SECOND = 20;
const STATS_HOLD_TICKS = 10 * 60 * TICKS_PER_SECOND;
const RETRY_TICKS = 60 * TICKS_PER_SECOND;
const COUNT_HOLDS_TICKS = 20 * TICKS_PER_SECOND;

export interface Rarities {
  /** Undefined while it is not known. */
  of(node: AchievementNode): Rarity | undefined;
  /** How often more became known. */
  readonly changes: number;
}

export interface RaritiesOptions {
  readonly cloud: Pick<Cloud, "stats">;
  readonly players: Pick<Players, "online">;
  readonly records: Pick<PlayerRecords, "isOpen" | "open">;
  readonly clock: Pick<Clock, "tick">;
}

export function createRarities({ cloud, players, records, clock }: RaritiesOptions): Rarities {
  let stats: NodeStats | undefined;
  let nextAskTick = 0;
  let hasCloud = true;
  let changes = 0;
  const counts = new Map<AchievementNode, { readonly rarity: Rarity; readonly untilTick: number }>();

  function ask(): void {
    const now = clock.tick();
    if (!hasCloud || now < nextAskTick) return;
    // Until it is answered, and where it never is.
    nextAskTick = now + RETRY_TICKS;
    hasCloud = cloud.stats((answer) => {
      if (!answer) return;
      stats = answer;
      nextAskTick = clock.tick() + STATS_HOLD_TICKS;
      changes++;
    });
  }

  function countHere(node: AchievementNode): Rarity {
    const known = counts.get(node);
    const now = clock.tick();
    if (known && now < known.untilTick) return known.rarity;
    let completed = 0;
    let count = 0;
    for (const playerId of players.online()) {
      // Nobody's pages are read for this.
      const record = records.isOpen(playerId) ? records.open(playerId)?.read(node) : undefined;
      if (!record) continue;
      count++;
      if (wasCompleted(record)) completed++;
    }
    const rarity: Rarity = { among: "here", completed, players: count };
    counts.set(node, { rarity, untilTick: now + COUNT_HOLDS_TICKS });
    return rarity;
  }

  return {
    of(node) {
      // A team is one of the cloud's players, and counts once for all its members.
      if (!node.cloud || node.team) return countHere(node);
      ask();
      if (!hasCloud) return countHere(node);
      return stats && { among: "all", completed: stats.completed.get(node.id) ?? 0, players: stats.players };
    },
    get changes() {
      return changes;
    },
  };
}
