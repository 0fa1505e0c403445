/**
 * The second of each player: once a second, one part of the players in each tick, whoever is polled is asked, and looked
 * at. Decides when and of whom; what is asked is in the polls and looks.
 */

import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { SignalKind } from "../../../core/goals/told/signal.ts";
import type { Trace } from "../../../core/goals/told/trace.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";
import type { PlayerRecords, PlayerSession } from "../../records/player-records.ts";
import type { Looks } from "./looks.ts";
import type { Poll, PollTools, RunningPoll } from "./poll.ts";
import { POLLS } from "./polls.ts";

const TICKS_PER_SECOND = 20;
/**
 * So many goals are made ready in each tick from the start of the world on, as long as some are not: thousands at once would stop
 * it when the first player joins.
 */
const PREPARED_A_TICK = 100;
/** Kinds all goals of which are asked from the first second on. */
const TIMED = ["play_time", "survive"] as const;
/** Pages that could not be read may be read again. */
const SURE_SECONDS = 60;

export interface SecondGoals {
  joined(playerId: string): void;
  /** Goals have come: makes ready what asks for them. */
  grown(): void;
  /** Of a player who is here: goals have come. */
  met(playerId: string): void;
  /** A node was completed or taken back. */
  turned(playerId: string): void;
  died(playerId: string): void;
  respawned(playerId: string): void;
  see(trace: Trace): void;
  /** Whether what passes through the player's inventory is of interest now. */
  follows(playerId: string): boolean;
  tick(): void;
  /** To be called while a player who leaves can still be reached. */
  left(playerId: string): void;
  /** The world stops. */
  shutdown(): void;
}

export interface SecondGoalsOptions {
  readonly tools: PollTools;
  readonly records: PlayerRecords;
  readonly looks: Looks;
}

interface Asked {
  readonly poll: RunningPoll;
  readonly watchers: readonly Watcher[];
  /** The player is done with all watchers before this one. */
  firstLacked: number;
  isOn: boolean;
}

interface Polled {
  readonly phase: number;
  asked: readonly Asked[];
  /** Seconds till it is looked up again which of their goals they still lack, if nothing turns. */
  sureFor: number;
  /** Those that ask something each second, of goals that they lack. */
  asking: readonly RunningPoll[];
}

