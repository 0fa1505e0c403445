/**
 * Values that hold on, such as a level, in nodes that are done again at once: a round counts only what rises above the value
 * that the round before has counted, or there would be no end of rounds. What fell can rise again, but for items: who drops
 * and picks up has done nothing. Functions of records; what a count is worth to the node is not known here.
 */

import { hashText, KEY_LENGTH } from "../../saving/node-key.ts";
import type { HeldValue, NodeRecord } from "../../progress/record.ts";
import { roundOf, type RepeatRule } from "../../progress/rounds.ts";
import type { Leaf } from "../parts.ts";

/** Time and days that are kept beside a goal begin anew with each round by themselves. */
export function isHeld(node: { readonly repeat?: RepeatRule | undefined }, { measure, type }: Leaf): boolean {
  return node.repeat?.every === "completion" && measure === "highest" && type.keepsParts !== true;
}

/** @param item where items are told apart, the one that is counted */
export function heldKey(leaf: Leaf, item: string | undefined): string {
  return leaf.isPerItem && item !== undefined ? `${leaf.key}-${hashText(item, KEY_LENGTH)}` : leaf.key;
}

export interface Risen {
  /** How much of the value counts in the present round. */
  readonly now: number;
  /** What is to be kept while nothing counts. */
  readonly kept: NodeRecord;
  /** What is to be kept once it counted. */
  readonly counted: NodeRecord;
}

export function rise(record: NodeRecord, leaf: Leaf, key: string, value: number): Risen {
  const round = roundOf(record);
  const known = record.held?.[key];
  const start = known === undefined ? 0 : known[0] === round ? known[1] : known[2];
  const hasFallen = value < start && leaf.type.signal !== "carry";
  const from = hasFallen ? value : start;
  const before = known !== undefined && known[0] === round ? known[2] : start;
  const to = leaf.type.signal === "carry" ? Math.max(before, value) : value;
  return {
    now: value - from,
    kept: hasFallen ? withHeld(record, key, [round, from, value]) : record,
    counted: withHeld(record, key, [round, from, to]),
  };
}

function withHeld(record: NodeRecord, key: string, held: HeldValue): NodeRecord {
  const known = record.held?.[key];
  const isSame = known !== undefined && known.every((each, index) => each === held[index]);
  return isSame ? record : { ...record, held: { ...record.held, [key]: held } };
}
