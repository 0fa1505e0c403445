/**
 * The polls of whose signals some node watches one, as long as the world runs. Knows whom they ask by the players that
 * are handed in (polled-player).
 */

import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { SignalKind } from "../../../core/goals/told/signal.ts";
import type { Trace } from "../../../core/goals/told/trace.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { Poll, PollTools, RunningPoll } from "./poll.ts";
import type { Asked } from "./polled-player.ts";
import { POLLS } from "./polls.ts";

export interface RunningPolls {
  readonly areNone: boolean;
  /** Goals have come: starts what asks for them. */
  grow(): void;
  /** What a player is asked who joins. */
  asked(): readonly Asked[];
  /** What is asked by now, in the place of what was asked before. */
  askedAnew(before: readonly Asked[], session: PlayerSession): readonly Asked[];
  see(trace: Trace): void;
  /** Whether what passes through the player's inventory is of interest now. */
  follows(playerId: string): boolean;
  tick(tick: number): void;
}

export function createRunningPolls(tools: PollTools): RunningPolls {
  const { index } = tools;
  const running = new Map<Poll, RunningPoll>();
  let seers: readonly RunningPoll[] = [];
  let ticking: readonly RunningPoll[] = [];
  let followers: readonly RunningPoll[] = [];

  /** Who watches is looked up when somebody joins: at the start of the world there is enough to do. */
  const watchersOf = (signals: readonly SignalKind[]): readonly Watcher[] =>
    signals.length === 1 ? index.all(signals[0]!) : signals.flatMap((kind) => index.all(kind));

  const askedOf = ({ signals }: Poll, poll: RunningPoll): Asked => ({
    poll,
    watchers: watchersOf(signals),
    firstLacked: 0,
    isOn: false,
    each: undefined,
  });

  const asked = (): readonly Asked[] => [...running].map(([poll, one]) => askedOf(poll, one));

  return {
    get areNone() {
      return running.size === 0;
    },
    grow() {
      for (const poll of POLLS) {
        if (!running.has(poll) && poll.signals.some(index.watches)) running.set(poll, poll.create(tools));
      }
      const all = [...running.values()];
      seers = all.filter((poll) => poll.see);
      ticking = all.filter((poll) => poll.tick);
      followers = all.filter((poll) => poll.follows);
    },
    asked,
    askedAnew(before, session) {
      const byPoll = new Map(before.map((one) => [one.poll, one]));
      return asked().map((now) => {
        const known = byPoll.get(now.poll);
        if (known?.watchers.length === now.watchers.length) return known;
        if (known?.isOn) now.poll.met?.(session);
        return { ...now, isOn: known?.isOn === true, each: known?.each };
      });
    },
    see(trace) {
      for (const poll of seers) poll.see!(trace);
    },
    follows: (playerId) => followers.some((poll) => poll.follows!(playerId)),
    tick(tick) {
      for (let place = 0; place < ticking.length; place++) ticking[place]!.tick!(tick);
    },
  };
}
