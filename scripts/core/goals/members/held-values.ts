/**
 * Values that hold on, such as a level, in nodes that are done again at once: a round counts only what rises above the value
 * that the round before has counted, or there would be no end of rounds. What fell can rise again, but for items: who drops
 * and picks up has done nothing. Functions of records; what a count is worth to the node is not known here.
 *
 * Nothing of that is kept as long as a node does not repeat at once. When its author has it do so, whoever completed it
 * before has counted what they have by then: their first round begins from what is first seen of it.
 */

import { hashText, KEY_LENGTH } from "../../saving/node-key.ts";
import type { HeldValue, NodeRecord } from "../../progress/record.ts";
import { roundOf, wasCompleted, type RepeatRule } from "../../progress/rounds.ts";
import type { Leaf } from "../parts.ts";

/** Time and days that are kept beside a goal begin anew with each round by themselves. */
export function isHeld(node: { readonly repeat?: RepeatRule | undefined }, { measure, type }: Leaf): boolean {
  return node.repeat?.every === "completion" && measure === "highest" && type.keepsParts !== true;
}

/** Which round is the first in which values are followed, where the node was complete before. */
const FOLLOWED_SINCE = "-";

/**
 * The record of a completion. Its values are followed where the next round may follow at once, though nothing of them has been
 * counted yet (it was granted, say); where it does not, what has been followed of earlier ones is out of date.
 * @param isFollowed whether the goal has values that hold on
 */
export function followed(record: NodeRecord, isFollowed: boolean): NodeRecord {
  if (isFollowed) return record.held === undefined ? { ...record, held: {} } : record;
  const { held, ...rest } = record;
  return held === undefined ? record : rest;
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

/** @param goal how much of it was asked for, of which items that were put away are no more than that */
export function rise(before: NodeRecord, leaf: Leaf, key: string, value: number, goal: number): Risen {
  const record = fromWhatIsSeen(before, leaf, key, value, goal);
  return riseIn(record, leaf, key, value);
}

/** A value that a round has counted of which nothing is known begins from what is seen of it now. */
function fromWhatIsSeen(record: NodeRecord, { type }: Leaf, key: string, value: number, goal: number): NodeRecord {
  const { held } = record;
  const round = roundOf(record);
  if (held?.[key] !== undefined) return record;
  const isFirst = held === undefined ? wasCompleted(record) : held[FOLLOWED_SINCE]?.[0] === round;
  if (!isFirst) return record;
  const from = type.signal === "carry" ? Math.max(value, goal) : value;
  const known = { ...held, [FOLLOWED_SINCE]: [round, 0, 0] as const, [key]: [round, from, from] as const };
  return { ...record, held: known };
}

function riseIn(record: NodeRecord, leaf: Leaf, key: string, value: number): Risen {
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
