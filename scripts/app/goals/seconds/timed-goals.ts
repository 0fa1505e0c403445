/**
 * Goals made of time: each goal of a player has so many ticks of its own, since only those count at which it is open and
 * its `where` holds. The ticks survive a leave and a restart: they are put into the record at the leave, when the world
 * stops, and once a minute. What a full unit means is said by the polls.
 */

import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";
import type { PlayerSession } from "../../records/player-records.ts";
import type { PollTools, RunningPoll } from "./poll.ts";

const TICKS_PER_SECOND = 20;
/** Goals are brought up to date this often, when one of them has a full unit, and when something turns. */
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
  readonly signal: "play_time" | "survive" | "sneak";
  /** Whether time passes for the player now. */
  isRunning(view: PlayerView): boolean;
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
  /** Whether its ticks have become more and it was not told yet. */
  isDue: boolean;
}

/** Goals that ask the same of the moment: time counts for all of them or for none. */
interface Course {
  readonly conditions: Watcher["leaf"]["conditions"];
  readonly inAnyMode: boolean;
  readonly goals: Clocked[];
  /** Ticks since they were brought up to date. */
  pending: number;
  /** The least that is missing to any of them. */
  missing: number;
}

interface TimedPlayer {
  readonly courses: readonly Course[];
  lastTick: number;
  lastMilliseconds: number;
  keptAt: number;
}

export interface TimedGoals extends Required<
  Pick<RunningPoll, "begin" | "second" | "end" | "turned" | "keep" | "met">
> {
  /** All that was gathered is gone. */
  startAnew(session: PlayerSession): void;
  /** Ticks till one of the goals has something to tell, if time passes for it. */
  ticksLeft(session: PlayerSession): number;
}