export function createSecondGoals({ tools, records, looks }: SecondGoalsOptions): SecondGoals {
  const { index, views, clock, isOver } = tools;
  /** By the poll: those of whose signals some node watches one. */
  const running = new Map<Poll, RunningPoll>();
  let seers: readonly RunningPoll[] = [];
  let ticking: readonly RunningPoll[] = [];
  let followers: readonly RunningPoll[] = [];
  /** By the tick of the second at which players are looked at. */
  const byPhase = Array.from({ length: TICKS_PER_SECOND }, () => new Set<string>());
  const players = new Map<string, Polled>();
  let joins = 0;

  function* preparing(): Generator {
    for (const kind of TIMED) for (const watcher of index.all(kind)) yield watcher.leaf.conditions;
    yield* looks.preparing();
  }

  let toPrepare: Iterator<unknown> | undefined;

  function grown(): void {
    for (const poll of POLLS) {
      if (!running.has(poll) && poll.signals.some(index.watches)) running.set(poll, poll.create(tools));
    }
    const all = [...running.values()];
    seers = all.filter((poll) => poll.see);
    ticking = all.filter((poll) => poll.tick);
    followers = all.filter((poll) => poll.follows);
    toPrepare = preparing();
  }

  grown();

  const isIdle = (): boolean => running.size === 0 && !index.watches("look");

  function prepare(): void {
    for (let made = 0; made < PREPARED_A_TICK && toPrepare; made++) if (toPrepare.next().done) toPrepare = undefined;
  }

  /** Who watches is looked up when somebody joins: at the start of the world there is enough to do. */
  const watchersOf = (signals: readonly SignalKind[]): readonly Watcher[] =>
    signals.length === 1 ? index.all(signals[0]!) : signals.flatMap((kind) => index.all(kind));

  const askedOf = ({ signals }: Poll, poll: RunningPoll): Asked => ({
    poll,
    watchers: watchersOf(signals),
    firstLacked: 0,
    isOn: false,
  });

  const askedOfAll = (): readonly Asked[] => [...running].map(([poll, one]) => askedOf(poll, one));

  const sessionOf = (playerId: string): PlayerSession | undefined =>
    records.isOpen(playerId) ? records.open(playerId) : undefined;

  function lacksOne(asked: Asked, session: PlayerSession): boolean {
    const { watchers } = asked;
    while (asked.firstLacked < watchers.length && isOver(session, watchers[asked.firstLacked]!)) asked.firstLacked += 1;
    return asked.firstLacked < watchers.length;
  }

  function ask(asked: Asked, session: PlayerSession, view: PlayerView): void {
    const { poll } = asked;
    if (!lacksOne(asked, session)) {
      if (asked.isOn) poll.end?.(session, view);
      asked.isOn = false;
    } else if (asked.isOn) poll.second?.(session, view);
    else {
      asked.isOn = true;
      poll.begin?.(session, view);
    }
  }

  function second(playerId: string, polled: Polled): void {
    const session = sessionOf(playerId);
    const view = session && views.of(playerId);
    if (!view) return;
    looks.look(session, view);
    if (polled.sureFor > 0) {
      polled.sureFor -= 1;
      // What turns meanwhile has it looked up in the next second.
      const { asking } = polled;
      for (let place = 0; place < asking.length; place++) asking[place]!.second!(session, view);
      return;
    }
    polled.sureFor = SURE_SECONDS;
    for (const asked of polled.asked) ask(asked, session, view);
    polled.asking = polled.asked.filter(({ isOn, poll }) => isOn && poll.second).map(({ poll }) => poll);
  }

  function tellAll(playerId: string, tell: (poll: RunningPoll, session: PlayerSession) => void): void {
    const polled = players.get(playerId);
    const session = polled && sessionOf(playerId);
    if (!session) return;
    for (const { poll, isOn } of polled.asked) if (isOn) tell(poll, session);
  }

  /** What is asked by now, in the place of what was asked before. */
  function askAnew({ asked }: Polled, session: PlayerSession): readonly Asked[] {
    const before = new Map(asked.map((one) => [one.poll, one]));
    return askedOfAll().map((now) => {
      const known = before.get(now.poll);
      if (known?.watchers.length === now.watchers.length) return known;
      if (known?.isOn) now.poll.met?.(session);
      return { ...now, isOn: known?.isOn === true };
    });
  }

  function join(playerId: string): void {
    if (isIdle() || players.has(playerId)) return;
    const phase = joins++ % TICKS_PER_SECOND;
    const polled: Polled = { phase, asked: askedOfAll(), sureFor: 0, asking: [] };
    players.set(playerId, polled);
    byPhase[phase]!.add(playerId);
    // At once: what they do within their first second is to be seen as done by then.
    second(playerId, polled);
  }

  return {
    grown,
    met(playerId) {
      const polled = players.get(playerId);
      const session = polled && sessionOf(playerId);
      if (!session) return join(playerId);
      polled.asked = askAnew(polled, session);
      polled.sureFor = 0;
    },
    joined: join,
    turned(playerId) {
      const polled = players.get(playerId);
      if (!polled) return;
      polled.sureFor = 0;
      for (const asked of polled.asked) asked.firstLacked = 0;
      tellAll(playerId, (poll, session) => poll.turned?.(session));
    },
    died: (playerId) => tellAll(playerId, (poll, session) => poll.died?.(session)),
    respawned: (playerId) => tellAll(playerId, (poll, session) => poll.respawned?.(session)),
    see(trace) {
      for (const poll of seers) poll.see!(trace);
    },
    follows: (playerId) => followers.some((poll) => poll.follows!(playerId)),
    tick() {
      if (isIdle()) return;
      if (toPrepare) prepare();
      for (const poll of ticking) poll.tick!();
      for (const playerId of byPhase[clock.tick() % TICKS_PER_SECOND]!) second(playerId, players.get(playerId)!);
    },
    left(playerId) {
      const polled = players.get(playerId);
      if (!polled) return;
      const view = views.of(playerId);
      tellAll(playerId, (poll, session) => poll.end?.(session, view));
      byPhase[polled.phase]!.delete(playerId);
      players.delete(playerId);
    },
    shutdown() {
      for (const playerId of players.keys()) tellAll(playerId, (poll, session) => poll.keep?.(session));
    },
  };
}
