/**
 * What a completion owes and what has been paid of it: once per player and node, ever, and where the node repeats, once per
 * round. Knows entries by the names of owed-entries and rounds by the numbers of round-debts; giving them is the adapters'
 * business.
 */

import type { NodeRecord, Owed } from "../progress/record.ts";
import { roundOf } from "../progress/rounds.ts";
import { entryNames, findOwed, optionNames, placeName, placeOfName } from "./owed-entries.ts";
import { amountOf, mayAsk, type RewardJson } from "./rewards.ts";
import { debtOf, debtsOf, leftOf, withLeft, withNext } from "./round-debts.ts";
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
  return { ...record, owed: wholeOf(rewards) };
}

function wholeOf(rewards: readonly RewardJson[]): Owed {
  const names = entryNames(rewards);
  return Object.fromEntries(rewards.map((reward, index) => [names[index]!, amountOf(reward)]));
}

/**
 * As {@link owe}, of a node that repeats: what an earlier round still owes is tried first.
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

/**
 * The record with the debt of the next round owed, beside what is left of earlier ones; unchanged where there is none.
 * @param after the highest number of a debt that was tried already
 */
export function oweNext(record: NodeRecord, rewards: readonly RewardJson[], after = -1): NodeRecord {
  return withNext(record, wholeOf(rewards), after);
}

/** The places in the author's list of what is owed of any round. */
export function owedPlaces(record: NodeRecord, rewards: readonly RewardJson[]): ReadonlySet<number> {
  return new Set(debtsOf(record).flatMap(([debt]) => owedEntries(record, rewards, debt).map(({ index }) => index)));
}

/** The entries still owed of one debt, in the order in which the author has them now. */
export function owedEntries(record: NodeRecord, rewards: readonly RewardJson[], debt = debtOf(record)): OwedEntry[] {
  const owed = leftOf(record, debt) ?? {};
  return [...findOwed(owed, rewards)]
    .map(([name, { index, reward, path }]) => {
      const left = Math.min(path === name ? owed[name]! : Math.sign(owed[name]!), amountOf(reward));
      return { name, path, index, reward, left };
    })
    .filter(({ left }) => left > 0)
    .sort((a, b) => a.index - b.index);
}

/** The record without what a debt says of entries that the author took out of the reward: there is nothing left to give. */
export function dropRemovedEntries(
  record: NodeRecord,
  rewards: readonly RewardJson[],
  debt = debtOf(record),
): NodeRecord {
  const owed = leftOf(record, debt);
  if (!owed) return record;
  const present = findOwed(owed, rewards);
  if (present.size === Object.keys(owed).length) return record;
  return withLeft(record, debt, Object.fromEntries(Object.entries(owed).filter(([name]) => present.has(name))));
}

/**
 * The record with what chance is to decide of a debt drawn: what was drawn is owed from then on, whatever becomes of it.
 * @param dice numbers from 0 up to, not including, 1
 */
export function drawOwed(
  record: NodeRecord,
  rewards: readonly RewardJson[],
  dice: () => number,
  debt = debtOf(record),
): NodeRecord {
  let drawn = record;
  for (const { name, path, reward } of record.owed ? owedEntries(record, rewards, debt) : []) {
    if (!("type" in reward) || reward.type !== "random") continue;
    const option = draw(reward, dice());
    drawn = inPlaceOf(drawn, debt, name, optionNames(path, reward)[reward.of.indexOf(option)]!, amountOf(option));
  }
  // What was drawn can hold others in its turn.
  return drawn === record ? record : drawOwed(drawn, rewards, dice, debt);
}

/** The choices that the player has yet to make, those of the oldest round first. */
export function choicesOf(record: NodeRecord, rewards: readonly RewardJson[]): OpenChoice[] {
  if (!record.owed || !mayAsk(rewards)) return [];
  return debtsOf(record).flatMap(([debt, rounds]) =>
    owedEntries(record, rewards, debt).flatMap(({ name, path, reward }) =>
      "type" in reward && reward.type === "choice"
        ? [{ debt, rounds, name, reward, options: optionNames(path, reward) }]
        : [],
    ),
  );
}

/** How many choices the player has yet to make, as far as chance has not to decide that first. */
export function countChoices(record: NodeRecord, rewards: readonly RewardJson[]): number {
  const inList = rewards.filter((reward) => "type" in reward && reward.type === "choice").length;
  const open = choicesOf(record, rewards).reduce((sum, { rounds }) => sum + rounds, 0);
  return open + (record.moreOwed ?? 0) * inList;
}

export interface OpenChoice {
  /** The debt that it is of. */
  readonly debt: number;
  /** How many rounds, one after the other from that one on, have the same choice open. */
  readonly rounds: number;
  /** As it is owed. */
  readonly name: string;
  readonly reward: ChoiceReward<RewardJson>;
  /** What is owed in its place once one is chosen, in the order of its labels. */
  readonly options: readonly string[];
}

/** The record after one of the {@link OpenChoice.options} was chosen; unchanged where the choice is made already. */
export function choose(record: NodeRecord, rewards: readonly RewardJson[], option: string): NodeRecord {
  for (const { debt, name, reward, options } of choicesOf(record, rewards)) {
    const index = options.indexOf(option);
    if (index >= 0) return inPlaceOf(record, debt, name, option, amountOf(reward.of[index]!));
  }
  return record;
}

/** In the same place: which entry a name means can depend on those before it. */
function inPlaceOf(record: NodeRecord, debt: number, name: string, instead: string, left: number): NodeRecord {
  const owed = Object.entries(leftOf(record, debt)!).map(([each, of]) =>
    each === name ? [instead, left] : [each, of],
  );
  return withLeft(record, debt, Object.fromEntries(owed) as Record<string, number>);
}

/** The record after an entry of a debt was given up to `left`; the last entry given makes the whole reward paid. */
export function settle(record: NodeRecord, name: string, left: number, debt = debtOf(record)): NodeRecord {
  // Given ones stay among the names till all are given: they say which entry is not the one that is still owed.
  return withLeft(record, debt, { ...leftOf(record, debt), [name]: left });
}

/** As {@link settle}, of an entry that was given to the end, for the oldest round that owes it: they are all one. */
export function settleOldest(record: NodeRecord, name: string): NodeRecord {
  const [debt] = debtsOf(record).find(([, , owed]) => (owed[name] ?? 0) > 0) ?? [];
  return debt === undefined ? record : settle(record, name, 0, debt);
}

/** The record with debts that are known by place, as they once were saved, under the names of the entries there now. */
export function nameOwed(record: NodeRecord, rewards: readonly RewardJson[]): NodeRecord {
  const { owed } = record;
  if (!owed || !Object.keys(owed).some((name) => placeOfName(name) !== undefined)) return record;
  const names = entryNames(rewards);
  const named = Object.fromEntries(names.map((name, index) => [name, owed[placeName(index)] ?? 0]));
  return withLeft(record, debtOf(record), named);
}

/** Lets the node pay again at its next completion; what is still owed stays owed. */
export function resetReward(record: NodeRecord): NodeRecord {
  const { paid: _paid, paidRound: _paidRound, ...rest } = record;
  return rest;
}
