/**
 * What a step of a leaf means for the node: it climbs from member to combination, up to the whole goal. Functions over the
 * members' cells and over what is only remembered while the player is here (times, deeds, parts of steps).
 */

import type { Cells } from "./members.ts";
import type { Combination, Leaf, Part } from "../parts.ts";

/** What is remembered of a player's goals while they are here; a leave or a restart forgets it. */
export interface Memory {
  /** When the running round of a `sequence` is over, in ticks. */
  readonly until: Map<Combination, number>;
  /** The deeds that finished members of a `sequence` last, the newest first: one deed is one member. */
  readonly lastDeeds: Map<Combination, unknown[]>;
  readonly windows: Map<Combination, Window>;
  /** What there is of a step that is not whole yet. */
  readonly fractions: Map<Leaf, number>;
}

/** The steps of a `within` that are not older than its seconds. */
interface Window {
  /** The tick and the number of steps, one after the other; those before `first` are too old. */
  steps: number[];
  first: number;
  sum: number;
}

export function createMemory(): Memory {
  return { until: new Map(), lastDeeds: new Map(), windows: new Map(), fractions: new Map() };
}

export interface Step {
  readonly leaf: Leaf;
  /** As the signal says it. */
  readonly amount: number;
  /** What each `distinct` above tells it apart by, in their order. */
  readonly values: readonly (string | undefined)[];
  /** The same for all signals that one deed of the player causes. */
  readonly deed: unknown;
}

const TICKS_PER_SECOND = 20;
/** So many deeds are told apart when what they cause is told in mixed order, as that of a blast among a herd. */
export const MAX_DEEDS = 16;
/** For sums of fractions that should be whole. */
const TOLERANCE = 1e-6;

/** @returns the steps that the whole goal made */
export function climb(step: Step, cells: Cells, memory: Memory, tick: number): number {
  const { leaf, amount } = step;
  const climbing: Climbing = { step, cells, memory, tick };
  if (!isAwaited(leaf, climbing)) return 0;
  const whole = wholeSteps(leaf, amount, memory.fractions);
  if (whole <= 0) return 0;
  const isHighest = leaf.measure === "highest" && !leaf.isPerItem;
  const made = isHighest ? raiseTo(leaf, whole, climbing) : raise(leaf, whole, climbing);
  cells.made += made;
  return made;
}

/**
 * The whole steps in a signal's amount; of a `highest` how much it is now.
 * @param fractions what is left of one is carried to the next deed
 */
export function wholeSteps(leaf: Leaf, amount: number, fractions: Map<Leaf, number>): number {
  const { measure, per } = leaf;
  if (measure === "count") return 1;
  if (measure === "highest") return Math.floor(amount / per);
  const sum = (fractions.get(leaf) ?? 0) + amount;
  const steps = Math.floor(sum / per + TOLERANCE);
  const rest = sum - steps * per;
  if (rest > 0) fractions.set(leaf, rest);
  else fractions.delete(leaf);
  return steps;
}

interface Climbing {
  readonly step: Step;
  readonly cells: Cells;
  readonly memory: Memory;
  readonly tick: number;
}

/** A part that knows how much it is now: only more than ever before are steps. */
function raiseTo(part: Part, now: number, climbing: Climbing): number {
  const { cells } = climbing;
  const more = now - cells.count(part.key);
  if (more <= 0) return 0;
  if (!part.parent?.keepsCounts) cells.setCount(part.key, now);
  return raise(part, more, climbing);
}

/** Hands `amount` steps of a part to what it is a member of. */
function raise(part: Part, amount: number, climbing: Climbing): number {
  const { parent } = part;
  if (!parent) return amount;
  const { cells } = climbing;
  switch (parent.kind) {
    case "any_of":
      if (parent.keepsCounts) cells.setCount(part.key, cells.count(part.key) + amount);
      return raise(parent, amount, climbing);
    case "all_of":
      return countMember(part, amount, cells) ? raise(parent, 1, climbing) : 0;
    case "sequence":
      return follow(parent, part, amount, climbing) ? raise(parent, 1, climbing) : 0;
    case "distinct":
      return isNewValue(parent, climbing) ? raise(parent, 1, climbing) : 0;
    case "within":
      return raiseTo(parent, stepsWithin(parent, amount, climbing), climbing);
  }
}

/** @returns whether the member is done now and was not before */
function countMember(part: Part, amount: number, cells: Cells): boolean {
  if (cells.isDone(part.key)) return false;
  const count = cells.count(part.key) + amount;
  if (count < part.need) {
    cells.setCount(part.key, count);
    return false;
  }
  cells.setCount(part.key, 0);
  cells.setDone(part.key, true);
  return true;
}

/**
 * Whether everything above the part still waits for what is below it: an `all_of` for members that are not done, a `sequence`
 * for the next in its order. A `sequence` whose time is over starts anew.
 */
