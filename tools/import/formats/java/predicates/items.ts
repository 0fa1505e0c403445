/**
 * Predicates of items, in every spelling since 1.12: ids and tags, how many, enchantments, potions, wear, names; as keys, as NBT, as
 * components and as predicates of components.
 */
import { highestLevel } from "../../../facts/enchantment-levels.ts";
import type { Reader } from "../goals/reading.ts";
import { boundsOf, idsOf, patternOf, rangeOf, type Pattern } from "../goals/pattern.ts";
import {
  isTable,
  listOf,
  numberOf,
  oneOrMore,
  tableOf,
  textOf,
  withoutNamespace,
  type Json,
  type JsonTable,
} from "../json.ts";
import { spokenText } from "../text-component.ts";

export interface ItemAsked {
  /** Undefined: any. */
  readonly pattern: Pattern | undefined;
  /** The fewest in one stack; 1 where nothing is said. */
  readonly count: number;
}

const READ_KEYS = [
  "item",
  "items",
  "tag",
  "count",
  "durability",
  "enchantments",
  "stored_enchantments",
  "potion",
  "nbt",
  "components",
  "predicates",
];
/** What every item of its kind has, or nobody can see. */
const OF_NO_MEANING = ["minecraft:custom_model_data", "minecraft:lore", "minecraft:rarity"];

interface Found {
  enchantments: Record<string, number>;
  potion: string[] | undefined;
  durability: Json;
  name: string | undefined;
  tag: string | undefined;
}

export function itemOf(value: Json, reader: Reader): ItemAsked {
  const ids = typeof value === "string" ? value : undefined;
  const asked = ids === undefined ? tableOf(value) : { items: ids };
  const found: Found = {
    enchantments: {},
    potion: undefined,
    durability: asked["durability"],
    name: undefined,
    tag: undefined,
  };
  const items = namesIn(asked, reader);
  readEnchantments(asked["enchantments"], found, reader);
  readEnchantments(asked["stored_enchantments"], found, reader);
  readPotion(asked["potion"], found, reader);
  readNbt(asked["nbt"], found, reader);
  for (const [key, component] of Object.entries(tableOf(asked["components"])))
    readComponent(key, component, found, reader);
  for (const [key, predicate] of Object.entries(tableOf(asked["predicates"])))
    readPredicate(key, predicate, found, reader);
  for (const key of Object.keys(asked)) {
    if (!READ_KEYS.includes(key)) reader.differs(`What is asked of an item's ${key} is not told here.`);
  }
  const count = boundsOf(asked["count"]);
  if (count?.max !== undefined && count.max !== count.min)
    reader.differs("That it is at most so many is not asked here.");
  return { pattern: itemPattern(items, found), count: Math.min(64, Math.max(1, Math.ceil(count?.min ?? 1))) };
}

function namesIn(asked: JsonTable, reader: Reader): readonly string[] | undefined {
  const { names } = reader;
  if (asked["items"] !== undefined) return names.of("item", asked["items"]);
  if (asked["item"] !== undefined) return names.of("item", asked["item"]);
  return asked["tag"] === undefined ? undefined : names.ofTag("item", asked["tag"]);
}

function itemPattern(items: readonly string[] | undefined, found: Found): Pattern | undefined {
  const durability = rangeOf(found.durability, 1, 0);
  return patternOf("item", {
    tag: found.tag,
    item: items === undefined ? undefined : idsOf(items),
    enchantments: Object.keys(found.enchantments).length === 0 ? undefined : found.enchantments,
    name: found.name,
    potion: found.potion === undefined ? undefined : { effect: idsOf(found.potion) },
    durability,
  });
}

/** A list of which all are asked. */
function readEnchantments(value: Json, found: Found, reader: Reader): void {
  for (const each of listOf(value).map(tableOf)) {
    const named = each["enchantments"] ?? each["enchantment"];
    const levels = boundsOf(each["levels"]);
    if (named === undefined) {
      reader.differs("That it bears any enchantment is not asked here.");
      continue;
    }
    const ids = reader.names.of("enchantment", named) ?? [];
    if (ids.length > 1) reader.differs("Which one of several enchantments it bears is not asked here.");
    else if (ids.length === 1) found.enchantments[withoutNamespace(ids[0]!)] = Math.max(1, Math.ceil(levels?.min ?? 1));
    const highest = highestLevel(withoutNamespace(ids[0] ?? "")) ?? HIGHEST_LEVEL;
    if (levels?.max !== undefined && levels.max < highest)
      reader.differs("A higher level of the enchantment counts as well.");
  }
}

