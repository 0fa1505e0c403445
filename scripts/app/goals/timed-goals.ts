/**
 * Goals made of time: each goal of a player has so many ticks of its own, since only those count at which it is open and
 * its `where` holds. The ticks survive a leave and a restart: they are put into the record at the leave, when the world
 * stops, and once a minute. What a full unit means is said by the polls.
 */

import type { Watcher } from "../../core/goals/goal-index.ts";
import type { PlayerView } from "../../core/goals/views.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../progress/player-records.ts";
import type { PollTools, RunningPoll } from "./poll.ts";

const TICKS_PER_SECOND = 20;
/** Goals that ask nothing of the moment are brought up to date this often, and when something turns. */
const SETTLE_TICKS = 200;
const KEEP_TICKS = 1_200;
/** A server that lags has longer seconds; a clock that is farther ahead was set. */
const LONGEST_SECONDS = 5;
/** How much longer than its ticks a second must be to be taken for one of a server that lags. */
const LAG = 1.1;

export interface Timed {
  readonly watcher: Watcher;
  /** Not counted as steps yet, or since the last death. */
  ticks: number;
  /** Units that were told of lately. */
  told: number;
}

export interface TimeRules {
  readonly signal: "play_time" | "survive";
  /** Whether time passes for the player now. */
  isRunning(playerId: string): boolean;
  /** Whether the game mode makes no difference. */
  readonly inAnyMode: boolean;
  /** What the ticks come to: tells the goals, and leaves in `ticks` what is to be kept. */
  count(session: PlayerSession, timed: Timed): void;
  /** Ticks till {@link count} has something to tell. */
  missing(session: PlayerSession, timed: Timed): number;
}

interface Clocked extends Timed {
  /** Whether time counted for it when it was brought up to date. */
  isOpen: boolean;
}

interface TimedPlayer {
  readonly plain: readonly Clocked[];
  /** They ask something of each moment. */
  readonly conditional: readonly Clocked[];
  /** Of `plain`, since they were brought up to date. */
  pending: number;
  /** The least that is missing to any of `plain`. */
  missing: number;
  lastTick: number;
  lastMilliseconds: number;
  keptAt: number;
}

export interface TimedGoals extends Required<Pick<RunningPoll, "begin" | "second" | "end" | "turned" | "keep">> {
  /** All that was gathered is gone. */
  startAnew(session: PlayerSession): void;
}

export function createTimedGoals({ index, clock, closedBy, isInCountedMode }: PollTools, rules: TimeRules): TimedGoals {
  const players = new Map<string, TimedPlayer>();

  function passed(player: TimedPlayer): number {
    const { ticks, milliseconds } = sinceLast(player, clock);
    player.lastTick = clock.tick();
    player.lastMilliseconds = clock.nowMilliseconds();
    const real = (milliseconds * TICKS_PER_SECOND) / 1_000;
    const isLag = real > ticks * LAG && real <= LONGEST_SECONDS * Math.max(ticks, TICKS_PER_SECOND);
    return isLag ? Math.round(real) : ticks;
  }

  const isOpen = (session: PlayerSession, { watcher }: Timed): boolean => closedBy(session, watcher.node) === undefined;

  function settle(session: PlayerSession, player: TimedPlayer): void {
    const { pending, plain } = player;
    player.pending = 0;
    player.missing = Infinity;
    for (const timed of plain) {
      if (timed.isOpen && pending > 0) {
        timed.ticks += pending;
        rules.count(session, timed);
      }
      timed.isOpen = isOpen(session, timed);
      if (timed.isOpen) player.missing = Math.min(player.missing, rules.missing(session, timed));
    }
  }

  function pass(session: PlayerSession, player: TimedPlayer, view: PlayerView | undefined): void {
    const ticks = passed(player);
    const { playerId } = session;
    if (!rules.isRunning(playerId)) return;
    const isCounted = rules.inAnyMode || isInCountedMode(playerId);
    for (const timed of player.conditional) {
      if (!isCounted && !timed.watcher.inAnyMode) continue;
      const holds = view !== undefined && timed.watcher.leaf.conditions.every(({ test }) => test(view));
      if (!holds || !isOpen(session, timed)) continue;
      timed.ticks += ticks;
      rules.count(session, timed);
    }
    if (isCounted) player.pending += ticks;
    if (player.pending >= Math.min(SETTLE_TICKS, player.missing)) settle(session, player);
  }

  function keep(session: PlayerSession, player: TimedPlayer): void {
    player.keptAt = clock.tick();
    session.batch(() => {
      for (const timed of [...player.plain, ...player.conditional]) keepTicks(session, timed);
    });
  }

  function keepTicks(session: PlayerSession, timed: Timed): void {
    const { node, leaf } = timed.watcher;
    const record = session.read(node);
    const ticks = Math.round(timed.ticks);
    if (!record || record.completedAt !== undefined || (record.kept?.[leaf.key] ?? 0) === ticks) return;
    session.write(node, { ...record, kept: { ...record.kept, [leaf.key]: ticks } }, "soon");
  }

  return {
    begin(session) {
      const all = index
        .all(rules.signal)
        .map((watcher): Clocked => ({ watcher, ticks: keptTicks(session, watcher), told: 0, isOpen: false }));
      const player: TimedPlayer = {
        plain: all.filter(({ watcher }) => watcher.leaf.conditions.length === 0),
        conditional: all.filter(({ watcher }) => watcher.leaf.conditions.length > 0),
        pending: 0,
        missing: Infinity,
        lastTick: clock.tick(),
        lastMilliseconds: clock.nowMilliseconds(),
        keptAt: clock.tick(),
      };
      players.set(session.playerId, player);
      settle(session, player);
    },
    second(session, view) {
      const player = players.get(session.playerId)!;
      pass(session, player, view);
      if (clock.tick() - player.keptAt < KEEP_TICKS) return;
      settle(session, player);
      keep(session, player);
    },
    turned(session) {
      const player = players.get(session.playerId);
      if (!player) return;
      // What was taken back is to be told again.
      for (const timed of [...player.plain, ...player.conditional]) timed.told = 0;
      settle(session, player);
    },
    end(session, view) {
      const player = players.get(session.playerId)!;
      pass(session, player, view);
      settle(session, player);
      keep(session, player);
      players.delete(session.playerId);
    },
    keep(session) {
      const player = players.get(session.playerId)!;
      pass(session, player, undefined);
      settle(session, player);
      keep(session, player);
    },
    startAnew(session) {
      const player = players.get(session.playerId);
      if (!player) return;
      passed(player);
      player.pending = 0;
      for (const timed of [...player.plain, ...player.conditional]) timed.ticks = timed.told = 0;
      settle(session, player);
      keep(session, player);
    },
  };
}

function sinceLast({ lastTick, lastMilliseconds }: TimedPlayer, clock: Clock): { ticks: number; milliseconds: number } {
  return { ticks: clock.tick() - lastTick, milliseconds: clock.nowMilliseconds() - lastMilliseconds };
}

function keptTicks(session: PlayerSession, { node, leaf }: Watcher): number {
  return session.read(node)?.kept?.[leaf.key] ?? 0;
}

export const ticksOf = (seconds: number): number => seconds * TICKS_PER_SECOND;
