/** Patterns of things, as goals have them → Java Edition's predicates. */
import type { BlockPattern, EntityPattern, Ids, ItemPattern } from "../../../../scripts/core/goals/filters/patterns.ts";
import { javaName } from "../../../import/facts/named.ts";
import { javaBlocks, javaEnchantments, javaEntities, javaItems, javaPotions, type JavaNames } from "../java-names.ts";
import { bounds, listOf, type Json, type Saying } from "./saying.ts";

/** @returns undefined where Java Edition has none of them */
export function idsThere(ids: Ids, names: JavaNames, saying: Saying): string[] | undefined {
  const all = listOf(ids).map((id) => ({ id, there: names(id) }));
  const missing = all.filter(({ there }) => there.length === 0).map(({ id }) => id);
  const found = Array.from(new Set(all.flatMap(({ there }) => there)));
  if (found.length === 0) return undefined;
  if (missing.length > 0) saying.differs(`Java Edition does not have ${missing.join(", ")}.`);
  return found;
}

type Table = Readonly<Record<string, unknown>>;
const isTable = (pattern: unknown): pattern is Table =>
  typeof pattern === "object" && pattern !== null && !Array.isArray(pattern);

/** @returns undefined where nothing there can fit */
export function itemPredicate(pattern: ItemPattern | undefined, saying: Saying): Json | undefined {
  if (pattern === undefined) return {};
  const table: Table = isTable(pattern) ? pattern : { item: pattern };
  const said: Record<string, unknown> = {};
  if (table["item"] !== undefined) {
    said["items"] = idsThere(table["item"] as Ids, javaItems, saying);
    if (said["items"] === undefined) return undefined;
  }
  const predicates: Record<string, unknown> = {};
  if (isTable(table["enchantments"])) {
    predicates["minecraft:enchantments"] = Object.entries(table["enchantments"]).map(([name, level]) => ({
      enchantments: javaEnchantments(name)[0] ?? name,
      levels: { min: level },
    }));
  }
  const potion = isTable(table["potion"]) ? table["potion"]["effect"] : undefined;
  if (typeof potion === "string") predicates["minecraft:potion_contents"] = javaPotions(potion);
  if (table["durability"] !== undefined) predicates["minecraft:damage"] = { durability: bounds(table["durability"]) };
  if (Object.keys(predicates).length > 0) said["predicates"] = predicates;
  if (table["name"] !== undefined)
    said["components"] = { "minecraft:custom_name": JSON.stringify(listOf(table["name"] as string)[0]) };
  untold(table, ["item", "enchantments", "potion", "durability", "name"], "an item", saying);
  return said;
}

/** Families whose members a tag of Java Edition has. */
const FAMILIES: Readonly<Record<string, string>> = {
  arthropod: "#minecraft:arthropod",
  illager: "#minecraft:illager",
  skeleton: "#minecraft:skeletons",
  undead: "#minecraft:undead",
  zombie: "#minecraft:zombies",
};

export function entityPredicate(pattern: EntityPattern | undefined, saying: Saying): Json | undefined {
  if (pattern === undefined) return {};
  const table: Table = isTable(pattern) ? pattern : { type: pattern };
  const said: Record<string, unknown> = {};
  if (table["type"] !== undefined) {
    const ids = idsThere(table["type"] as Ids, javaEntities, saying);
    if (ids === undefined) return undefined;
    said["type"] = ids.length === 1 ? ids[0] : ids;
  }
  const families = listOf(table["family"] as Ids | undefined);
  const tag = families.length === 1 && table["type"] === undefined ? FAMILIES[families[0]!] : undefined;
  if (tag !== undefined) said["type"] = tag;
  if (typeof table["baby"] === "boolean") said["flags"] = { is_baby: table["baby"] };
  const tags = listOf(table["tag"] as Ids | undefined);
  if (tags.length > 0) said["nbt"] = tagsNbt(tags);
  untold(table, ["type", "baby", "tag", ...(tag === undefined ? [] : ["family"])], "an entity", saying);
  return said;
}

export const tagsNbt = (tags: readonly string[]): string =>
  `{Tags:[${tags.map((tag) => JSON.stringify(tag)).join(",")}]}`;

export function blockPredicate(pattern: BlockPattern | undefined, saying: Saying): Json | undefined {
  if (pattern === undefined) return {};
  const table: Table = isTable(pattern) ? pattern : { block: pattern };
  const ids = table["block"] === undefined ? [] : idsThere(table["block"] as Ids, javaBlocks, saying);
  if (ids === undefined) return undefined;
  untold(table, ["block"], "a block", saying);
  return ids.length === 0 ? {} : { blocks: ids };
}

function untold(table: Table, told: readonly string[], what: string, saying: Saying): void {
  const left = Object.keys(table).filter((key) => !told.includes(key));
  if (left.length > 0) saying.differs(`It does not ask ${what} for its ${left.join(", ")} there.`);
}

/** Several ids, where a pattern is nothing else. */
export function plainIds(pattern: unknown): Ids | undefined {
  if (typeof pattern === "string" || Array.isArray(pattern)) return pattern as Ids;
  if (!isTable(pattern)) return undefined;
  const keys = Object.keys(pattern);
  return keys.length === 1 && ["item", "type", "block"].includes(keys[0]!) ? (pattern[keys[0]!] as Ids) : undefined;
}

/** As a loot condition of whoever or whatever is asked. */
export const entityCondition = (predicate: Json): Json => ({
  condition: "minecraft:entity_properties",
  entity: "this",
  predicate,
});

export const bareName = (id: string): string => javaName(id) ?? id;
