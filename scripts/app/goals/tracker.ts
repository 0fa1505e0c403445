/**
 * From a signal to progress: who watches it, what of it counts, and what its steps do to the nodes. Locks and tests are
 * asked for all nodes before any of them moves, so that a deed that opens a node does not count for it. A deed is never
 * dropped for the player's sake: it waits while they cannot be reached, and is mailed when they left.
 */

import { forgetMemory, hasLapsed } from "../../core/goals/members/combine.ts";
import { distinctValueOf } from "../../core/goals/members/distinct-value.ts";
import type { NamedTest } from "../../core/goals/filters/conditions.ts";
import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import { Cells, type MemberSlots } from "../../core/goals/members/members.ts";
import type { Leaf } from "../../core/goals/parts.ts";
import type { Signal } from "../../core/goals/told/signal.ts";
import type { PlayerView } from "../../core/goals/told/views.ts";
import { wasCompleted } from "../../core/progress/rounds.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import { count } from "./counting.ts";
import { Hit } from "./hit.ts";
import { createPlayerTrack, type PlayerTrack } from "./player-track.ts";
import { createSameDeed } from "./deeds/same-deed.ts";
import type { Standing } from "./standing.ts";
import { mailedDeeds, type MailedDeed } from "./members/mailed-deeds.ts";
import { createTeamMemories } from "./members/team-memories.ts";

export type AmountFor = (watcher: Watcher) => number | undefined;

export interface Tracker {
  /** A deed, for all who watch it. */
  see(signal: Signal): void;
  /**
   * A deed, for those watchers only.
   * @param amountFor what the deed is worth to one of them, undefined when it is none; asked only once all else holds
   */
  offer(watchers: readonly Watcher[], signal: Signal, amountFor?: AmountFor): void;
  /** Whether the goal has made no step yet: as a member of a combination that counts each of them its own part of it. */
  isUntouched(session: PlayerSession, watcher: Watcher): boolean;
  /** What each `distinct` above the goal tells the deed apart by. */
  valuesOf(watcher: Watcher, signal: Signal, view: PlayerView | undefined): readonly (string | undefined)[];
  /** What there is of a step of the goal that is not whole yet. */
  fractionOf(session: PlayerSession, watcher: Watcher): number;
  /** What there was of it when the player left. */
  putFraction(session: PlayerSession, watcher: Watcher, fraction: number): void;
  /** A node was completed or taken back: what its members had begun is over. */
  turned(playerId: string, node: AchievementNode): void;
  /** What is remembered of a player who is here. */
  trackOf(playerId: string): PlayerTrack;
  /** To be called every tick. */
  tick(): void;
  /** To be called while a player who leaves can still be reached. */
  left(playerId: string): void;
}

export interface TrackerOptions {
  readonly index: GoalIndex;
  readonly standingOf: (playerId: string) => Standing;
  readonly viewOf: (playerId: string) => PlayerView | undefined;
  readonly slotsOf: (node: AchievementNode) => MemberSlots | undefined;
  /** Whether deeds count for the node now, and if not, why. */
  readonly closedBy: (session: PlayerSession, node: AchievementNode) => string | undefined;
  /** Of the whole tree. */
  readonly nodesOf: () => readonly AchievementNode[];
  /** Moves one node of a player; never throws. */
  readonly add: (session: PlayerSession, node: AchievementNode, delta: number) => void;
  /** The same, where a step is one more and nothing else; false where it is to be added. Default: always. */
  readonly step?: (session: PlayerSession, node: AchievementNode, delta: number) => boolean;
  /** Keeps what a deed makes for a player who is not here. */
  readonly mail: (playerId: string, deed: MailedDeed) => void;
  /** To be told of members that moved without the node's progress. */
  readonly changed?: (session: PlayerSession, node: AchievementNode) => void;
  /** Undefined: in none. */
  readonly teamOf?: (playerId: string) => string | undefined;
  /** The real day, in the time zone of the settings. */
  readonly day: () => number;
  readonly clock: Clock;
}

