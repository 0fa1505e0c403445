/** Which items are the same, and which changes of a slot a subscription wants to be told of. */
import type { ItemState } from "../host.ts";
import { describedProperties } from "../packs/pack-properties.ts";
import { itemTags } from "./item-details.ts";

/** The same but for how many they are. */
export function isAlike(first: ItemState, second: ItemState): boolean {
  return sameItem({ ...first, amount: 1 }, { ...second, amount: 1 });
}

export function sameItem(first: ItemState | undefined, second: ItemState | undefined): boolean {
  return describe(first) === describe(second);
}

function describe(item: ItemState | undefined): string {
  if (!item) return "";
  const { typeId, amount, nameTag, lore, enchantments, properties, damage, potion } = item;
  const ofPacks = describedProperties(properties);
  return JSON.stringify([typeId, amount, nameTag ?? "", lore, [...enchantments], ofPacks, damage, potion]);
}

/** Whether the options of a subscription to inventory changes let one through. */
export function passes(
  options: Record<string, unknown>,
  slot: number,
  inventoryType: string,
  before: ItemState | undefined,
  after: ItemState | undefined,
): boolean {
  const { allowedSlots, excludeItems, includeItems, excludeTags, includeTags, ignoreQuantityChange } = options as {
    allowedSlots?: number[];
    excludeItems?: string[];
    includeItems?: string[];
    excludeTags?: string[];
    includeTags?: string[];
    ignoreQuantityChange?: boolean;
  };
  if (options["inventoryType"] !== undefined && options["inventoryType"] !== inventoryType) return false;
  if (allowedSlots && !allowedSlots.includes(slot)) return false;
  const ids = [before?.typeId, after?.typeId].filter((id): id is string => id !== undefined);
  if (includeItems && !ids.some((id) => includeItems.includes(id))) return false;
  if (excludeItems && ids.some((id) => excludeItems.includes(id))) return false;
  const tags = includeTags || excludeTags ? [before, after].flatMap((item) => (item ? itemTags(item) : [])) : [];
  if (includeTags && !tags.some((tag) => includeTags.includes(tag))) return false;
  if (excludeTags && tags.some((tag) => excludeTags.includes(tag))) return false;
  return !(ignoreQuantityChange === true && before && after && isAlike(before, after));
}