export function createTimedGoals(
  { index, clock, closedBy, isCountedMode, views }: PollTools,
  rules: TimeRules,
): TimedGoals {
  const players = new Map<string, TimedPlayer>();

  /** The same for all who were asked together and are again: the platform is asked for the time once. */
  const last = { fromTick: NaN, fromMilliseconds: NaN, tick: NaN, milliseconds: NaN, passed: 0 };

  function passed(player: TimedPlayer): number {
    const { lastTick, lastMilliseconds } = player;
    const tick = clock.tick();
    if (tick !== last.tick || lastTick !== last.fromTick || lastMilliseconds !== last.fromMilliseconds) {
      const milliseconds = clock.nowMilliseconds();
      last.passed = between(tick - lastTick, milliseconds - lastMilliseconds);
      last.fromTick = lastTick;
      last.fromMilliseconds = lastMilliseconds;
      last.tick = tick;
      last.milliseconds = milliseconds;
    }
    player.lastTick = tick;
    player.lastMilliseconds = last.milliseconds;
    return last.passed;
  }

  function between(ticks: number, milliseconds: number): number {
    const real = (milliseconds * TICKS_PER_SECOND) / 1_000;
    const isLag = real > ticks * LAG && real <= LONGEST_SECONDS * Math.max(ticks, TICKS_PER_SECOND);
    return isLag ? Math.round(real) : ticks;
  }

  const isOpen = (session: PlayerSession, { watcher }: Timed): boolean => closedBy(session, watcher.node) === undefined;

  function settleCourse(session: PlayerSession, course: Course): void {
    const { pending, goals } = course;
    course.pending = 0;
    course.missing = Infinity;
    if (pending > 0) {
      // What one of them completes may open another, whose time begins only then.
      for (const timed of goals) {
        timed.isDue = timed.isOpen;
        if (timed.isOpen) timed.ticks += pending;
      }
      for (const timed of goals) if (timed.isDue) rules.count(session, timed);
    }
    for (const timed of goals) {
      timed.isOpen = isOpen(session, timed);
      if (timed.isOpen) course.missing = Math.min(course.missing, rules.missing(session, timed));
    }
  }

  function settle(session: PlayerSession, { courses }: TimedPlayer): void {
    for (const course of courses) settleCourse(session, course);
  }

  function pass(session: PlayerSession, player: TimedPlayer, view: PlayerView | undefined): void {
    const ticks = passed(player);
    // Of who cannot be reached nothing is known, and it will be only a moment.
    if (!view || !rules.isRunning(view)) return;
    const isCounted = rules.inAnyMode || isCountedMode(view.gameMode());
    for (const course of player.courses) {
      if ((isCounted || course.inAnyMode) && holds(course, view)) course.pending += ticks;
    }
    // Only now: what is completed may open goals of another course, whose time begins after these ticks.
    for (const course of player.courses) {
      if (course.pending >= Math.min(SETTLE_TICKS, course.missing)) settleCourse(session, course);
    }
  }

  function keep(session: PlayerSession, player: TimedPlayer): void {
    player.keptAt = clock.tick();
    session.batch(() => {
      for (const { goals } of player.courses) for (const timed of goals) keepTicks(session, timed);
    });
  }

  function keepTicks(session: PlayerSession, timed: Timed): void {
    const { node, leaf } = timed.watcher;
    const record = session.read(node);
    const ticks = Math.max(0, Math.round(timed.ticks));
    if (!record || record.completedAt !== undefined || (record.kept?.[leaf.key] ?? 0) === ticks) return;
    session.write(node, { ...record, kept: { ...record.kept, [leaf.key]: ticks } }, "soon");
  }

  function begin(session: PlayerSession): void {
    const player: TimedPlayer = {
      courses: coursesOf(
        index.all(rules.signal).map((watcher): Clocked => ({
          watcher,
          ticks: keptTicks(session, watcher),
          told: 0,
          isOpen: false,
          isDue: false,
        })),
      ),
      lastTick: clock.tick(),
      lastMilliseconds: clock.nowMilliseconds(),
      keptAt: clock.tick(),
    };
    players.set(session.playerId, player);
    settle(session, player);
  }

  return {
    begin,
    met(session) {
      const player = players.get(session.playerId);
      if (!player) return;
      pass(session, player, views.of(session.playerId));
      settle(session, player);
      keep(session, player);
      begin(session);
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
      for (const { goals } of player.courses) for (const timed of goals) timed.told = 0;
      // Up to now it was as it was.
      pass(session, player, views.of(session.playerId));
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
      pass(session, player, views.of(session.playerId));
      settle(session, player);
      keep(session, player);
    },
    startAnew(session) {
      const player = players.get(session.playerId);
      if (!player) return;
      passed(player);
      for (const course of player.courses) {
        course.pending = 0;
        for (const timed of course.goals) timed.ticks = timed.told = 0;
      }
      settle(session, player);
      keep(session, player);
    },
    ticksLeft(session) {
      const { courses } = players.get(session.playerId)!;
      return courses.reduce((least, { missing, pending }) => Math.min(least, missing - pending), Infinity);
    },
  };
}

function coursesOf(all: readonly Clocked[]): Course[] {
  const courses = new Map<string, Course>();
  for (const timed of all) {
    const { leaf, inAnyMode } = timed.watcher;
    const key = `${inAnyMode} ${wheresOf(leaf)}`;
    const course = courses.get(key);
    if (course) course.goals.push(timed);
    else courses.set(key, { conditions: leaf.conditions, inAnyMode, goals: [timed], pending: 0, missing: Infinity });
  }
  return [...courses.values()];
}

/** What the goal and the combinations around it ask, as a text. */
function wheresOf(leaf: Watcher["leaf"]): string {
  const wheres: unknown[] = [leaf.json["where"]];
  for (let { parent } = leaf; parent; parent = parent.parent) wheres.push(parent.json["where"]);
  return JSON.stringify(wheres.filter((where) => where !== undefined));
}

const holds = ({ conditions }: Course, view: PlayerView): boolean => conditions.every(({ test }) => test(view));

function keptTicks(session: PlayerSession, { node, leaf }: Watcher): number {
  return session.read(node)?.kept?.[leaf.key] ?? 0;
}

export const ticksOf = (seconds: number): number => seconds * TICKS_PER_SECOND;
