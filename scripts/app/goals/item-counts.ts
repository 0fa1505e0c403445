/**
 * Moves what watches items by those that a player carries: which watcher counts which of them, each once. Whose items are read
 * and when is decided in carried-items; how many count together is core's.
 */

import { carriedTest } from "../../core/goals/leaf.ts";
import { mostCarried, type Counting } from "../../core/goals/told/carried.ts";
import type { CarriedItem, KeptPlace, SlotChange } from "../../core/goals/told/fact.ts";
import type { GoalIndex, Watcher } from "../../core/goals/goal-index.ts";
import type { PlayerSession } from "../records/player-records.ts";
import type { Tracker } from "./tracker.ts";

export interface ItemCountsOptions {
  readonly index: GoalIndex;
  readonly tracker: Tracker;
  /** Whether the node is done with, for good or for now. */
  readonly isOver: (session: PlayerSession, watcher: Watcher) => boolean;
}

/**
 * @param changes of slots since the last count
 * @param isCounted whether items count for the watcher in the game mode in which the player is
 */
export type CountItems = (
  session: PlayerSession,
  items: readonly CarriedItem[],
  changes: readonly SlotChange[],
  isCounted: (watcher: Watcher) => boolean,
) => void;

export function createItemCounts({ index, tracker, isOver }: ItemCountsOptions): CountItems {
  const countings = new Map<Watcher, Counting>();

  /** Made when it is first asked for, as all that comes of a goal. */
  function countingOf(watcher: Watcher): Counting {
    let counting = countings.get(watcher);
    if (!counting) {
      const place = watcher.goal["where_kept"] as KeptPlace | "anywhere" | undefined;
      counting = { test: carriedTest(watcher.leaf), place: place === "anywhere" ? undefined : place };
      countings.set(watcher, counting);
    }
    return counting;
  }

  return function countItems(session, items, changes, isCounted) {
    if (items.length === 0 && changes.length === 0) return;
    const types = new Map<string, CarriedItem>();
    for (const { after } of changes) if (after) types.set(after.type, after);
    for (const item of items) types.set(item.type, item);
    if (types.size === 0) return;
    const counted = new Set<Watcher>();
    session.batch(() => {
      for (const [type, item] of types) {
        for (const watcher of index.watchers("carry", type)) {
          // Of several items that count together the sum does; what is told apart by its item counts item by item.
          if (!watcher.leaf.isPerItem && counted.has(watcher)) continue;
          counted.add(watcher);
          if (isOver(session, watcher) || !isCounted(watcher)) continue;
          const { test, place } = countingOf(watcher);
          const counting = watcher.leaf.isPerItem
            ? { place, test: (one: CarriedItem) => one.type === type && test(one) }
            : { place, test };
          const amount = mostCarried(counting, items, changes);
          if (amount === 0) continue;
          const shown = items.find(counting.test) ?? item;
          tracker.offer([watcher], { kind: "carry", playerId: session.playerId, key: type, amount, item: shown });
        }
      }
    });
  };
}
