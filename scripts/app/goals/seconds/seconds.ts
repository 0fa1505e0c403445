/**
 * The second of each player: once a second, one part of the players in each tick, whoever is polled is asked, and looked
 * at. Decides when and of whom; what is asked is in the polls and looks.
 */

import type { GoalIndex } from "../../../core/goals/goal-index.ts";
import type { Trace } from "../../../core/goals/told/trace.ts";
import type { AchievementNode } from "../../../core/tree/tree.ts";
import type { PlayerRecords, PlayerSession } from "../../records/player-records.ts";
import type { Looks } from "./looks/looks.ts";
import type { PollTools, RunningPoll } from "./poll.ts";
import { doubt, pollPlayer, type Polled } from "./polled-player.ts";
import { createRunningPolls } from "./running-polls.ts";
import { SecondLines } from "./second-lines.ts";

const TICKS_PER_SECOND = 20;
/**
 * So many goals are made ready in each tick from the start of the world on, as long as some are not: thousands at once would stop
 * it when the first player joins.
 */
const PREPARED_A_TICK = 100;
/** Kinds all goals of which are asked from the first second on. */
const TIMED = ["play_time", "survive"] as const;

export interface SecondGoals {
  joined(playerId: string): void;
  /** Goals have come: makes ready what asks for them. */
  grown(): void;
  /** Of a player who is here: goals have come. */
  met(playerId: string): void;
  /** A node was completed or taken back. */
  turned(playerId: string): void;
  /** What was made of a node is gone. {@link turned} is told after it. */
  takenBack(session: PlayerSession, node: AchievementNode): void;
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
  readonly tools: Omit<PollTools, "lines">;
  readonly records: PlayerRecords;
  readonly looks: Looks;
}

export function createSecondGoals({ tools: given, records, looks }: SecondGoalsOptions): SecondGoals {
  const { index, views, clock, isOver } = given;
  const lines = new SecondLines(clock);
  const polls = createRunningPolls({ ...given, lines });
  /** By the tick of the second at which players are looked at. */
  const byPhase = Array.from({ length: TICKS_PER_SECOND }, (): Polled[] => []);
  const players = new Map<string, Polled>();
  let joins = 0;
  let toPrepare: Iterator<unknown> | undefined;

  function grown(): void {
    polls.grow();
    toPrepare = preparing(index, looks);
    for (const polled of players.values()) polled.session = polled.look = undefined;
  }

  grown();

  const isIdle = (): boolean => polls.areNone && !index.watches("look");

  function prepare(): void {
    for (let made = 0; made < PREPARED_A_TICK && toPrepare; made++) if (toPrepare.next().done) toPrepare = undefined;
  }

  const sessionOf = (playerId: string): PlayerSession | undefined =>
    records.isOpen(playerId) ? records.open(playerId) : undefined;

  function second(polled: Polled, tick: number): void {
    const session = (polled.session ??= sessionOf(polled.playerId));
    const view = session && polled.watched.now();
    if (!view) return;
    (polled.look ??= looks.of(session)).second(view, tick);
    pollPlayer(polled, session, view, tick, isOver);
  }

  function tellAll(playerId: string, tell: (poll: RunningPoll, session: PlayerSession) => void): void {
    const polled = players.get(playerId);
    const session = polled && sessionOf(playerId);
    if (!session) return;
    for (const { poll, isOn } of polled.asked) if (isOn) tell(poll, session);
  }

  function joined(playerId: string): void {
    if (isIdle() || players.has(playerId)) return;
    const phase = joins++ % TICKS_PER_SECOND;
    const watched = views.watch(playerId);
    const asked = polls.asked();
    const unknown = { session: undefined, look: undefined };
    const polled: Polled = { playerId, watched, phase, ...unknown, asked, sureFor: 0, asking: [] };
    players.set(playerId, polled);
    byPhase[phase]!.push(polled);
    // At once: what they do within their first second is to be seen as done by then.
    second(polled, clock.tick());
  }

  return {
    grown,
    met(playerId) {
      const polled = players.get(playerId);
      const session = polled && sessionOf(playerId);
      if (!session) return joined(playerId);
      polled.asked = polls.askedAnew(polled.asked, session);
      polled.sureFor = 0;
    },
    joined,
    turned(playerId) {
      const polled = players.get(playerId);
      if (!polled) return;
      doubt(polled);
      tellAll(playerId, (poll, session) => poll.turned?.(session));
    },
    takenBack: ({ playerId }, node) => tellAll(playerId, (poll, session) => poll.takenBack?.(session, node)),
    died: (playerId) => tellAll(playerId, (poll, session) => poll.died?.(session)),
    respawned: (playerId) => tellAll(playerId, (poll, session) => poll.respawned?.(session)),
    see: polls.see,
    follows: polls.follows,
    tick() {
      if (isIdle()) return;
      if (toPrepare) prepare();
      const tick = clock.tick();
      lines.advance(tick);
      polls.tick(tick);
      const theirs = byPhase[tick % TICKS_PER_SECOND]!;
      for (let place = 0; place < theirs.length; place++) second(theirs[place]!, tick);
    },
    left(playerId) {
      const polled = players.get(playerId);
      if (!polled) return;
      const view = views.of(playerId);
      tellAll(playerId, (poll, session) => poll.end?.(session, view));
      const { phase } = polled;
      byPhase[phase] = byPhase[phase]!.filter((other) => other !== polled);
      players.delete(playerId);
    },
    shutdown() {
      for (const playerId of players.keys()) tellAll(playerId, (poll, session) => poll.keep?.(session));
    },
  };
}

/** Makes goals ready that are asked of everybody, one in each step. */
function* preparing(index: GoalIndex, looks: Looks): Generator<unknown, void> {
  for (const kind of TIMED) for (const watcher of index.all(kind)) yield watcher.leaf.conditions;
  yield* looks.preparing();
}
