/**
 * What a completion owes and what has been paid of it: once per player and node, ever.
 * Counts entries by their index in the node's `reward`; giving them is the adapters' business.
 */

import type { RewardJson } from "../tree/node.ts";
import type { NodeRecord } from "../progress/record.ts";

/** How much of an entry is to be given: the items of an `item` reward, 1 for any other. */
export function amountOf(reward: RewardJson): number {
  return "type" in reward && reward.type === "item" ? (reward.count ?? 1) : 1;
}

/** The record of a node that was just completed, with its reward owed, unless it was paid or is owed already. */
export function owe(record: NodeRecord, rewards: readonly RewardJson[]): NodeRecord {
  if (record.paid || record.owed || rewards.length === 0) return record;
  return { ...record, owed: Object.fromEntries(rewards.map((reward, index) => [String(index), amountOf(reward)])) };
}

/** The entries still owed, in the order in which the author wrote them. */
export function owedEntries(
  record: NodeRecord,
  rewards: readonly RewardJson[],
): { index: number; reward: RewardJson; left: number }[] {
  return rewards.flatMap((reward, index) => {
    const left = record.owed?.[String(index)];
    return left === undefined ? [] : [{ index, reward, left: Math.min(left, amountOf(reward)) }];
  });
}

/** The record without debts for entries that the author took out of the reward: there is nothing left to give for them. */
export function dropRemovedEntries(record: NodeRecord, rewards: readonly RewardJson[]): NodeRecord {
  return Object.keys(record.owed ?? {})
    .filter((index) => rewards[Number(index)] === undefined)
    .reduce((rest, index) => settle(rest, Number(index), 0), record);
}

/** The record after entry `index` was given up to `left`; the last entry given makes the whole reward paid. */
export function settle(record: NodeRecord, index: number, left: number): NodeRecord {
  const owed: Record<string, number> = { ...record.owed };
  if (left > 0) owed[String(index)] = left;
  else delete owed[String(index)];
  const { owed: _before, ...rest } = record;
  return Object.keys(owed).length > 0 ? { ...rest, owed } : { ...rest, paid: true };
}

/** Lets the node pay again at its next completion. What it still owes is not touched: it was earned. */
export function resetReward(record: NodeRecord): NodeRecord {
  const { paid: _paid, ...rest } = record;
  return rest;
}
