/**
 * Items as FTB Quests writes them, in its versions from 1.12 on: an id, a stack, a filter of its companions that stands for many
 * items.
 */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { listIn, numberIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { itemDetails, type ItemDetails } from "../../things/item-details.ts";
import type { WantedItem } from "../../things/wanted-items.ts";

export interface FtbItem {
  /** One of them; empty where none is named. */
  readonly items: readonly WantedItem[];
  readonly count: number;
  readonly details: ItemDetails;
  /** Whether a filter says more than which items they are. */
  readonly isRough?: true;
}

const NO_ITEM: FtbItem = { items: [], count: 1, details: {} };
const MAX_DEPTH = 10;

export function ftbItem(written: unknown, depth = 0): FtbItem {
  if (depth > MAX_DEPTH) return NO_ITEM;
  if (typeof written === "string") return ofText(written);
  if (!isObject(written)) return NO_ITEM;
  const id = textIn(valueAt(written, "id")) ?? textIn(valueAt(written, "item"));
  if (id === undefined) return isObject(written["item"]) ? ftbItem(written["item"], depth + 1) : NO_ITEM;
  if (/\s/.test(id)) return ofText(id);
  const tag = valueAt(written, "tag") ?? valueAt(written, "components") ?? valueAt(written, "nbt");
  const filter = filterOf(id, objectIn(tag), depth);
  if (filter !== undefined) return filter;
  const count = numberIn(valueAt(written, "count")) ?? numberIn(valueAt(written, "Count")) ?? 1;
  const data = numberIn(valueAt(written, "Damage"));
  const item = { name: id, ...(data === undefined ? {} : { was: { data } }) };
  return { items: [item], count: Math.max(1, Math.floor(count)), details: itemDetails(tag) };
}

/** Before 1.16: `minecraft:planks 4 2`, count and data value behind the id. */
function ofText(text: string): FtbItem {
  const [, id, count, data] = /^([\w.:/-]+)(?:\s+(\d+))?(?:\s+(\d+))?/.exec(text.trim()) ?? [];
  if (id === undefined || id === "minecraft:air") return NO_ITEM;
  const was = data === undefined ? {} : { was: { data: Number(data) } };
  return { items: [{ name: id, ...was }], count: Math.max(1, Number(count ?? 1)), details: {} };
}

function filterOf(id: string, tag: JsonObject, depth: number): FtbItem | undefined {
  const [space, kind] = id.split(":");
  if (space === "itemfilters") return ofItemFilters(kind ?? "", tag, depth);
  if (space !== "ftbfiltersystem") return undefined;
  const written = textIn(valueAt(tag, "ftbfiltersystem:filter")) ?? textIn(valueAt(tag, "filter")) ?? "";
  const items = Array.from(written.matchAll(/\b(item_tag|item)\(\s*#?([\w.:/-]+)/g), ([, what, name]) => ({
    name: what === "item_tag" ? `#${name!}` : name!,
  }));
  const isRough = /\b(?!(?:or|item|item_tag)\()[a-z_]+\(/.test(written);
  return { items, count: 1, details: {}, ...(isRough ? { isRough } : {}) };
}

function ofItemFilters(kind: string, tag: JsonObject, depth: number): FtbItem {
  const rough = { count: 1, details: {}, isRough: true } as const;
  if (kind === "tag" || kind === "ore_dictionary") {
    const name = textIn(valueAt(tag, "value")) ?? "";
    return name === ""
      ? { items: [], ...rough }
      : { items: [{ name: `#${name.replace(/^#/, "")}` }], count: 1, details: {} };
  }
  const inside = listIn(valueAt(tag, "items")).map((item) => ftbItem(item, depth + 1));
  const items = inside.flatMap((each) => each.items);
  if (kind === "or" && !inside.some((each) => each.isRough)) return { items, count: 1, details: {} };
  // "and", "not", "mod" and the like: what is named in them may be anything but what is wanted.
  return { items: kind === "or" || kind === "and" ? items : [], ...rough };
}
