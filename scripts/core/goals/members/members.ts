/**
 * What is kept of the members of a combination: who is done as one bit each, who is begun as a small count, which values a
 * `distinct` has seen. Places in the bits are given out by the world (`MemberSlots`) and never change, so that
 * members may be added, removed and moved. What a step means is in combine.
 */

import { DIGITS, fits, fromDigits, toDigits } from "../../saving/digits.ts";
import { hashText, KEY_LENGTH } from "../../saving/node-key.ts";
import { changeRows, findRow } from "../../saving/rows.ts";

/** As it lies in a record. */
export interface MembersRecord {
  /** Of the list of members at the last step; when it differs, the list was edited since. */
  readonly list: string;
  /** Steps of the node that the members made; the rest of its progress was added by calls. */
  readonly made: number;
  /** Six bits a character, by slot. */
  readonly done: string;
  /** Steps of members that are begun, while they are few: bits as `done` for each binary digit, the lowest first. */
  readonly low?: readonly string[];
  /** Steps of the others, as {@link HIGH_WIDTH} wide rows of slot and count, by slot. */
  readonly high?: string;
  /** Values that were seen, as hashes one after the other, by slot. */
  readonly seen?: Readonly<Record<string, string>>;
}

/** Where the state of each key is. */
export interface MemberSlots {
  slotOf(key: string): number;
  /** Stands for the present list of members. */
  readonly list: string;
}

const BITS = 6;
/** Counts below 2 to the power of these are kept as bits. */
const LOW_DIGITS = 3;
const FIRST_HIGH = 2 ** LOW_DIGITS;
const SLOT_WIDTH = 3;
const COUNT_WIDTH = 6;
const HIGH_WIDTH = SLOT_WIDTH + COUNT_WIDTH;
const MAX_COUNT = 64 ** COUNT_WIDTH - 1;

const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

function hasBit(bits: string, slot: number): boolean {
  const index = Math.floor(slot / BITS);
  return index < bits.length && (VALUES[bits.charCodeAt(index)]! & (1 << (slot % BITS))) !== 0;
}

function withBit(bits: string, slot: number, isOn: boolean): string {
  const index = Math.floor(slot / BITS);
  const before = index < bits.length ? VALUES[bits.charCodeAt(index)]! : 0;
  const after = isOn ? before | (1 << (slot % BITS)) : before & ~(1 << (slot % BITS));
  if (after === before) return bits;
  if (index >= bits.length) return bits.padEnd(index, DIGITS[0]) + DIGITS[after]!;
  if (after === 0 && index === bits.length - 1) return withoutEnd(bits.slice(0, index));
  return bits.slice(0, index) + DIGITS[after]! + bits.slice(index + 1);
}

function withoutEnd(bits: string): string {
  let end = bits.length;
  while (end > 0 && bits[end - 1] === DIGITS[0]) end -= 1;
  return bits.slice(0, end);
}

/** A record's state, open for changes. */
export class Cells {
  made: number;
  isChanged = false;
  private done: string;
  private low: readonly string[];
  private high: string;
  private seen: Readonly<Record<string, string>> | undefined;

  constructor(
    record: MembersRecord | undefined,
    private readonly slots: MemberSlots,
  ) {
    this.made = record?.made ?? 0;
    this.done = record?.done ?? "";
    this.low = record?.low ?? [];
    this.high = record?.high ?? "";
    this.seen = record?.seen;
  }

  isDone(key: string): boolean {
    return hasBit(this.done, this.slots.slotOf(key));
  }

  setDone(key: string, isDone: boolean): void {
    const after = withBit(this.done, this.slots.slotOf(key), isDone);
    if (after === this.done) return;
    this.isChanged = true;
    this.done = after;
  }

  count(key: string): number {
    if (this.low.length === 0 && this.high === "") return 0;
    return this.countAt(this.slots.slotOf(key));
  }

  private countAt(slot: number): number {
    if (this.high !== "") {
      const at = findRow(this.high, HIGH_WIDTH, toDigits(slot, SLOT_WIDTH));
      if (at >= 0) return fromDigits(this.high, at + SLOT_WIDTH, COUNT_WIDTH);
    }
    let count = 0;
    for (let digit = 0; digit < this.low.length; digit++) if (hasBit(this.low[digit]!, slot)) count += 1 << digit;
    return count;
  }

