/**
 * How many of what a goal wants a player carries: now, and at most during a tick in which slots changed. Knows stacks
 * and slots only.
 */

import type { CarryWatcher } from "./goal-index.ts";
import type { CarriedItem, SlotChange } from "./fact.ts";

/** How many of a stack a goal counts: all of it, or nothing. */
export function countOf(watcher: CarryWatcher, item: CarriedItem | undefined): number {
  if (item?.type !== watcher.itemType) return 0;
  return watcher.enchantments.every(([name, level]) => item.enchantments[name] === level) ? item.amount : 0;
}

/**
 * The most that was carried at one moment.
 * @param items all that is carried now
 * @param changes of slots since the last count, in their order; what left again is in here only
 */
export function mostCarried(
  watcher: CarryWatcher,
  items: readonly CarriedItem[],
  changes: readonly SlotChange[],
): number {
  let now = 0;
  for (const item of items) now += countOf(watcher, item);
  if (changes.length === 0) return now;
  const { peak, last } = changedSlots(watcher, changes);
  return Math.max(now, peak, now - last + peak);
}

interface Slot {
  value: number;
  /** What was in the slot from the start and still is. */
  kept: number;
}

/**
 * What the changed slots held together: at most, and in the end. A stack that is moved comes as two events, in whatever
 * order, so what leaves a slot that had it from the start counts as gone from the start; otherwise it would be counted twice.
 */
function changedSlots(watcher: CarryWatcher, changes: readonly SlotChange[]): { peak: number; last: number } {
  const leaving = new Map<string, number>();
  const slots = new Map<string, Slot>();
  for (const { slot, before, after } of changes) {
    const start = leaving.get(slot) ?? countOf(watcher, before);
    leaving.set(slot, Math.min(start, countOf(watcher, after)));
    if (!slots.has(slot)) slots.set(slot, { value: countOf(watcher, before), kept: countOf(watcher, before) });
  }
  const certain = (slot: string): number => {
    const { value, kept } = slots.get(slot)!;
    return value - (kept - leaving.get(slot)!);
  };
  let held = 0;
  for (const slot of slots.keys()) held += certain(slot);
  let peak = held;
  for (const { slot, after } of changes) {
    held -= certain(slot);
    const state = slots.get(slot)!;
    state.value = countOf(watcher, after);
    state.kept = Math.min(state.kept, state.value);
    held += certain(slot);
    // What one slot held it held, wherever it came from.
    peak = Math.max(peak, held, state.value);
  }
  let last = 0;
  for (const { value } of slots.values()) last += value;
  return { peak, last };
}