function isAwaited(part: Part, climbing: Climbing): boolean {
  const { parent } = part;
  if (!parent) return true;
  if (!isAwaited(parent, climbing)) return false;
  const { cells, memory, tick, step } = climbing;
  if (parent.kind === "all_of") return !cells.isDone(part.key);
  if (parent.kind !== "sequence") return true;
  if (memory.lastDeeds.get(parent)?.includes(step.deed)) return false;
  if (parent.seconds !== undefined && isOver(parent, cells, memory, tick)) startAnew(parent, cells, memory);
  return parent.members.find((member) => !cells.isDone(member.key)) === part;
}

/** @returns whether a whole round of the sequence is made */
function follow(sequence: Combination, part: Part, amount: number, climbing: Climbing): boolean {
  const { cells, memory, tick, step } = climbing;
  const { seconds } = sequence;
  if (seconds !== undefined && !memory.until.has(sequence)) {
    memory.until.set(sequence, tick + seconds * TICKS_PER_SECOND);
  }
  if (!countMember(part, amount, cells)) return false;
  noteDeed(sequence, step.deed, memory);
  if (!sequence.members.every((member) => cells.isDone(member.key))) return false;
  startAnew(sequence, cells, memory);
  return true;
}

function noteDeed(sequence: Combination, deed: unknown, { lastDeeds }: Memory): void {
  const deeds = lastDeeds.get(sequence);
  if (!deeds) lastDeeds.set(sequence, [deed]);
  else if (deeds.unshift(deed) > MAX_DEEDS) deeds.pop();
}

/** Whether the time of a round that was begun is over; a round from before a leave has none left. */
function isOver(sequence: Combination, cells: Cells, memory: Memory, tick: number): boolean {
  const until = memory.until.get(sequence);
  if (until !== undefined) return tick > until;
  return sequence.members.some(({ key }) => cells.isDone(key) || cells.count(key) > 0);
}

/** Whether what the part has made is of a round whose time is over. */
export function hasLapsed(part: Part, cells: Cells, memory: Memory, tick: number): boolean {
  for (let above = part.parent; above; above = above.parent) {
    if (above.kind === "sequence" && above.seconds !== undefined && isOver(above, cells, memory, tick)) return true;
  }
  return false;
}

/** Takes back what the members of a round made, theirs below included. */
function startAnew(sequence: Combination, cells: Cells, memory: Memory): void {
  memory.until.delete(sequence);
  for (const member of sequence.members) forget(member, cells, memory);
}

function forget(part: Part, cells: Cells, memory: Memory): void {
  emptyCells(part, cells);
  forgetMemory(part, memory);
}

/** Takes back what the part and all below it made. */
export function emptyCells(part: Part, cells: Cells): void {
  cells.setDone(part.key, false);
  cells.setCount(part.key, 0);
  if (part.kind === "leaf") return;
  cells.clearSeen(part.key);
  for (const key of part.values?.values() ?? []) cells.setDone(key, false);
  for (const member of part.members) emptyCells(member, cells);
}

export function forgetMemory(part: Part, memory: Memory): void {
  if (part.kind === "leaf") {
    memory.fractions.delete(part);
    return;
  }
  memory.until.delete(part);
  memory.windows.delete(part);
  for (const member of part.members) forgetMemory(member, memory);
}

function isNewValue(distinct: Combination, { step, cells }: Climbing): boolean {
  const value = step.values[step.leaf.distincts.indexOf(distinct)];
  if (value === undefined) return false;
  if (distinct.values) {
    const key = distinct.values.get(value);
    if (key === undefined || cells.isDone(key)) return false;
    cells.setDone(key, true);
    return true;
  }
  if (cells.hasSeen(distinct.key, value)) return false;
  if (distinct.by === "day" && hasSeenLaterDay(distinct, Number(value), cells)) return false;
  cells.addSeen(distinct.key, value);
  return true;
}

/** How far a clock that was set back is seen through. */
const DAYS_AHEAD = 366;

/** A clock that was set back makes no new day. Which days were seen is kept as hashes, so that they are asked for one by one. */
function hasSeenLaterDay({ key }: Combination, day: number, cells: Cells): boolean {
  if (cells.seenCount(key) === 0) return false;
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) if (cells.hasSeen(key, String(day + ahead))) return true;
  return false;
}

/** Old steps that are kept before the list of a window is made anew. */
const MAX_OLD = 64;

/** The steps in the window that ends now. */
function stepsWithin(within: Combination, amount: number, { memory, tick }: Climbing): number {
  let window = memory.windows.get(within);
  if (!window) memory.windows.set(within, (window = { steps: [], first: 0, sum: 0 }));
  const { steps } = window;
  const start = tick - within.seconds! * TICKS_PER_SECOND;
  while (window.first < steps.length && steps[window.first]! < start) {
    window.sum -= steps[window.first + 1]!;
    window.first += 2;
  }
  if (window.first > MAX_OLD) {
    window.steps = steps.slice(window.first);
    window.first = 0;
  }
  window.sum += amount;
  const { length } = window.steps;
  if (length > window.first && window.steps[length - 2] === tick) window.steps[length - 1]! += amount;
  else window.steps.push(tick, amount);
  return window.sum;
}
