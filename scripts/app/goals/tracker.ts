/**
 * From a signal to progress: who watches it, for whom it counts (sifting), and what its steps do to the nodes (counting).
 * What a deed makes for players who cannot be reached waits for them (waiting-hits).
 */

import { forgetMemory, hasLapsed, type Memory } from "../../core/goals/members/combine.ts";
import type { GoalIndex, Watcher, Watching } from "../../core/goals/goal-index.ts";
import { Cells, type MemberSlots } from "../../core/goals/members/members.ts";
import type { Leaf } from "../../core/goals/parts.ts";
import type { Signal } from "../../core/goals/told/signal.ts";
import type { PlayerView } from "../../core/goals/told/views.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { wasCompleted } from "../../core/progress/rounds.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { Clock } from "../ports.ts";
import type { PlayerSession } from "../records/player-records.ts";
import { count } from "./counting.ts";
import { createSameDeed } from "./deeds/same-deed.ts";
import type { MailedDeed } from "./members/mailed-deeds.ts";
import { createTeamMemories } from "./members/team-memories.ts";
import { createPlayerTrack, type PlayerTrack } from "./player-track.ts";
import { sift, valuesOf, type AmountFor, type SiftingOptions } from "./sifting.ts";
import type { Standings } from "./standing.ts";
import { createWaitingHits } from "./waiting-hits.ts";

export interface Tracker {
  /** A deed, for all who watch it. */
  see(signal: Signal): void;
  /**
   * A deed of which nothing is known but who watches it: counts it for those of whom that is enough, which are most, so that a
   * signal is made only for the others.
   * @returns those to whom it is to be offered
   */
  tally(playerId: string, watching: Watching): readonly Watcher[];
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

export interface TrackerOptions extends SiftingOptions {
  readonly index: GoalIndex;
  readonly standings: Standings;
  readonly slotsOf: (node: AchievementNode) => MemberSlots | undefined;
  /** Of the whole tree. */
  readonly nodesOf: () => readonly AchievementNode[];
  /** Moves one node of a player; never throws. */
  readonly add: (session: PlayerSession, node: AchievementNode, delta: number, claims?: readonly string[]) => void;
  /** Moves nodes of which a step is one more and nothing else by it; those given back are to be added to. Default: all. */
  readonly stepEach?: (
    session: PlayerSession,
    nodes: readonly AchievementNode[],
    delta: number,
  ) => readonly AchievementNode[] | undefined;
  /** Keeps what a deed makes for a player who is not here. */
  readonly mail: (playerId: string, deed: MailedDeed) => void;
  /** To be told of members that moved without the node's progress. */
  readonly changed?: (session: PlayerSession, node: AchievementNode) => void;
  /** Undefined: in none. */
  readonly teamOf?: (playerId: string) => string | undefined;
  readonly clock: Clock;
}

const NO_TEAM = (): undefined => undefined;

export function createTracker(options: TrackerOptions): Tracker {
  const { index, standings, stepEach, day, clock } = options;
  const tracks = new Map<string, PlayerTrack>();
  const sameDeed = createSameDeed(options.nodesOf, options.add);
  const memories = createTeamMemories(options.teamOf ?? NO_TEAM);
  const counting = { ...options, sameDeed, memories };
  const waiting = createWaitingHits({
    ...options,
    count: (session, hits) => count(session, trackOf(session.playerId), hits, counting),
  });

  function trackOf(playerId: string): PlayerTrack {
    let track = tracks.get(playerId);
    if (!track) tracks.set(playerId, (track = createPlayerTrack()));
    return track;
  }

  const memoryOf = (playerId: string, node: AchievementNode): Memory =>
    memories.of(playerId, node, trackOf(playerId).memory);

  const fractionsOf = ({ playerId }: PlayerSession, { node, plan }: Watcher): Map<Leaf, number> =>
    (plan.isCombined ? memoryOf(playerId, node) : trackOf(playerId).memory).fractions;

  function tally(playerId: string, watching: Watching): readonly Watcher[] {
    const { all, tallied } = watching;
    const session = stepEach && tallied.length > 0 ? standings.counted(playerId) : undefined;
    if (!stepEach || !session) return all;
    const left = stepEach(session, tallied, 1);
    const track = tracks.get(playerId) ?? trackOf(playerId);
    if (!left) {
      track.countEach(clock.tick(), tallied);
      return watching.others;
    }
    if (left.length === all.length) return all;
    const isLeft = ({ node }: Watcher): boolean => left.includes(node);
    track.countEach(
      clock.tick(),
      tallied.filter((node) => !left.includes(node)),
    );
    return [...watching.tallies.filter(isLeft), ...watching.others];
  }

  function see(signal: Signal): void {
    offer(tally(signal.playerId, index.watching(signal.kind, signal.key)), signal);
  }

  function offer(watchers: readonly Watcher[], signal: Signal, amountFor?: AmountFor): void {
    if (watchers.length === 0) return;
    const { playerId } = signal;
    const standing = standings.of(playerId);
    const isExempt = standing.kind === "exempt";
    const session = isExempt || standing.kind === "counts" ? standing.session : undefined;
    const track = trackOf(playerId);
    const hits = sift(watchers, signal, amountFor, { session, isExempt, track }, counting);
    if (hits.length === 0) return;
    if (session) count(session, track, hits, counting);
    else if (standing.kind === "unreachable") waiting.keep(playerId, hits);
    else if (standing.kind === "away") waiting.mail(playerId, hits);
  }

  return {
    see,
    tally,
    offer,
    isUntouched: (session, { node, leaf }) =>
      isUntouched(node, leaf, session.read(node), options.slotsOf, (cells) =>
        hasLapsed(leaf, cells, memoryOf(session.playerId, node), clock.tick()),
      ),
    valuesOf: (watcher, signal, view) => valuesOf(watcher, signal, view, day),
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
    tick: waiting.tick,
    left(playerId) {
      waiting.left(playerId);
      tracks.delete(playerId);
      sameDeed.left(playerId);
      memories.left(playerId);
    },
  };
}

/** @param hasLapsed whether what the leaf has made is of a round whose time is over */
function isUntouched(
  node: AchievementNode,
  leaf: Leaf,
  record: NodeRecord | undefined,
  slotsOf: TrackerOptions["slotsOf"],
  hasLapsed: (cells: Cells) => boolean,
): boolean {
  if (!record) return false;
  // What held when the last round was done is to end before it counts again.
  if (node.repeat?.every === "completion" && wasCompleted(record)) return false;
  if (!leaf.parent?.keepsCounts) return record.progress === 0;
  if (!record.members) return true;
  const slots = slotsOf(node);
  if (!slots) return false;
  const cells = new Cells(record.members, slots);
  return (!cells.isDone(leaf.key) && cells.count(leaf.key) === 0) || hasLapsed(cells);
}
