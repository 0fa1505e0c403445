/**
 * What a completion owes and what has been paid of it: once per player and node, ever, and where the node repeats, once per
 * round. Knows entries by the names of owed-entries; giving them is the adapters' business.
 */

import type { NodeRecord } from "../progress/record.ts";
import { roundOf } from "../progress/rounds.ts";
import { entryNames, findOwed, optionNames, placeName, placeOfName } from "./owed-entries.ts";
import { amountOf, mayAsk, type RewardJson } from "./rewards.ts";
import type { ChoiceReward } from "./types/choice.ts";
import { draw } from "./types/random.ts";

export interface OwedEntry {
  /** What {@link settle} knows it by. */
  readonly name: string;
  /** What is there of the name; see owed-entries. */
  readonly path: string;
  /** Its place in the reward, for people. */
  readonly index: number;
  readonly reward: RewardJson;
  readonly left: number;
}

/** The record of a node that was just completed, with its reward owed, unless it was paid or is owed already. */
export function owe(record: NodeRecord, rewards: readonly RewardJson[]): NodeRecord {
  if (record.paid || record.owed || rewards.length === 0) return record;
  const names = entryNames(rewards);
  return { ...record, owed: Object.fromEntries(rewards.map((reward, index) => [names[index]!, amountOf(reward)])) };
}

/**
 * As {@link owe}, of a node that repeats: what an earlier round still owes goes first.
 * @param round that was completed; a cloud can tell of it when the next one has begun
 */
export function oweRound(
  record: NodeRecord,
  rewards: readonly RewardJson[],
  round: number = roundOf(record),
): NodeRecord {
  if (wasRoundPaid(record, round)) return record;
  const { paid: _ofEarlierOnes, debt: _ofEarlierOne, ...rest } = record;
  const paidRound = round;
  if (!rest.owed) return { ...owe(rest, rewards), paidRound };
  const debt = debtOf(record);
  return { ...rest, paidRound, moreOwed: (rest.moreOwed ?? 0) + 1, debt };
}

/** Whether the reward of a round, the present one unless another is named, was owed or paid already. */
export function wasRoundPaid(record: NodeRecord, round: number = roundOf(record)): boolean {
  if (record.paidRound !== undefined) return record.paidRound >= round;
  // From before the node had rounds.
  return record.paid === true || record.owed !== undefined;
}

/** Whether nothing of the node's reward, or of that of the present round, is to be given any more. */
export function isPaid(record: NodeRecord, repeats: boolean): boolean {
  return repeats ? wasRoundPaid(record) && !record.owed : record.paid === true;
}

/** What tells one debt of a node from its others: when it was completed, or in which round. */
export function debtOf({ debt, paidRound, completedAt }: NodeRecord): number {
  return debt ?? paidRound ?? completedAt ?? 0;
}

/** The record with the debt of the next round owed, once that of an earlier one is given. */
export function oweNext(record: NodeRecord, rewards: readonly RewardJson[]): NodeRecord {
  const { moreOwed = 0, debt, paid, ...rest } = record;
  if (record.owed || moreOwed === 0) return record;
  const more = moreOwed > 1 ? { moreOwed: moreOwed - 1 } : {};
  const next = { ...owe(rest, rewards), ...more, debt: (debt ?? 0) + 1 };
  return next.owed || moreOwed > 1 ? next : { ...rest, ...(paid ? { paid } : {}) };
}

/** The entries still owed, in the order in which the author has them now. */
export function owedEntries(record: NodeRecord, rewards: readonly RewardJson[]): OwedEntry[] {
  const owed = record.owed ?? {};
  return [...findOwed(Object.keys(owed), rewards)]
    .map(([name, { index, reward, path }]) => {
      const left = Math.min(path === name ? owed[name]! : Math.sign(owed[name]!), amountOf(reward));
      return { name, path, index, reward, left };
    })
    .filter(({ left }) => left > 0)
    .sort((a, b) => a.index - b.index);
}

