/**
 * How many of what a goal wants a player carries: now, and at most during a tick in which slots changed. Knows stacks
 * and slots only.
 */

import type { CarriedItem, KeptPlace, SlotChange } from "./fact.ts";

/** Which stacks a goal counts, and where they must be kept. */
export interface Counting {
  readonly test: (item: CarriedItem) => boolean;
  /** Undefined: anywhere. */
  readonly place: KeptPlace | undefined;
}

/** How many of a stack a goal counts: all of it, or nothing. */
export function countOf({ test, place }: Counting, item: CarriedItem | undefined): number {
  if (!item || (place !== undefined && !item.places.includes(place))) return 0;
  return test(item) ? item.amount : 0;
}

/**
 * The most that was carried at one moment.
 * @param items all that is carried now
 * @param changes of slots since the last count, in their order; what left again is in here only
 */
export function mostCarried(counting: Counting, items: readonly CarriedItem[], changes: readonly SlotChange[]): number {
  let now = 0;
  for (const item of items) now += countOf(counting, item);
  if (changes.length === 0) return now;
  const { peak, last } = changedSlots(counting, changes);
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
function changedSlots(counting: Counting, changes: readonly SlotChange[]): { peak: number; last: number } {
  const leaving = new Map<string, number>();
  const slots = new Map<string, Slot>();
  for (const { slot, before, after } of changes) {
    const start = leaving.get(slot) ?? countOf(counting, before);
    leaving.set(slot, Math.min(start, countOf(counting, after)));
    if (!slots.has(slot)) slots.set(slot, { value: countOf(counting, before), kept: countOf(counting, before) });
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
    state.value = countOf(counting, after);
    state.kept = Math.min(state.kept, state.value);
    held += certain(slot);
    // What one slot held it held, wherever it came from.
    peak = Math.max(peak, held, state.value);
  }
  let last = 0;
  for (const { value } of slots.values()) last += value;
  return { peak, last };
}
