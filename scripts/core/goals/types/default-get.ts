/** The ancestor's item goal: the most of one item that the player ever carried. */

import { enchantmentName, bareName } from "../../game/enchantments.ts";
import type { GoalJson, GoalType } from "../goal-type.ts";

export const defaultGet: GoalType = {
  name: "default_get",
  signal: "carry",
  key: "item",
  filters: {},
  options: ["item_dict"],
  measure: "highest",
  by: ["item"],
};

interface ItemDict {
  readonly newItemName: string;
  readonly enchantData?: readonly (readonly [number, number])[] | Readonly<Record<string, number>>;
}

export function itemOf(goal: GoalJson): string {
  return (goal["item_dict"] as ItemDict).newItemName;
}

/** Pairs that must be among the item's enchantments, level for level. */
export function wantedEnchantments(goal: GoalJson): (readonly [name: string, level: number])[] {
  const data = (goal["item_dict"] as ItemDict).enchantData;
  if (data === undefined) return [];
  if (!Array.isArray(data)) return Object.entries(data).map(([name, level]) => [bareName(name), level as number]);
  return (data as readonly (readonly [number, number])[]).map(([id, level]) => [
    enchantmentName(id) ?? String(id),
    level,
  ]);
}
