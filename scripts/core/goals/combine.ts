/**
 * What a step of a leaf means for the node: it climbs from member to combination, up to the whole goal. Functions over the
 * members' cells and over what is only remembered while the player is here (times, deeds).
 */

import type { Cells } from "./members.ts";
import type { Combination, Leaf, Part } from "./plan.ts";

/** What is remembered of a player's combinations while they are here; a leave or a restart forgets it. */
export interface Memory {
  /** When the running round of a `sequence` is over, in ticks. */
  readonly until: Map<Combination, number>;
  /** The deed that finished a member of a `sequence` last: one deed is one member. */
  readonly lastDeed: Map<Combination, unknown>;
  /** Steps within the window of a `within`: ticks and amounts. */
  readonly steps: Map<Combination, { readonly tick: number; readonly amount: number }[]>;
}

export function createMemory(): Memory {
  return { until: new Map(), lastDeed: new Map(), steps: new Map() };
}

export interface Step {
  readonly leaf: Leaf;
  /** Whole steps; of a `highest` what it is now. */
  readonly amount: number;
  /** What a `distinct` above tells it apart by. */
  readonly value?: string | undefined;
  /** The same for all signals that one deed of the player causes. */
  readonly deed: unknown;
}

const TICKS_PER_SECOND = 20;

/** @returns the steps that the whole goal made */
export function climb({ leaf, amount, value, deed }: Step, cells: Cells, memory: Memory, tick: number): number {
  const climbing: Climbing = { value, deed, cells, memory, tick };
  if (!isAwaited(leaf, climbing)) return 0;
  const made = leaf.measure === "highest" ? raiseTo(leaf, amount, climbing) : raise(leaf, amount, climbing);
  cells.made += made;
  return made;
}

interface Climbing {
  readonly value: string | undefined;
  readonly deed: unknown;
  readonly cells: Cells;
  readonly memory: Memory;
  readonly tick: number;
}

/** A part that knows how much it is now: only more than ever before are steps. */
function raiseTo(part: Part, now: number, climbing: Climbing): number {
  const { cells } = climbing;
  const more = now - cells.count(part.key);
  if (more <= 0) return 0;
  if (!keepsCount(part.parent)) cells.setCount(part.key, now);
  return raise(part, more, climbing);
}

/** Whether the combination counts the steps of each member itself. */
const keepsCount = (parent: Combination | undefined): boolean =>
  parent !== undefined && (parent.kind === "any_of" || parent.kind === "all_of" || parent.kind === "sequence");

/** Hands `amount` steps of a part to what it is a member of. */
function raise(part: Part, amount: number, climbing: Climbing): number {
  const { parent } = part;
  if (!parent) return amount;
  const { cells } = climbing;
  switch (parent.kind) {
    case "any_of":
      cells.setCount(part.key, cells.count(part.key) + amount);
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

/** Whether every `sequence` above the part awaits what is below it; one whose time is over starts anew. */
function isAwaited(part: Part, climbing: Climbing): boolean {
  const { parent } = part;
  if (!parent) return true;
  if (!isAwaited(parent, climbing)) return false;
  if (parent.kind !== "sequence") return true;
  const { cells, memory, tick, deed } = climbing;
  if (memory.lastDeed.get(parent) === deed) return false;
  if (parent.seconds !== undefined && isOver(parent, cells, memory, tick)) startAnew(parent, cells, memory);
  if (parent.members.find((member) => !cells.isDone(member.key)) !== part) return false;
  if (parent.seconds !== undefined && !memory.until.has(parent)) {
    memory.until.set(parent, tick + parent.seconds * TICKS_PER_SECOND);
  }
  return true;
}

/** @returns whether a whole round of the sequence is made */
function follow(sequence: Combination, part: Part, amount: number, { cells, memory, deed }: Climbing): boolean {
  if (!countMember(part, amount, cells)) return false;
  memory.lastDeed.set(sequence, deed);
  if (!sequence.members.every((member) => cells.isDone(member.key))) return false;
  startAnew(sequence, cells, memory);
  return true;
}

/** Whether the time of a round that was begun is over; a round from before a leave has none left. */
function isOver(sequence: Combination, cells: Cells, memory: Memory, tick: number): boolean {
  const until = memory.until.get(sequence);
  if (until !== undefined) return tick > until;
  const [first] = sequence.members;
  return first !== undefined && isBegun(first, cells);
}

function isBegun(part: Part, cells: Cells): boolean {
  if (cells.isDone(part.key) || cells.count(part.key) > 0) return true;
  return part.kind !== "leaf" && part.members.some((member) => isBegun(member, cells));
}

/** Takes back what the members of a round made, theirs below included. */
function startAnew(sequence: Combination, cells: Cells, memory: Memory): void {
  memory.until.delete(sequence);
  for (const member of sequence.members) forget(member, cells, memory);
}

function forget(part: Part, cells: Cells, memory: Memory): void {
  cells.setDone(part.key, false);
  cells.setCount(part.key, 0);
  if (part.kind === "leaf") return;
  cells.clearSeen(part.key);
  for (const key of part.values?.values() ?? []) cells.setDone(key, false);
  memory.until.delete(part);
  memory.steps.delete(part);
  for (const member of part.members) forget(member, cells, memory);
}

function isNewValue(distinct: Combination, { value, cells }: Climbing): boolean {
  if (value === undefined) return false;
  if (distinct.values) {
    const key = distinct.values.get(value);
    if (key === undefined || cells.isDone(key)) return false;
    cells.setDone(key, true);
    return true;
  }
  if (cells.hasSeen(distinct.key, value)) return false;
  cells.addSeen(distinct.key, value);
  return true;
}

/** The steps in the window that ends now. */
function stepsWithin(within: Combination, amount: number, { memory, tick }: Climbing): number {
  const first = tick - within.seconds! * TICKS_PER_SECOND;
  const steps = (memory.steps.get(within) ?? []).filter((step) => step.tick >= first);
  steps.push({ tick, amount });
  memory.steps.set(within, steps);
  return steps.reduce((sum, step) => sum + step.amount, 0);
}

/**
 * What the members make by themselves after their list was edited: a member that was removed stops counting.
 * @returns undefined where it does not follow from the members: rounds that were made stay made
 */
export function madeBy(root: Part, cells: Cells): number | undefined {
  if (root.kind === "leaf") return undefined;
  refreshInner(root, cells);
  switch (root.kind) {
    case "all_of":
      return root.members.filter((member) => cells.isDone(member.key)).length;
    case "any_of":
      return root.members.reduce((sum, member) => sum + cells.count(member.key), 0);
    case "distinct":
      return root.values
        ? [...root.values.values()].filter((key) => cells.isDone(key)).length
        : cells.seenCount(root.key);
    default:
      return undefined;
  }
}

/** The counts of inner combinations follow from their members, too. */
function refreshInner(combination: Combination, cells: Cells): void {
  for (const member of combination.members) {
    if (member.kind === "leaf") continue;
    const made = madeBy(member, cells);
    if (made === undefined || !keepsCount(combination) || cells.isDone(member.key)) continue;
    if (combination.kind !== "any_of" && made >= member.need) {
      cells.setDone(member.key, true);
      cells.setCount(member.key, 0);
    } else cells.setCount(member.key, made);
  }
}
