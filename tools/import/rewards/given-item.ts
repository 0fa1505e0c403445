/**
 * An item that is given, as Java Edition writes it in whatever file → a reward of this project. Counts, names and enchantments
 * are brought within what can be given at all.
 */
import { isObject } from "../../../scripts/core/checks/shape.ts";
import { INVENTORY_SLOTS, maxStackSize } from "../../../scripts/trees/facts/item-stacks.ts";
import { MAX_NAME_CHARACTERS } from "../../../scripts/trees/rewards/limits.ts";
import { bedrockItems } from "../facts/items.ts";
import type { Before113 } from "../facts/named.ts";
import type { Findings } from "../findings.ts";
import { meant } from "../things/meant.ts";
import type { ItemDetails } from "../things/item-details.ts";

export type Reward = Readonly<Record<string, unknown>>;

export interface GivenItem {
  /** Of Java Edition. */
  readonly id: string;
  readonly count?: number;
  readonly details?: ItemDetails;
  readonly was?: Before113;
}

/** @returns undefined where Bedrock has no such item, which is told */
export function givenItem({ id, count = 1, details = {}, was }: GivenItem, findings: Findings): Reward | undefined {
  const { ids, notes } = meant([id], (name) => bedrockItems(name, was));
  const item = ids[0];
  if (item === undefined) {
    for (const note of notes) findings.add("near", `A reward is left out: ${note}`);
    return undefined;
  }
  for (const note of notes) findings.add("exact", `Of a reward: ${note}`);
  const most = INVENTORY_SLOTS * maxStackSize(item.replace("minecraft:", ""));
  if (count > most) findings.add("near", `${count} of ${item} fit into no inventory: ${most} are given.`);
  const { name, lore, enchantments, potion } = details;
  return {
    type: "item",
    item,
    ...(count > 1 ? { count: Math.min(count, most) } : {}),
    ...(name === undefined || name === "" ? {} : { name: Array.from(name).slice(0, MAX_NAME_CHARACTERS).join("") }),
    ...(lore === undefined || lore.length === 0
      ? {}
      : { lore: lore.slice(0, 20).map((line) => Array.from(line).slice(0, 50).join("")) }),
    ...(isObject(enchantments) && Object.keys(enchantments).length > 0 ? { enchantments } : {}),
    ...(potion === undefined || !/potion$/.test(item) ? {} : { potion: { effect: potion } }),
  };
}
