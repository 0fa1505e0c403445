/**
 * What our own rewards bring players, so that no goal takes it for their deeds: experience while they are given, and when
 * items may have come. Measured around the giving, whatever kind of reward it is.
 */

import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { Clock, PlayerViews, RewardGiver } from "../ports.ts";

export interface Rewarded {
  /** The giver, with notes taken of what it brings. */
  watch(giver: RewardGiver): RewardGiver;
  /** Experience points that rewards brought since it was asked last; negative where they took some. */
  takeXp(playerId: string): number;
  /** Whether what comes into the player's inventory now may come from a reward. */
  isGiving(playerId: string): boolean;
  left(playerId: string): void;
}

/** The game tells of a change at the end of the tick in which it was made. */
const TOLD_WITHIN_TICKS = 1;

export function createRewarded(index: GoalIndex, views: PlayerViews, clock: Clock): Rewarded {
  const xp = new Map<string, number>();
  const lastGiven = new Map<string, number>();

  const xpOf = (playerId: string): number | undefined =>
    index.watches("experience") ? views.of(playerId)?.totalXp() : undefined;

  function during<Outcome>(playerId: string, give: () => Outcome): Outcome {
    const before = xpOf(playerId);
    lastGiven.set(playerId, clock.tick());
    try {
      return give();
    } finally {
      const after = before === undefined ? undefined : xpOf(playerId);
      if (after !== undefined && after !== before) xp.set(playerId, (xp.get(playerId) ?? 0) + after - before!);
    }
  }

  return {
    watch: (giver) => ({
      give: (playerId, reward, left) => during(playerId, () => giver.give(playerId, reward, left)),
      giveBook: (playerId) => during(playerId, () => giver.giveBook(playerId)),
    }),
    takeXp(playerId) {
      if (xp.size === 0) return 0;
      const points = xp.get(playerId) ?? 0;
      xp.delete(playerId);
      return points;
    },
    isGiving(playerId) {
      const tick = lastGiven.get(playerId);
      return tick !== undefined && clock.tick() - tick <= TOLD_WITHIN_TICKS;
    },
    left(playerId) {
      xp.delete(playerId);
      lastGiven.delete(playerId);
    },
  };
}
