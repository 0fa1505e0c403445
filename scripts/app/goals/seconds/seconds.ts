/**
 * The second of each player: once a second, one part of the players in each tick, whoever is polled is asked, and looked
 * at. Decides when and of whom; what is asked is in the polls and looks.
 */

import type { Watcher } from "../../../core/goals/goal-index.ts";
import type { Trace } from "../../../core/goals/told/trace.ts";
import type { PlayerView } from "../../../core/goals/told/views.ts";
import type { PlayerRecords, PlayerSession } from "../../records/player-records.ts";
import type { Looks } from "./looks.ts";
import type { PollTools, RunningPoll } from "./poll.ts";
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
  /** Seconds till it is looked up again whether they still lack one, if nothing turns. */
  sureFor: number;
  isOn: boolean;
}

interface Polled {
  readonly phase: number;
  readonly asked: readonly Asked[];
}

export function createSecondGoals({ tools, records, looks }: SecondGoalsOptions): SecondGoals {
  const { index, views, clock, isOver } = tools;
  const polls = POLLS.filter(({ signals }) => signals.some((kind) => index.wanted(kind))).map((poll) => ({
    poll: poll.create(tools),
    signals: poll.signals,
  }));
  const seers = polls.filter(({ poll }) => poll.see);
  const ticking = polls.filter(({ poll }) => poll.tick);
  const followers = polls.filter(({ poll }) => poll.follows);
  const isIdle = polls.length === 0 && index.wanted("look") === undefined;
  /** By the tick of the second at which players are looked at. */
  const byPhase = Array.from({ length: TICKS_PER_SECOND }, () => new Set<string>());
  const players = new Map<string, Polled>();
  let joins = 0;

  function* preparing(): Generator {
    for (const kind of TIMED) for (const watcher of index.all(kind)) yield watcher.leaf.conditions;
    yield* looks.preparing();
  }

  let toPrepare: Iterator<unknown> | undefined = preparing();

  function prepare(): void {
    for (let made = 0; made < PREPARED_A_TICK && toPrepare; made++) if (toPrepare.next().done) toPrepare = undefined;
  }

  /** Who watches is looked up when somebody joins: at the start of the world there is enough to do. */
  const askedOf = ({ poll, signals }: (typeof polls)[number]): Asked => {
    const watchers = signals.length === 1 ? index.all(signals[0]!) : signals.flatMap((kind) => index.all(kind));
    return { poll, watchers, firstLacked: 0, sureFor: 0, isOn: false };
  };

  const sessionOf = (playerId: string): PlayerSession | undefined =>
    records.isOpen(playerId) ? records.open(playerId) : undefined;

  function lacksOne(asked: Asked, session: PlayerSession): boolean {
    const { watchers } = asked;
    while (asked.firstLacked < watchers.length && isOver(session, watchers[asked.firstLacked]!)) asked.firstLacked += 1;
    return asked.firstLacked < watchers.length;
  }

  function ask(asked: Asked, session: PlayerSession, view: PlayerView): void {
    const { poll } = asked;
    if (asked.sureFor > 0) {
      asked.sureFor -= 1;
      if (asked.isOn) poll.second(session, view);
      return;
    }
    asked.sureFor = SURE_SECONDS;
    if (!lacksOne(asked, session)) {
      if (asked.isOn) poll.end?.(session, view);
      asked.isOn = false;
    } else if (asked.isOn) poll.second(session, view);
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
    for (const asked of polled.asked) ask(asked, session, view);
  }

  function tellAll(playerId: string, tell: (poll: RunningPoll, session: PlayerSession) => void): void {
    const polled = players.get(playerId);
    const session = polled && sessionOf(playerId);
    if (!session) return;
    for (const { poll, isOn } of polled.asked) if (isOn) tell(poll, session);
  }

  return {
    joined(playerId) {
      if (isIdle || players.has(playerId)) return;
      const phase = joins++ % TICKS_PER_SECOND;
      const polled = { phase, asked: polls.map(askedOf) };
      players.set(playerId, polled);
      byPhase[phase]!.add(playerId);
      // At once: what they do within their first second is to be seen as done by then.
      second(playerId, polled);
    },
    turned(playerId) {
      const polled = players.get(playerId);
      if (!polled) return;
      for (const asked of polled.asked) asked.firstLacked = asked.sureFor = 0;
      tellAll(playerId, (poll, session) => poll.turned?.(session));
    },
    died: (playerId) => tellAll(playerId, (poll, session) => poll.died?.(session)),
    respawned: (playerId) => tellAll(playerId, (poll, session) => poll.respawned?.(session)),
    see(trace) {
      for (const { poll } of seers) poll.see!(trace);
    },
    follows: (playerId) => followers.some(({ poll }) => poll.follows!(playerId)),
    tick() {
      if (isIdle) return;
      if (toPrepare) prepare();
      for (const { poll } of ticking) poll.tick!();
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
