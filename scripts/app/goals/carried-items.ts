/**
 * From what players carry to progress: when a slot changed, when a node opened, and every ten seconds, since the game
 * tells nothing of armour and the off hand. Decides whose items are read, when, and which; the counting is core's.
 */

import type { CarriedItem, SlotChange } from "../../core/goals/fact.ts";
import type { GoalIndex } from "../../core/goals/goal-index.ts";
import { mostCarried } from "../../core/goals/carried.ts";
import { isComplete } from "../../core/progress/progress.ts";
import type { AchievementNode, Tree } from "../../core/tree/tree.ts";
import type { CarriedItems, Clock } from "../ports.ts";
import type { PlayerRecords, PlayerSession } from "../progress/player-records.ts";
import type { Standing } from "./standing.ts";

const RECOUNT_TICKS = 200;
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
  joined(playerId: string): void;
  /** A node was completed or revoked: others may have opened, or count again. */
  turned(playerId: string, node: AchievementNode): void;
  /** To be called every tick. */
  tick(): void;
  left(playerId: string): void;
}

export interface CarriedGoalsOptions {
  readonly tree: Tree;
  readonly index: GoalIndex;
  readonly standingOf: (playerId: string) => Standing;
  readonly carriedItems: CarriedItems;
  readonly records: PlayerRecords;
  /** Whether something counts for the node now. */
  readonly isOpen: (session: PlayerSession, node: AchievementNode) => boolean;
  /** Moves one node of a player; never throws. */
  readonly add: (session: PlayerSession, node: AchievementNode, delta: number) => void;
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
  const { tree, index, standingOf, carriedItems, records, isOpen, add, clock } = options;
  const players = new Map<string, Counted>();
  const byPhase = new Map<number, Set<string>>();
  /** Who has changes, or is due. */
  const waiting = new Set<string>();
  let joins = 0;

  function enter(playerId: string): Counted {
    const known = players.get(playerId);
    if (known) return known;
    const phase = (joins++ * PHASE_STEP) % RECOUNT_TICKS;
    const counted: Counted = { phase, changes: [], isDue: false, firstOpen: 0 };
    players.set(playerId, counted);
    byPhase.set(phase, (byPhase.get(phase) ?? new Set()).add(playerId));
    return counted;
  }

  function countSoon(playerId: string): void {
    enter(playerId).isDue = true;
    waiting.add(playerId);
  }

  /** Whether some goal that counts items is not complete yet. */
  function lacksOne(session: PlayerSession, counted: Counted): boolean {
    const end = Math.min(index.carryWatchers.length, counted.firstOpen + MAX_LOOKED_AT);
    for (; counted.firstOpen < end; counted.firstOpen++) {
      const record = session.read(index.carryWatchers[counted.firstOpen]!.node);
      if (record && !isComplete(record)) return true;
    }
    return counted.firstOpen < index.carryWatchers.length;
  }

  /** Items of which some goal of the player still counts some. */
  function wantedAmong(session: PlayerSession, changes: readonly SlotChange[]): Set<string> {
    const types = new Set<string>();
    for (const { before, after } of changes) {
      for (const item of [before, after]) {
        if (!item || types.has(item.type)) continue;
        if (index.carryWatchersOf(item.type).some(({ node }) => isOpen(session, node))) types.add(item.type);
      }
    }
    return types;
  }

  /** @returns false when it is to be tried again */
  function count(playerId: string, counted: Counted): boolean {
    const standing = standingOf(playerId);
    if (standing.kind === "unreachable") return false;
    const { changes, isDue } = counted;
    counted.changes = [];
    counted.isDue = false;
    if (standing.kind !== "counts") return true;
    const { session } = standing;
    const wanted = isDue ? undefined : wantedAmong(session, changes);
    if (wanted ? wanted.size === 0 : !lacksOne(session, counted)) return true;
    const items = carriedItems.of(playerId, {
      itemTypes: wanted ?? index.itemTypes,
      watchesEnchantments: index.watchesEnchantments,
    });
    if (!items) {
      counted.changes = changes;
      counted.isDue = isDue;
      return false;
    }
    countItems(session, items, changes);
    return true;
  }

  function countItems(session: PlayerSession, items: readonly CarriedItem[], changes: readonly SlotChange[]): void {
    const types = new Set(items.map((item) => item.type));
    for (const { after } of changes) if (after) types.add(after.type);
    session.batch(() => {
      for (const type of types) {
        for (const watcher of index.carryWatchersOf(type)) {
          const record = session.read(watcher.node);
          if (!record || isComplete(record)) continue;
          // Only a new high counts: dropping items and picking them up again earns nothing.
          const above = mostCarried(watcher, items, changes) - record.progress;
          if (above > 0) add(session, watcher.node, above);
        }
      }
    });
  }

  return {
    changed(playerId, change, isGain) {
      const counted = enter(playerId);
      // A loss matters only for what came in the same tick.
      if (!isGain && counted.changes.length === 0) return;
      if (counted.changes.length < MAX_CHANGES) counted.changes.push(change);
      else counted.isDue = true;
      waiting.add(playerId);
    },
    isWaiting: () => waiting.size > 0,
    joined: countSoon,
    turned(playerId, node) {
      if (tree.children(node.id).some((child) => child.dependParent && child.goal?.goal_type === "default_get")) {
        countSoon(playerId);
      }
      const counted = players.get(playerId);
      if (!counted || node.goal?.goal_type !== "default_get") return;
      const record = records.open(playerId)?.read(node);
      if (!record || !isComplete(record)) counted.firstOpen = 0;
    },
    tick() {
      for (const playerId of byPhase.get(clock.tick() % RECOUNT_TICKS) ?? []) countSoon(playerId);
      if (waiting.size === 0) return;
      for (const playerId of [...waiting]) {
        const counted = players.get(playerId);
        // Taken off first: what is turned by this count is counted in the next tick.
        waiting.delete(playerId);
        if (counted && !count(playerId, counted)) waiting.add(playerId);
      }
    },
    left(playerId) {
      const counted = players.get(playerId);
      if (!counted) return;
      byPhase.get(counted.phase)?.delete(playerId);
      players.delete(playerId);
      waiting.delete(playerId);
    },
  };
}
