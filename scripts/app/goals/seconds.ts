/**
 * The second of each player: once a second, one part of the players in each tick, whoever is polled is asked. Decides when
 * and of whom; what is asked is in the polls.
 */

import type { GoalIndex } from "../../core/goals/goal-index.ts";
import type { Clock, PlayerViews } from "../ports.ts";
import type { PlayerRecords } from "../progress/player-records.ts";
import type { Looks } from "./looks.ts";
import { POLLS } from "./polls.ts";
import type { Tracker } from "./tracker.ts";

const TICKS_PER_SECOND = 20;

export interface SecondGoals {
  joined(playerId: string): void;
  tick(): void;
  /** To be called while a player who leaves can still be reached. */
  left(playerId: string): void;
}

export interface SecondGoalsOptions {
  readonly index: GoalIndex;
  readonly views: PlayerViews;
  readonly records: PlayerRecords;
  readonly tracker: Tracker;
  readonly looks: Looks;
  readonly clock: Clock;
}

export function createSecondGoals(options: SecondGoalsOptions): SecondGoals {
  const { index, views, records, tracker, looks, clock } = options;
  const polls = POLLS.filter((poll) => poll.isWatched(index)).map((poll) => poll.create({ index, tracker, clock }));
  const isLooking = index.wanted("look") !== undefined;
  const isIdle = polls.length === 0 && !isLooking;
  /** By the tick of the second at which players are looked at. */
  const byPhase = Array.from({ length: TICKS_PER_SECOND }, () => new Set<string>());
  const phases = new Map<string, number>();
  let joins = 0;

  function second(playerId: string): void {
    const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
    const view = session && views.of(playerId);
    if (!view) return;
    if (isLooking) looks.look(session, view);
    for (const poll of polls) poll.second(session, view);
  }

  return {
    joined(playerId) {
      if (isIdle || phases.has(playerId)) return;
      const phase = joins++ % TICKS_PER_SECOND;
      phases.set(playerId, phase);
      byPhase[phase]!.add(playerId);
      const session = records.open(playerId);
      if (session) for (const poll of polls) poll.joined?.(session);
    },
    tick() {
      if (isIdle) return;
      for (const poll of polls) poll.tick?.();
      for (const playerId of byPhase[clock.tick() % TICKS_PER_SECOND]!) second(playerId);
    },
    left(playerId) {
      const phase = phases.get(playerId);
      if (phase === undefined) return;
      byPhase[phase]!.delete(playerId);
      phases.delete(playerId);
      for (const poll of polls) poll.left?.(playerId);
    },
  };
}
