/**
 * What is kept of the members of a combination: who is done as one bit each, who is begun as a small count, which values a
 * `distinct` has seen. Places in the bits are given out by the world (`MemberSlots`) and never change, so that
 * members may be added, removed and moved. What a step means is in combine.
 */

import { DIGITS } from "../saving/digits.ts";
import { hashText, KEY_LENGTH } from "../saving/node-key.ts";

/** As it lies in a record. */
export interface MembersRecord {
  /** Of the list of members at the last step; when it differs, the list was edited since. */
  readonly list: string;
  /** Steps of the node that the members made; the rest of its progress was added by calls. */
  readonly made: number;
  /** Six bits a character, by slot. */
  readonly done: string;
  /** Steps of members that are begun, by slot. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Values that were seen, as hashes one after the other, by slot. */
  readonly seen?: Readonly<Record<string, string>>;
}

/** Where the state of each key is. */
export interface MemberSlots {
  slotOf(key: string): number;
  /** Stands for the present list of keys. */
  readonly list: string;
}

const BITS = 6;
const values = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/** A record's state, open for changes. */
export interface Cells {
  isDone(key: string): boolean;
  setDone(key: string, isDone: boolean): void;
  count(key: string): number;
  setCount(key: string, count: number): void;
  hasSeen(key: string, value: string): boolean;
  addSeen(key: string, value: string): void;
  seenCount(key: string): number;
  clearSeen(key: string): void;
  made: number;
  readonly isChanged: boolean;
  close(): MembersRecord;
}

export function openCells(record: MembersRecord | undefined, slots: MemberSlots): Cells {
  let done = record?.done ?? "";
  let counts = record?.counts;
  let seen = record?.seen;
  let isChanged = false;
  const bitsAt = (index: number): number => values.get(done.charCodeAt(index)) ?? 0;

  const cells: Cells = {
    made: record?.made ?? 0,
    isDone(key) {
      const slot = slots.slotOf(key);
      return (bitsAt(Math.floor(slot / BITS)) & (1 << (slot % BITS))) !== 0;
    },
    setDone(key, isDone) {
      const slot = slots.slotOf(key);
      const index = Math.floor(slot / BITS);
      const before = bitsAt(index);
      const after = isDone ? before | (1 << (slot % BITS)) : before & ~(1 << (slot % BITS));
      if (after === before) return;
      isChanged = true;
      if (index >= done.length) done = done.padEnd(index, DIGITS[0]) + DIGITS[after]!;
      else done = done.slice(0, index) + DIGITS[after]! + done.slice(index + 1);
    },
    count: (key) => counts?.[slots.slotOf(key)] ?? 0,
    setCount(key, count) {
      const slot = slots.slotOf(key);
      if ((counts?.[slot] ?? 0) === count) return;
      isChanged = true;
      const { [slot]: _old, ...rest } = counts ?? {};
      counts = count > 0 ? { ...rest, [slot]: count } : rest;
    },
    hasSeen(key, value) {
      const hashes = seen?.[slots.slotOf(key)];
      return hashes !== undefined && placeIn(hashes, hashText(value, KEY_LENGTH)) >= 0;
    },
    addSeen(key, value) {
      const slot = slots.slotOf(key);
      isChanged = true;
      seen = { ...seen, [slot]: (seen?.[slot] ?? "") + hashText(value, KEY_LENGTH) };
    },
    seenCount: (key) => (seen?.[slots.slotOf(key)]?.length ?? 0) / KEY_LENGTH,
    clearSeen(key) {
      const slot = slots.slotOf(key);
      if (seen?.[slot] === undefined) return;
      isChanged = true;
      const { [slot]: _old, ...rest } = seen;
      seen = rest;
    },
    get isChanged() {
      return isChanged;
    },
    close: () => ({
      list: slots.list,
      made: cells.made,
      done,
      ...(counts && Object.keys(counts).length > 0 ? { counts } : {}),
      ...(seen && Object.keys(seen).length > 0 ? { seen } : {}),
    }),
  };
  return cells;
}

/** Where a hash stands in a row of hashes, at a multiple of its length. */
function placeIn(hashes: string, hash: string): number {
  for (let at = hashes.indexOf(hash); at >= 0; at = hashes.indexOf(hash, at + 1)) if (at % KEY_LENGTH === 0) return at;
  return -1;
}

/** The places of one node's members: `known` are the keys that the world has given places to, in their order. */
export function createMemberSlots(
  known: readonly string[],
  keys: readonly string[],
): MemberSlots & { added: string[] } {
  const slots = new Map(known.map((key, index) => [key, index]));
  const added: string[] = [];
  for (const key of keys) {
    if (slots.has(key)) continue;
    slots.set(key, slots.size);
    added.push(key);
  }
  return {
    slotOf: (key) => slots.get(key)!,
    list: hashText([...keys].sort().join(""), 4),
    added,
  };
}