/** The record without debts for entries that the author took out of the reward: there is nothing left to give for them. */
export function dropRemovedEntries(record: NodeRecord, rewards: readonly RewardJson[]): NodeRecord {
  if (!record.owed) return record;
  const names = Object.keys(record.owed);
  const present = findOwed(names, rewards);
  if (present.size === names.length) return record;
  return withOwed(record, Object.fromEntries(Object.entries(record.owed).filter(([name]) => present.has(name))));
}

/**
 * The record with what chance is to decide drawn: what was drawn is owed from then on, whatever becomes of it.
 * @param dice numbers from 0 up to, not including, 1
 */
export function drawOwed(record: NodeRecord, rewards: readonly RewardJson[], dice: () => number): NodeRecord {
  let drawn = record;
  for (const { name, path, reward } of record.owed ? owedEntries(record, rewards) : []) {
    if (!("type" in reward) || reward.type !== "random") continue;
    const option = draw(reward, dice());
    drawn = inPlaceOf(drawn, name, optionNames(path, reward)[reward.of.indexOf(option)]!, amountOf(option));
  }
  // What was drawn can hold others in its turn.
  return drawn === record ? record : drawOwed(drawn, rewards, dice);
}

/** The choices that the player has yet to make. */
export function choicesOf(record: NodeRecord, rewards: readonly RewardJson[]): OpenChoice[] {
  if (!record.owed || !mayAsk(rewards)) return [];
  return owedEntries(record, rewards).flatMap(({ name, path, reward }) =>
    "type" in reward && reward.type === "choice" ? [{ name, reward, options: optionNames(path, reward) }] : [],
  );
}

export interface OpenChoice {
  /** As it is owed. */
  readonly name: string;
  readonly reward: ChoiceReward<RewardJson>;
  /** What is owed in its place once one is chosen, in the order of its labels. */
  readonly options: readonly string[];
}

/** The record after one of the {@link OpenChoice.options} was chosen; unchanged where the choice is made already. */
export function choose(record: NodeRecord, rewards: readonly RewardJson[], option: string): NodeRecord {
  for (const { name, reward, options } of choicesOf(record, rewards)) {
    const index = options.indexOf(option);
    if (index >= 0) return inPlaceOf(record, name, option, amountOf(reward.of[index]!));
  }
  return record;
}

/** In the same place: which entry a name means can depend on those before it. */
function inPlaceOf(record: NodeRecord, name: string, instead: string, left: number): NodeRecord {
  const owed = Object.entries(record.owed!).map(([each, of]) => (each === name ? [instead, left] : [each, of]));
  return { ...record, owed: Object.fromEntries(owed) as Record<string, number> };
}

/** The record after an entry was given up to `left`; the last entry given makes the whole reward paid. */
export function settle(record: NodeRecord, name: string, left: number): NodeRecord {
  // Given ones stay among the names till all are given: they say which entry is not the one that is still owed.
  return withOwed(record, { ...record.owed, [name]: left });
}

function withOwed(record: NodeRecord, owed: Readonly<Record<string, number>>): NodeRecord {
  const { owed: _before, ...rest } = record;
  return Object.values(owed).some((left) => left > 0) ? { ...rest, owed } : { ...rest, paid: true };
}

/** The record with debts that are known by place, as they once were saved, under the names of the entries there now. */
export function nameOwed(record: NodeRecord, rewards: readonly RewardJson[]): NodeRecord {
  const { owed } = record;
  if (!owed || !Object.keys(owed).some((name) => placeOfName(name) !== undefined)) return record;
  const names = entryNames(rewards);
  return withOwed(record, Object.fromEntries(names.map((name, index) => [name, owed[placeName(index)] ?? 0])));
}

/** Lets the node pay again at its next completion; what is still owed stays owed. */
export function resetReward(record: NodeRecord): NodeRecord {
  const { paid: _paid, paidRound: _paidRound, ...rest } = record;
  return rest;
}
