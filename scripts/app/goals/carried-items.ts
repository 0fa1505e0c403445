/**
 * From what players carry to progress: when a slot changed, when a node opened, and every ten seconds, since the game
 * tells nothing of armour and the off hand; every second, as long as a goal asks what is in the hands. Decides whose items are read, when, and which; what they move is
 * the business of item-counts.
 */

import type { SlotChange } from "../../core/goals/told/fact.ts";
import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { CarriedItems, Clock } from "../ports.ts";
import type { PlayerRecords, PlayerSession } from "../records/player-records.ts";
import { following } from "../work/following.ts";
import { createItemCounts } from "./item-counts.ts";
import type { Standing } from "./standing.ts";
import type { Tracker } from "./tracker.ts";

const RECOUNT_TICKS = 200;
/** A part of the above. */
const HANDS_TICKS = 20;
/** Coprime to the above, so that players who joined one after the other are far apart. */
const PHASE_STEP = 37;
/** How many complete nodes are passed over at a time in search of one that is not. */
const MAX_LOOKED_AT = 64;
/** More changes of a player than these are not kept while they cannot be reached. */
const MAX_CHANGES = 256;

export interface CarriedGoals {
  changed(playerId: string, change: SlotChange, isGain: boolean): void;
  /** Whether changes wait to be counted: only then are losses of any interest. */
  isWaiting(): boolean;
  /** Also to be called of who is here when goals have come. */
  joined(playerId: string): void;
  /** A node was completed or revoked: others may have opened, or count again. */
  turned(playerId: string, node: AchievementNode): void;
  /** To be called every tick. */
  tick(): void;
  left(playerId: string): void;
}

export interface CarriedGoalsOptions {
  readonly index: GoalIndex;
  readonly standingOf: (playerId: string) => Standing;
  readonly carriedItems: CarriedItems;
  readonly records: PlayerRecords;
  readonly tracker: Tracker;
  /** Whether the node is done with, for good or for now. */
  readonly isOver: (session: PlayerSession, watcher: Watcher) => boolean;
  /** Whether deeds count for the node now. */
  readonly isOpen: (session: PlayerSession, watcher: Watcher) => boolean;
  readonly clock: Clock;
}

/** A player whose items are counted now and then. */
interface Counted {
  readonly phase: number;
  /** Of slots, since the last count. */
  changes: SlotChange[];
  /** Everything is to be counted at the next tick. */
  isDue: boolean;
  /** All watchers before this one were complete when last looked at. */
  firstOpen: number;
}

export function createCarriedGoals(options: CarriedGoalsOptions): CarriedGoals {
  const { index, standingOf, carriedItems, records, tracker, isOver, isOpen, clock } = options;
  const all = (): readonly Watcher[] => index.all("carry");
  const itemTypes = following(all, () => index.wanted("carry")?.keys);
  const inHands = following(all, (watchers) => watchers.filter(({ goal }) => HANDS.includes(goal["where_kept"])));
  const opening = following(all, openersOf);
  /** Those that count in other modes than the settings name. */
  const inAnyMode = following(all, (watchers) => new Set(watchers.filter((watcher) => watcher.inAnyMode)));
  const countItems = createItemCounts({ index, tracker, isOver });
  const players = createCountedPlayers();
  /** Who has changes, or is due. */
  const waiting = new Set<string>();

  function countSoon(playerId: string): void {
    players.enter(playerId).isDue = true;
    waiting.add(playerId);
  }

  function lacksInHands(playerId: string): boolean {
    const session = records.isOpen(playerId) ? records.open(playerId) : undefined;
    return session !== undefined && inHands().some((watcher) => isOpen(session, watcher));
  }

  /** @returns false when it is to be tried again */
  function count(playerId: string, counted: Counted): boolean {
    const standing = standingOf(playerId);
    if (standing.kind === "unreachable") return false;
    const { changes, isDue } = counted;
    if (changes.length > 0) counted.changes = [];
    counted.isDue = false;
    const session = standing.kind === "away" ? undefined : standing.session;
    if (!session) return true;
    const isCounted = (watcher: Watcher): boolean => standing.kind === "counts" || inAnyMode().has(watcher);
    if (standing.kind !== "counts" && inAnyMode().size === 0) return true;
    const wanted = isDue ? undefined : wantedAmong(session, changes, index, isOpen);
    if (wanted ? wanted.size === 0 : !lacksOne(session, counted, all(), isOver)) return true;
    const items = carriedItems.of(playerId, wanted ?? itemTypes());
    if (!items) {
      counted.changes = changes;
      counted.isDue = isDue;
      return false;
    }
    countItems(session, items, changes, isCounted);
    return true;
  }

  return {
    changed(playerId, change, isGain) {
      const counted = players.enter(playerId);
      // A loss matters only for what came in the same tick.
      if (!isGain && counted.changes.length === 0) return;
      if (counted.changes.length < MAX_CHANGES) counted.changes.push(change);
      else counted.isDue = true;
      waiting.add(playerId);
    },
    isWaiting: () => waiting.size > 0,
    joined(playerId) {
      players.enter(playerId).firstOpen = 0;
      countSoon(playerId);
    },
    turned(playerId, node) {
      if (opening().has(node)) countSoon(playerId);
      const counted = players.of(playerId);
      if (counted && records.open(playerId)?.read(node)?.completedAt === undefined) counted.firstOpen = 0;
    },
    tick() {
      const tick = clock.tick();
      const due = players.at(tick % RECOUNT_TICKS);
      if (due) for (const playerId of due) countSoon(playerId);
      if (inHands().length > 0) {
        for (let phase = tick % HANDS_TICKS; phase < RECOUNT_TICKS; phase += HANDS_TICKS) {
          for (const playerId of players.at(phase) ?? []) if (lacksInHands(playerId)) countSoon(playerId);
        }
      }
      if (waiting.size === 0) return;
      for (const playerId of [...waiting]) {
        const counted = players.of(playerId);
        // Taken off first: what is turned by this count is counted in the next tick.
        waiting.delete(playerId);
        if (counted && !count(playerId, counted)) waiting.add(playerId);
      }
    },
    left(playerId) {
      players.leave(playerId);
      waiting.delete(playerId);
    },
  };
}

