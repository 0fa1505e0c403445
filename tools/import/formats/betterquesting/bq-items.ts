/** Items of BetterQuesting → items that are wanted or given: ids with data values, names of the ore dictionary, NBT. */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { countIn, numberIn, textIn, valueAt } from "../../reading/values.ts";
import { itemDetails, type ItemDetails } from "../../things/item-details.ts";
import type { WantedItem } from "../../things/wanted-items.ts";
import type { Before113 } from "../../facts/named.ts";

export interface BqItem {
  readonly name: string;
  readonly was?: Before113;
  readonly count: number;
  /** Of the ore dictionary; what bears it is as good. */
  readonly oreName?: string;
  readonly details: ItemDetails;
  readonly hasNbt: boolean;
}

/** Any data value. */
const ANY = 32767;

export function bqItem(value: JsonObject): BqItem | undefined {
  const written = textIn(valueAt(value, "id"))?.trim() ?? "";
  const tag = valueAt(value, "tag");
  // Stands in for an item of a mod that was not there when the book was saved.
  const original = isObject(tag) ? textIn(valueAt(tag, "orig_id")) : undefined;
  const name = written === "betterquesting:placeholder" && original !== undefined ? original : written;
  if (name === "" || name === "minecraft:air") return undefined;
  const data = numberIn(valueAt(value, "Damage"));
  const oreName = textIn(valueAt(value, "OreDict"))?.trim() ?? "";
  return {
    name,
    ...(data === undefined ? {} : { was: data === ANY || data < 0 ? {} : { data } }),
    count: countIn(valueAt(value, "Count")) ?? 1,
    ...(oreName === "" ? {} : { oreName }),
    details: itemDetails(tag),
    hasNbt: isObject(tag) && Object.keys(tag).length > 0,
  };
}

export const wantedOf = ({ name, was, oreName }: BqItem): readonly WantedItem[] => [
  { name, ...(was === undefined ? {} : { was }) },
  ...(oreName === undefined ? [] : [{ name: `#${oreName}` }]),
];
