/**
 * From a signal to progress: who watches it, what of it counts, and what its steps do to the nodes. Locks and tests are
 * asked for all nodes before any of them moves, so that a deed that opens a node does not count for it. A deed is never
 * dropped for the player's sake: it waits while they cannot be reached, and is mailed when they left.
 */

import { climb, forgetMemory, hasLapsed, wholeSteps } from "../../core/goals/members/combine.ts";
import { distinctValueOf } from "../../core/goals/members/distinct-value.ts";
import type { NamedTest } from "../../core/goals/filters/conditions.ts";
import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import { heldKey, isHeld, rise } from "../../core/goals/members/held-values.ts";
import { Cells, type MemberSlots } from "../../core/goals/members/members.ts";
import type { Leaf } from "../../core/goals/parts.ts";
import { whyUnmoved } from "../../core/goals/members/unmoved.ts";
import type { Signal } from "../../core/goals/told/signal.ts";
import type { PlayerView } from "../../core/goals/told/views.ts";
import { wasCompleted } from "../../core/progress/rounds.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import { Hit } from "./hit.ts";
import { createPlayerTrack, type PlayerTrack } from "./player-track.ts";
import { createSameDeed, type SameDeed } from "./deeds/same-deed.ts";
import type { Standing } from "./standing.ts";
import { mailedDeeds, type MailedDeed } from "./members/mailed-deeds.ts";
import { createTeamMemories, type TeamMemories } from "./members/team-memories.ts";

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
  const { index, standingOf, viewOf, closedBy, day, clock } = options;
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

  function offer(watchers: readonly Watcher[], signal: Signal, amountFor?: AmountFor): void {
    if (watchers.length === 0) return;
    const { playerId } = signal;
    const standing = standingOf(playerId);
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
    see: (signal) => offer(index.watchers(signal.kind, signal.key), signal),
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

type Counting = TrackerOptions & { readonly sameDeed: SameDeed; readonly memories: TeamMemories };

function count(session: PlayerSession, track: PlayerTrack, hits: readonly Hit[], options: Counting): void {
  if (hits.length === 1) return countOne(session, track, hits[0]!, options);
  // One deed can complete many nodes of a page, which is written once for all of them.
  session.batch(() => {
    for (const hit of hits) countOne(session, track, hit, options);
  });
}

function countOne(session: PlayerSession, track: PlayerTrack, hit: Hit, options: Counting): void {
  const { watcher, amount } = hit;
  const { node, leaf } = watcher;
  if (watcher.plan.isCombined) return countMember(session, track, hit, options);
  const steps = wholeSteps(leaf, amount, track.memory.fractions);
  if (isHeld(node, leaf)) return countHeld(session, track, hit, steps, options);
  if (steps <= 0) return;
  // Only a new high counts: what falls and rises again earns nothing.
  const before = leaf.measure === "highest" ? session.read(node)?.progress : 0;
  if (before === undefined || steps <= before) return;
  track.count(options.clock.tick(), node);
  options.sameDeed.move(session, node, steps - before, hit);
}

/** What holds on counts in each round from what the one before has counted. */
function countHeld(session: PlayerSession, track: PlayerTrack, hit: Hit, value: number, options: Counting): void {
  const { node, leaf } = hit.watcher;
  const record = session.read(node);
  if (!record || record.completedAt !== undefined) return;
  const { now, kept, counted } = rise(record, leaf, leaf.key, value);
  const more = now - record.progress;
  const next = more > 0 ? counted : kept;
  if (next !== record) session.write(node, next, "soon");
  if (more <= 0) return;
  track.count(options.clock.tick(), node);
  options.sameDeed.move(session, node, more, hit);
}

function countMember(session: PlayerSession, track: PlayerTrack, hit: Hit, options: Counting): void {
  const { watcher, amount, values } = hit;
  const { node, leaf } = watcher;
  const record = session.read(node);
  // Complete by an earlier hit of the same deed: it has no members any more.
  if (!record || record.completedAt !== undefined) return;
  const slots = options.slotsOf(node);
  if (!slots) return track.refuse(options.clock.tick(), watcher, "unreadable");
  const cells = new Cells(record.members, slots);
  const memory = options.memories.of(session.playerId, node, track.memory);
  const held = isHeld(node, leaf) ? rise(record, leaf, heldKey(leaf, hit.item), Math.floor(amount)) : undefined;
  const step = held ? { leaf, amount: held.now, values, deed: hit.deed } : hit;
  const made = climb(step, cells, memory, options.clock.tick());
  if (cells.isChanged || made > 0) track.count(options.clock.tick(), node);
  else {
    const why = whyUnmoved(leaf, values, cells);
    if (why) track.refuse(options.clock.tick(), watcher, why);
  }
  const hasCounted = cells.isChanged || made > 0;
  const next = held ? (hasCounted || cells.isDone(leaf.key) ? held.counted : held.kept) : record;
  if (hasCounted) session.write(node, { ...next, members: cells.close() }, "soon");
  else if (next !== record) session.write(node, next, "soon");
  if (cells.isChanged && made === 0) options.changed?.(session, node);
  if (made > 0) options.sameDeed.move(session, node, made, hit);
}