  setCount(key: string, count: number): void {
    const slot = this.slots.slotOf(key);
    const before = this.countAt(slot);
    if (before === count) return;
    this.isChanged = true;
    const isHigh = count >= FIRST_HIGH;
    if (isHigh || before >= FIRST_HIGH) {
      const row = toDigits(slot, SLOT_WIDTH);
      const kept = fits(count, COUNT_WIDTH) ? count : MAX_COUNT;
      this.high = changeRows(this.high, HIGH_WIDTH, [[row, isHigh ? row + toDigits(kept, COUNT_WIDTH) : ""]]);
    }
    const low = Array.from({ length: LOW_DIGITS }, (_, digit) =>
      withBit(this.low[digit] ?? "", slot, !isHigh && (count & (1 << digit)) !== 0),
    );
    while (low.length > 0 && low[low.length - 1] === "") low.pop();
    this.low = low;
  }

  hasSeen(key: string, value: string): boolean {
    return this.hasSeenHash(key, hashText(value, KEY_LENGTH));
  }

  hasSeenHash(key: string, hash: string): boolean {
    const hashes = this.seen?.[this.slots.slotOf(key)];
    return hashes !== undefined && placeIn(hashes, hash) >= 0;
  }

  addSeen(key: string, value: string): void {
    this.addSeenHash(key, hashText(value, KEY_LENGTH));
  }

  addSeenHash(key: string, hash: string): void {
    const slot = this.slots.slotOf(key);
    this.isChanged = true;
    this.seen = { ...this.seen, [slot]: (this.seen?.[slot] ?? "") + hash };
  }

  removeSeenHash(key: string, hash: string): void {
    const left = this.seenHashes(key).filter((each) => each !== hash);
    this.clearSeen(key);
    for (const each of left) this.addSeenHash(key, each);
  }

  seenHashes(key: string): string[] {
    const hashes = this.seen?.[this.slots.slotOf(key)] ?? "";
    return Array.from({ length: hashes.length / KEY_LENGTH }, (_, place) =>
      hashes.slice(place * KEY_LENGTH, (place + 1) * KEY_LENGTH),
    );
  }

  seenCount(key: string): number {
    return (this.seen?.[this.slots.slotOf(key)]?.length ?? 0) / KEY_LENGTH;
  }

  clearSeen(key: string): void {
    const slot = this.slots.slotOf(key);
    if (this.seen?.[slot] === undefined) return;
    this.isChanged = true;
    const { [slot]: _old, ...rest } = this.seen;
    this.seen = Object.keys(rest).length > 0 ? rest : undefined;
  }

  close(): MembersRecord {
    const { made, done, low, high, seen } = this;
    return {
      list: this.slots.list,
      made,
      done,
      ...(low.length > 0 ? { low } : {}),
      ...(high === "" ? {} : { high }),
      ...(seen ? { seen } : {}),
    };
  }
}

/** Where a hash stands in a row of hashes, at a multiple of its length. */
function placeIn(hashes: string, hash: string): number {
  for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1)) if (at % KEY_LENGTH === 0) return at;
  return -1;
}

/**
 * The places of one node's members: `known` are the keys that the world has given places to, in their order.
 * @param list stands for the present list of members
 * @param former keys that have the place of another one
 */
export function createMemberSlots(
  known: readonly string[],
  keys: readonly string[],
  list: string,
  former: ReadonlyMap<string, string> = new Map(),
): MemberSlots & { readonly added: readonly string[] } {
  // The whole goal's key is empty and has the first place, whatever the world knows.
  const slots = new Map<string, number>([["", 0]]);
  for (const key of known) slots.set(key, slots.size);
  for (const [key, before] of former) slots.set(key, slots.get(before)!);
  const added: string[] = [];
  for (const key of keys) {
    if (slots.has(key)) continue;
    added.push(key);
    slots.set(key, known.length + added.length);
  }
  return { slotOf: (key) => slots.get(key)!, list, added };
}