const MAX_WAITING = 1_024;
const NO_VALUES: readonly undefined[] = [];
const NO_TEAM = (): undefined => undefined;

const asksOfPlayer = ({ leaf: { conditions, distincts } }: Watcher): boolean =>
  conditions.length > 0 || distincts.length > 0;

export function createTracker(options: TrackerOptions): Tracker {
  const { index, standingOf, viewOf, closedBy, step, day, clock } = options;
  const tracks = new Map<string, PlayerTrack>();
  /** Deeds of players who cannot be reached for the moment. */
  const waiting = new Map<string, Hit[]>();
  const sameDeed = createSameDeed(options.nodesOf, options.add);
  const memories = createTeamMemories(options.teamOf ?? NO_TEAM);
  const counting = { ...options, sameDeed, memories };

  function trackOf(playerId: string): PlayerTrack {
    let track = tracks.get(playerId);
    if (!track) tracks.set(playerId, (track = createPlayerTrack()));
    return track;
  }

  function fractionsOf({ playerId }: PlayerSession, { node, plan }: Watcher): Map<Leaf, number> {
    const { memory } = trackOf(playerId);
    return (plan.isCombined ? memories.of(playerId, node, memory) : memory).fractions;
  }

  function valuesOf({ leaf: { distincts } }: Watcher, signal: Signal, view: PlayerView | undefined) {
    return distincts.length === 0 ? NO_VALUES : distincts.map((each) => distinctValueOf(each, signal, view, day));
  }

  /** The deed's tests and conditions; undefined when one refuses. */
  function hitOf(
    watcher: Watcher,
    signal: Signal,
    amountFor: AmountFor | undefined,
    view: PlayerView | undefined,
    track: PlayerTrack,
  ): Hit | undefined {
    // Most goals ask no more than what they are found by.
    if (watcher.isPlain && !amountFor) return new Hit(watcher, signal, signal.amount, NO_VALUES);
    const { leaf } = watcher;
    const refused = refusalOf(leaf.furtherTests, signal) ?? refusalOf(leaf.conditions, view);
    if (refused !== undefined) {
      track.refuse(clock.tick(), watcher, refused);
      return undefined;
    }
    const amount = amountFor ? amountFor(watcher) : signal.amount;
    if (amount === undefined) return undefined;
    return new Hit(watcher, signal, amount, valuesOf(watcher, signal, view));
  }

  /** Why nothing counts for the node; undefined when it does. */
  function reasonAgainst(watcher: Watcher, { kind }: Standing, session: PlayerSession, signal: Signal) {
    const { node } = watcher;
    const closed = closedBy(session, node);
    if (closed !== undefined) return closed;
    if (kind === "exempt" && !watcher.inAnyMode) return "game_mode";
    return sameDeed.opened(session, node, signal) ? "locked" : undefined;
  }

  function see(signal: Signal): void {
    const { all, tallies, tallied, others } = index.watching(signal.kind, signal.key);
    if (tallied.length === 0) return offer(all, signal);
    const standing = standingOf(signal.playerId);
    if (!step || standing.kind !== "counts") return offerTo(standing, all, signal);
    const { session } = standing;
    const { playerId } = session;
    const tick = clock.tick();
    const track = tracks.get(playerId) ?? trackOf(playerId);
    let left: Watcher[] | undefined;
    for (let place = 0; place < tallied.length; place++) {
      const node = tallied[place]!;
      if (step(session, node, 1)) track.count(tick, node);
      else (left ??= []).push(tallies[place]!);
    }
    if (left) offerTo(standing, left.length === all.length ? all : [...left, ...others], signal);
    else if (others.length > 0) offerTo(standing, others, signal);
  }

  function offer(watchers: readonly Watcher[], signal: Signal, amountFor?: AmountFor): void {
    if (watchers.length > 0) offerTo(standingOf(signal.playerId), watchers, signal, amountFor);
  }

  function offerTo(standing: Standing, watchers: readonly Watcher[], signal: Signal, amountFor?: AmountFor): void {
    const { playerId } = signal;
    const track = trackOf(playerId);
    const session = standing.kind === "counts" || standing.kind === "exempt" ? standing.session : undefined;
    const hits: Hit[] = [];
    let view: PlayerView | undefined;
    for (const watcher of watchers) {
      if (session) {
        const reason = reasonAgainst(watcher, standing, session, signal);
        if (reason !== undefined) {
          if (reason !== "complete") track.refuse(clock.tick(), watcher, reason);
          continue;
        }
        if (!watcher.isPlain && asksOfPlayer(watcher)) view ??= viewOf(playerId);
      }
      const hit = hitOf(watcher, signal, amountFor, view, track);
      if (hit) hits.push(hit);
    }
    if (hits.length === 0) return;
    if (session) count(session, track, hits, counting);
    else if (standing.kind === "unreachable") keep(playerId, hits);
    else if (standing.kind === "away") mailHits(playerId, hits);
  }

  function keep(playerId: string, hits: readonly Hit[]): void {
    const kept = waiting.get(playerId) ?? [];
    waiting.set(playerId, kept);
    if (kept.length < MAX_WAITING) for (const hit of hits) kept.push(hit.settled());
  }

  function mailHits(playerId: string, hits: readonly Hit[]): void {
    for (const deed of mailedDeeds(hits)) options.mail(playerId, deed);
  }

  function goOn(playerId: string, isLast: boolean): void {
    const hits = waiting.get(playerId);
    if (!hits) return;
    const standing = standingOf(playerId);
    if (standing.kind === "unreachable" && !isLast) return;
    waiting.delete(playerId);
    if (standing.kind === "counts") {
      const { session } = standing;
      const open = hits.filter(({ watcher }) => closedBy(session, watcher.node) === undefined);
      count(session, trackOf(playerId), open, counting);
    } else if (standing.kind !== "exempt") mailHits(playerId, hits);
  }

  return {
    see,
    offer,
    isUntouched(session, { node, leaf }) {
      const record = session.read(node);
      if (!record) return false;
      // What held when the last round was done is to end before it counts again.
      if (node.repeat?.every === "completion" && wasCompleted(record)) return false;
      if (!leaf.parent?.keepsCounts) return record.progress === 0;
      if (!record.members) return true;
      const slots = options.slotsOf(node);
      const cells = slots && new Cells(record.members, slots);
      if (!cells) return false;
      if (!cells.isDone(leaf.key) && cells.count(leaf.key) === 0) return true;
      const { playerId } = session;
      return hasLapsed(leaf, cells, memories.of(playerId, node, trackOf(playerId).memory), clock.tick());
    },
    valuesOf,
    fractionOf: (session, watcher) => fractionsOf(session, watcher).get(watcher.leaf) ?? 0,
    putFraction(session, watcher, fraction) {
      if (fraction > 0) fractionsOf(session, watcher).set(watcher.leaf, fraction);
    },
    turned(playerId, node) {
      const track = tracks.get(playerId);
      const plan = track && index.planOf(node);
      if (plan) forgetMemory(plan.root, memories.of(playerId, node, track.memory));
    },
    trackOf,
    tick() {
      if (waiting.size > 0) for (const playerId of [...waiting.keys()]) goOn(playerId, false);
    },
    left(playerId) {
      goOn(playerId, true);
      tracks.delete(playerId);
      sameDeed.left(playerId);
      memories.left(playerId);
    },
  };
}

/** The name of the first test that does not hold. */
function refusalOf<Subject>(tests: readonly NamedTest<Subject>[], subject: Subject | undefined): string | undefined {
  // By place: the engine makes an iterator for each loop over a list, and most of these are empty.
  for (let place = 0; place < tests.length; place++) {
    const { name, test } = tests[place]!;
    if (subject === undefined || !test(subject)) return name;
  }
  return undefined;
}