const HIGHEST_LEVEL = 255;

function readPotion(value: Json, found: Found, reader: Reader): void {
  if (value === undefined || value === null) return;
  const ids = reader.names.of("potion", value);
  if (ids !== undefined) found.potion = ids.map(withoutNamespace);
}

function readNbt(value: Json, found: Found, reader: Reader): void {
  if (value === undefined || value === null) return;
  let rest = typeof value === "string" ? value : JSON.stringify(value);
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => void): void => {
    for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
      read(match);
      rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
    }
  };
  take(/"?Potion"?\s*:\s*["']([\w:.-]+)["']/, (match) => readPotion(match[1], found, reader));
  take(/"?(?:Stored)?Enchantments"?\s*:\s*\[([^\]]*)\]/, (match) => {
    for (const one of match[1]!.matchAll(/\{([^}]*)\}/g)) {
      const id = /"?id"?\s*:\s*["']?([\w:.-]+)/.exec(one[1]!)?.[1];
      const level = numberOf(/"?lvl"?\s*:\s*(\d+)/.exec(one[1]!)?.[1]);
      if (id !== undefined) readEnchantments([{ enchantment: id, levels: { min: level ?? 1 } }], found, reader);
    }
  });
  take(/"?display"?\s*:\s*\{\s*"?Name"?\s*:\s*'([^']*)'\s*\}/, (match) => readName(match[1], found, reader));
  take(/"?display"?\s*:\s*\{\s*"?Name"?\s*:\s*"((?:\\.|[^"\\])*)"\s*\}/, (match) =>
    readName(match[1]!.replace(/\\(.)/g, "$1"), found, reader),
  );
  take(/"?Damage"?\s*:\s*0[bsl]?(?!\d)/i, () => undefined);
  if (/[^\s{},]/.test(rest)) reader.differs(`What its NBT says is not told here: ${rest.slice(0, 80)}.`);
}

function readName(value: Json, found: Found, reader: Reader): void {
  const { own } = spokenText(value, reader.packs.languages);
  if (own !== "") found.name = own;
}

function readComponent(key: string, value: Json, found: Found, reader: Reader): void {
  const name = withoutNamespace(key);
  if (OF_NO_MEANING.includes(`minecraft:${name}`)) return;
  switch (name) {
    case "potion_contents":
      return readPotion(isTable(value) ? value["potion"] : value, found, reader);
    case "enchantments":
    case "stored_enchantments": {
      const levels = tableOf(isTable(value) ? (value["levels"] ?? value) : undefined);
      for (const [enchantment, level] of Object.entries(levels)) {
        readEnchantments([{ enchantment, levels: { min: numberOf(level) ?? 1 } }], found, reader);
      }
      return;
    }
    case "custom_name":
    case "item_name":
      return readName(value, found, reader);
    case "damage":
      if (numberOf(value) !== 0) reader.differs("How worn it is exactly is not asked here.");
      return;
    default:
      reader.differs(`What its component ${name} says is not told here.`);
  }
}

function readPredicate(key: string, value: Json, found: Found, reader: Reader): void {
  const name = withoutNamespace(key);
  switch (name) {
    case "enchantments":
    case "stored_enchantments":
      return readEnchantments(value, found, reader);
    case "potion_contents":
      return readPotion(isTable(value) ? value["potions"] : value, found, reader);
    case "damage": {
      const { durability, damage } = tableOf(value);
      if (durability !== undefined) found.durability = durability;
      if (damage !== undefined) reader.differs("How worn it is exactly is not asked here.");
      return;
    }
    case "jukebox_playable":
      found.tag = "minecraft:music_disc";
      return;
    default:
      reader.differs(
        `What is asked of its ${name} is not told here: ${textOf(oneOrMore(value)[0]) ?? JSON.stringify(value).slice(0, 60)}.`,
      );
  }
}