const HANDS: readonly unknown[] = ["mainhand", "offhand"];

/** Nodes whose completion lets items count that did not. */
function openersOf(watchers: readonly Watcher[]): ReadonlySet<AchievementNode> {
  return new Set(watchers.flatMap(({ node }) => node.locks.flatMap(({ nodes }) => nodes)));
}

/** Whether some goal that counts items is not complete yet. */
function lacksOne(
  session: PlayerSession,
  counted: Counted,
  all: readonly Watcher[],
  isOver: CarriedGoalsOptions["isOver"],
): boolean {
  const end = Math.min(all.length, counted.firstOpen + MAX_LOOKED_AT);
  for (; counted.firstOpen < end; counted.firstOpen++) {
    if (!isOver(session, all[counted.firstOpen]!)) return true;
  }
  return counted.firstOpen < all.length;
}

/** Items of which some goal of the player still counts some. */
function wantedAmong(
  session: PlayerSession,
  changes: readonly SlotChange[],
  index: GoalIndex,
  isOpen: CarriedGoalsOptions["isOpen"],
): Set<string> {
  const types = new Set<string>();
  for (const { before, after } of changes) {
    for (const item of [before, after]) {
      if (!item || types.has(item.type)) continue;
      if (index.watchers("carry", item.type).some((watcher) => isOpen(session, watcher))) types.add(item.type);
    }
  }
  return types;
}

/** All whose items are counted, spread over the ticks between two counts. */
interface CountedPlayers {
  of(playerId: string): Counted | undefined;
  enter(playerId: string): Counted;
  leave(playerId: string): void;
  /** Those whose turn is in this phase. */
  at(phase: number): ReadonlySet<string> | undefined;
}

function createCountedPlayers(): CountedPlayers {
  const players = new Map<string, Counted>();
  const byPhase = new Map<number, Set<string>>();
  let joins = 0;
  return {
    of: (playerId) => players.get(playerId),
    enter(playerId) {
      const known = players.get(playerId);
      if (known) return known;
      const phase = (joins++ * PHASE_STEP) % RECOUNT_TICKS;
      const counted: Counted = { phase, changes: [], isDue: false, firstOpen: 0 };
      players.set(playerId, counted);
      byPhase.set(phase, (byPhase.get(phase) ?? new Set()).add(playerId));
      return counted;
    },
    leave(playerId) {
      const counted = players.get(playerId);
      if (counted) byPhase.get(counted.phase)?.delete(playerId);
      players.delete(playerId);
    },
    at: (phase) => byPhase.get(phase),
  };
}
