/**
 * Nights slept through: who has lain asleep for as long as the game asks for, and then it is another day. Whoever is up
 * before has not slept through. A second is the beginning's precision; the end is watched tick by tick.
 */

import type { PlayerView } from "../../../../core/goals/told/views.ts";
import type { Poll } from "../poll.ts";

/** It takes 100 ticks; who lies down is seen up to 20 ticks later. */
const ENOUGH_TICKS = 80;
const WATCH_FROM_TICKS = 60;
/** Whoever the morning wakes may be up a moment before the clock says so. */
const UP_TICKS = 2;
/** The time of the day goes back where a new day begins. */
const BACK_TICKS = 1_000;

interface Sleeper {
  since: number;
  lastAsleep: number;
  day: number | undefined;
  time: number | undefined;
}

export const sleepPoll: Poll = {
  signals: ["sleep"],
  create({ tracker, clock, views }) {
    const sleepers = new Map<string, Sleeper>();

    /** Whether another day has begun since the last look. */
    function isMorning(sleeper: Sleeper, view: PlayerView): boolean {
      const [day, time] = [view.day(), view.timeOfDay()];
      const { day: lastDay, time: lastTime } = sleeper;
      sleeper.day = day;
      sleeper.time = time;
      if (day !== undefined && lastDay !== undefined && day > lastDay) return true;
      return time !== undefined && lastTime !== undefined && time + BACK_TICKS < lastTime;
    }

    function watch(playerId: string, sleeper: Sleeper): void {
      const tick = clock.tick();
      const view = views.of(playerId);
      if (!view) return;
      const isAsleep = view.is("sleeping") === true;
      if (isMorning(sleeper, view)) {
        const hasSlept = tick - sleeper.since >= ENOUGH_TICKS;
        if (isAsleep) sleeper.since = tick;
        else sleepers.delete(playerId);
        if (hasSlept) tracker.see({ kind: "sleep", playerId, amount: 1 });
      } else if (isAsleep) sleeper.lastAsleep = tick;
      else if (tick - sleeper.lastAsleep > UP_TICKS) sleepers.delete(playerId);
    }

    return {
      begin({ playerId }) {
        const second = (view: PlayerView, tick: number): void => {
          const sleeper = sleepers.get(playerId);
          if (sleeper) {
            if (tick - sleeper.since < WATCH_FROM_TICKS) watch(playerId, sleeper);
          } else if (view.is("sleeping")) {
            sleepers.set(playerId, { since: tick, lastAsleep: tick, day: view.day(), time: view.timeOfDay() });
          }
        };
        return { second };
      },
      end: ({ playerId }) => void sleepers.delete(playerId),
      tick(tick) {
        if (sleepers.size === 0) return;
        for (const [playerId, sleeper] of [...sleepers]) {
          if (tick - sleeper.since >= WATCH_FROM_TICKS) watch(playerId, sleeper);
        }
      },
    };
  },
};
