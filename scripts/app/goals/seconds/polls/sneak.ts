/**
 * Seconds of sneaking. The game tells when somebody begins and ends, which is counted to the tick; of a game that does not, a
 * second counts at whose end they are seen to sneak. Parts of seconds add up.
 */

import type { PlayerView } from "../../../../core/goals/told/views.ts";
import { isAlive, type EachSecond, type Poll } from "../poll.ts";
import { createTimedGoals } from "../timed-goals.ts";
import { ticksOf, type TimedPlayer } from "../timed-player.ts";

interface Sneaker extends EachSecond {
  readonly playerId: string;
  readonly goals: TimedPlayer;
  /** Whether the time since the last look counts. */
  isSneaking: boolean;
  /** The game has told that they do, and will tell of the end. */
  isTold: boolean;
  /** The tick at which they were seen to sneak while the game had told of nothing: it may still do so. */
  seenAt: number | undefined;
  /** The next second is over. */
  dueAt: number;
}

/** The game tells of the beginning a tick after it. */
const TOLD_LATE = 1;

export const sneakPoll: Poll = {
  signals: ["sneak"],
  create(tools) {
    const { tracker, clock, views } = tools;
    const sneakers = new Map<string, Sneaker>();
    /** Those who do, or may. */
    const busy = new Set<Sneaker>();

    const goals = createTimedGoals(tools, {
      signal: "sneak",
      isRunning: (view) => sneakers.get(view.id)!.isSneaking && isAlive(view),
      inAnyMode: false,
      count({ playerId }, timed) {
        const seconds = Math.floor((timed.ticks + TOLD_LATE) / ticksOf(1));
        if (seconds <= 0) return;
        timed.ticks -= ticksOf(seconds);
        tracker.offer([timed.watcher], { kind: "sneak", playerId, amount: seconds });
      },
      missing: (_session, { ticks }) => ticksOf(1) - TOLD_LATE - ticks,
    });

    /** The time up to now is over. */
    function pass(sneaker: Sneaker, view: PlayerView | undefined): void {
      if (view) sneaker.goals.passAndKeep(view, clock.tick());
    }

    function turn(sneaker: Sneaker, isSneaking: boolean, isTold: boolean): void {
      sneaker.isSneaking = isSneaking;
      sneaker.isTold = isTold;
      sneaker.seenAt = undefined;
      if (isSneaking) {
        sneaker.dueAt = clock.tick() + Math.max(1, sneaker.goals.ticksLeft());
        busy.add(sneaker);
      } else busy.delete(sneaker);
    }

    function look(sneaker: Sneaker, view: PlayerView): void {
      const isSeen = view.is("sneaking") === true;
      // The end that was not told was some time within the second; one that will be told is now.
      if (!sneaker.isTold) sneaker.isSneaking = isSeen;
      pass(sneaker, view);
      turn(sneaker, isSeen, isSeen && sneaker.isTold);
    }

    function goOn(sneaker: Sneaker): void {
      const { playerId, seenAt, dueAt } = sneaker;
      const tick = clock.tick();
      if (seenAt === undefined ? tick < dueAt : tick === seenAt) return;
      const view = views.of(playerId);
      if (view) look(sneaker, view);
    }

    return {
      ...goals,
      begin(session, view) {
        const { playerId } = session;
        const sneaker: Sneaker = {
          playerId,
          goals: goals.begin(session),
          isSneaking: false,
          isTold: false,
          seenAt: undefined,
          dueAt: 0,
          second(now, tick) {
            if (sneaker.isSneaking) look(sneaker, now);
            else if (now.is("sneaking")) {
              sneaker.seenAt = tick;
              // This second may be found to count.
              sneaker.goals.leaveLine(tick);
              busy.add(sneaker);
            } else if (sneaker.seenAt === undefined) sneaker.goals.pause(tick);
            else look(sneaker, now);
          },
        };
        sneakers.set(playerId, sneaker);
        if (view.is("sneaking")) turn(sneaker, true, false);
        return sneaker;
      },
      end(session, view) {
        goals.end(session, view);
        busy.delete(sneakers.get(session.playerId)!);
        sneakers.delete(session.playerId);
      },
      see(trace) {
        if (trace.what !== "sneak") return;
        const sneaker = sneakers.get(trace.playerId);
        if (!sneaker || sneaker.isSneaking === trace.isOn) return;
        pass(sneaker, views.of(trace.playerId));
        turn(sneaker, trace.isOn, trace.isOn);
      },
      tick() {
        for (const sneaker of busy) goOn(sneaker);
      },
    };
  },
};
