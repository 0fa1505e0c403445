/**
 * Loot tables as rewards: what is always the same becomes items, a draw among items becomes a draw, and anything else is told. Reads the
 * packs' own tables; of the game's it hands the name on.
 */
import { bedrockItems } from "../../../facts/items.ts";
import {
  idOf,
  isTable,
  listOf,
  numberOf,
  tableOf,
  textOf,
  withoutNamespace,
  type Json,
  type JsonTable,
} from "../json.ts";
import type { PackFiles } from "../pack-files.ts";
import { spokenText } from "../text-component.ts";
import { bedrockEnchantments } from "../../../facts/effects.ts";
import type { RewardJson, RewardsRead } from "./reward-json.ts";

const MAX_DEPTH = 6;
const MAX_ITEMS = 2_304;

interface Told {
  readonly packs: PackFiles;
  readonly notes: string[];
}

export function lootRewards(id: string, packs: PackFiles): RewardsRead {
  const notes: string[] = [];
  const table = packs.json("loot_table", id);
  if (table === undefined) return gamesTable(id);
  const list = rewardsOfTable(tableOf(table), { packs, notes }, 0);
  return { list, notes };
}

/** Of the game itself, which Bedrock has under nearly the same name. */
function gamesTable(id: string): RewardsRead {
  if (!id.startsWith("minecraft:")) return { list: [], notes: [`The loot table ${id} is not in the source.`] };
  const table = withoutNamespace(id);
  return { list: [{ type: "loot", table }], notes: [`What the game's loot table ${table} draws is Bedrock's own.`] };
}

function rewardsOfTable(table: JsonTable, told: Told, depth: number): readonly RewardJson[] {
  return listOf(table["pools"]).flatMap((pool) => rewardsOfPool(tableOf(pool), told, depth));
}

function rewardsOfPool(pool: JsonTable, told: Told, depth: number): readonly RewardJson[] {
  const rolls = steady(pool["rolls"], told, "How often a pool is drawn") ?? 1;
  if (listOf(pool["conditions"]).length > 0) told.notes.push("Conditions of a loot pool are left out.");
  const entries = listOf(pool["entries"]).map(tableOf);
  const drawn = entries.map((entry) => ({
    weight: Math.max(0, numberOf(entry["weight"]) ?? 1),
    list: rewardsOfEntry(entry, listOf(pool["functions"]), told, depth),
  }));
  const some = drawn.filter(({ list, weight }) => list.length > 0 && weight > 0);
  if (some.length === 0) return [];
  const times = Math.max(0, Math.min(32, Math.round(rolls)));
  const once: readonly RewardJson[] =
    drawn.length === 1 ? some[0]!.list : [random(some, drawn.length > some.length, told)];
  return Array.from({ length: times }, () => once).flat();
}

function random(
  some: readonly { readonly weight: number; readonly list: readonly RewardJson[] }[],
  hasBlanks: boolean,
  told: Told,
): RewardJson {
  if (hasBlanks)
    told.notes.push(
      "A loot pool can draw nothing at all, or what is not given here: one of the others is drawn instead.",
    );
  if (some.some(({ list }) => list.length > 1))
    told.notes.push("Of loot that is drawn together only the first is given.");
  if (some.length === 1) return some[0]!.list[0]!;
  return { type: "random", of: some.map(({ weight, list }) => ({ ...list[0]!, weight })) };
}

function rewardsOfEntry(entry: JsonTable, more: readonly Json[], told: Told, depth: number): readonly RewardJson[] {
  if (depth > MAX_DEPTH) return [];
  if (listOf(entry["conditions"]).length > 0) told.notes.push("Conditions of loot are left out.");
  switch (withoutNamespace(textOf(entry["type"]) ?? "")) {
    case "item":
      return itemReward(idOf(entry["name"]) ?? "", [...listOf(entry["functions"]), ...more], told);
    case "loot_table": {
      const { name, value } = entry;
      if (isTable(value)) return rewardsOfTable(value, told, depth + 1);
      const id = idOf(value ?? name) ?? "";
      const table = told.packs.json("loot_table", id);
      if (table !== undefined) return rewardsOfTable(tableOf(table), told, depth + 1);
      const games = gamesTable(id);
      told.notes.push(...games.notes);
      return games.list;
    }
    case "group":
    case "sequence":
      return listOf(entry["children"]).flatMap((child) => rewardsOfEntry(tableOf(child), more, told, depth + 1));
    case "alternatives":
      return listOf(entry["children"])
        .slice(0, 1)
        .flatMap((child) => rewardsOfEntry(tableOf(child), more, told, depth + 1));
    case "empty":
      return [];
    default:
      told.notes.push(`Loot of the kind ${textOf(entry["type"]) ?? "without a type"} is left out.`);
      return [];
  }
}

function itemReward(java: string, functions: readonly Json[], told: Told): readonly RewardJson[] {
  const named = bedrockItems(java);
  if ("missing" in named) {
    told.notes.push(`The reward ${java} is left out: ${named.missing}.`);
    return [];
  }
  let count = 1;
  const keys: Record<string, unknown> = {};
  for (const each of functions.map(tableOf)) {
    const kind = withoutNamespace(textOf(each["function"]) ?? "");
    if (kind === "set_count") count = steady(each["count"], told, "How many are given") ?? 1;
    else if (kind === "set_name") keys["name"] = spokenText(each["name"], told.packs.languages).own;
    else if (kind === "set_lore")
      keys["lore"] = listOf(each["lore"]).map((line) => spokenText(line, told.packs.languages).own);
    else if (kind === "set_enchantments")
      Object.assign(keys, { enchantments: enchantmentsOf(tableOf(each["enchantments"]), told) });
    else if (kind !== "")
      told.notes.push(`What the loot function ${kind} does to ${withoutNamespace(java)} is left out.`);
  }
  return [itemOfCount(named.ids[0]!, count, keys)];
}

export function itemOfCount(item: string, count: number, keys: Readonly<Record<string, unknown>> = {}): RewardJson {
  const kept = Object.entries(keys).filter(([, value]) => value !== "" && value !== undefined);
  return {
    type: "item",
    item,
    count: Math.max(1, Math.min(MAX_ITEMS, Math.round(count))),
    ...Object.fromEntries(kept),
  };
}

function enchantmentsOf(given: JsonTable, told: Told): Readonly<Record<string, number>> | undefined {
  const found: Record<string, number> = {};
  for (const [name, level] of Object.entries(given)) {
    const named = bedrockEnchantments(name);
    if ("missing" in named) told.notes.push(`The enchantment ${name} of a reward is left out: ${named.missing}.`);
    else found[withoutNamespace(named.ids[0]!)] = Math.max(1, Math.round(steady(level, told, "A level") ?? 1));
  }
  return Object.keys(found).length === 0 ? undefined : found;
}

/** A number that is always the same; of a range its middle. */
function steady(value: Json, told: Told, what: string): number | undefined {
  const number = numberOf(value);
  if (number !== undefined) return number;
  if (!isTable(value)) return undefined;
  const single = numberOf(value["value"]);
  if (single !== undefined) return single;
  const min = numberOf(value["min"]);
  const max = numberOf(value["max"]);
  if (min === undefined || max === undefined) return min ?? max ?? numberOf(value["n"]);
  if (min !== max)
    told.notes.push(`${what} is drawn between ${min} and ${max} in Java Edition; here it is always the same.`);
  return Math.round((min + max) / 2);
}
