/**
 * Rewards of an advancement → rewards of a node: experience, loot as far as it is always the same, and what functions give. What is
 * left out is told.
 */
import { numberOf, oneOrMore, textOf, idOf, type JsonTable } from "../json.ts";
import type { PackFiles } from "../pack-files.ts";
import { functionRewards } from "./function-rewards.ts";
import { lootRewards } from "./loot-rewards.ts";
import { xp, type RewardJson, type RewardsRead } from "./reward-json.ts";

export function rewardsOf(rewards: JsonTable, packs: PackFiles): RewardsRead {
  const list: RewardJson[] = [];
  const notes: string[] = [];
  const add = (read: RewardsRead): void => {
    list.push(...read.list);
    notes.push(...read.notes);
  };
  const experience = numberOf(rewards["experience"]);
  if (experience !== undefined && experience >= 1) list.push(xp(experience));
  for (const table of oneOrMore(rewards["loot"])) {
    const id = idOf(table);
    if (id !== undefined) add(lootRewards(id, packs));
  }
  const name = textOf(rewards["function"]);
  if (name !== undefined) add(functionRewards(name, packs));
  return { list: together(list), notes: [...new Set(notes)] };
}

/** Experience from several places is one reward. */
function together(list: readonly RewardJson[]): readonly RewardJson[] {
  const points = list.filter(({ type }) => type === "xp");
  if (points.length < 2) return list;
  const sum = points.reduce((total, { amount }) => total + Number(amount), 0);
  return [xp(sum), ...list.filter(({ type }) => type !== "xp")];
}
