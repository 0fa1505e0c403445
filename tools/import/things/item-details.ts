/**
 * What an item of Java Edition has on it, in all the ways in which its versions wrote that: NBT of before 1.20.5 (`tag`) and
 * components since. Read are name, lore, enchantments and potions; that there is more is told.
 */
import { has, isObject, type JsonObject } from "../../../scripts/core/checks/shape.ts";
import { bedrockEnchantments, bedrockPotion } from "../facts/effects.ts";
import { listIn, numberIn, objectIn, textIn, valueAt } from "../reading/values.ts";
import { plainText } from "../reading/written-text.ts";

export interface ItemDetails {
  readonly name?: string;
  readonly lore?: readonly string[];
  /** Levels by the names that they have here. */
  readonly enchantments?: Readonly<Record<string, number>>;
  /** As it is named here. */
  readonly potion?: string;
  /** Whether it says more than could be read. */
  readonly hasMore?: true;
}

/** Of the numbers that enchantments had in Java Edition before 1.13. */
const NUMBERED: Readonly<Record<number, string>> = {
  0: "protection",
  1: "fire_protection",
  2: "feather_falling",
  3: "blast_protection",
  4: "projectile_protection",
  5: "respiration",
  6: "aqua_affinity",
  7: "thorns",
  8: "depth_strider",
  9: "frost_walker",
  10: "binding_curse",
  16: "sharpness",
  17: "smite",
  18: "bane_of_arthropods",
  19: "knockback",
  20: "fire_aspect",
  21: "looting",
  22: "sweeping",
  32: "efficiency",
  33: "silk_touch",
  34: "unbreaking",
  35: "fortune",
  48: "power",
  49: "punch",
  50: "flame",
  51: "infinity",
  61: "luck_of_the_sea",
  62: "lure",
  70: "mending",
  71: "vanishing_curse",
};

/** Keys that say nothing of what the item is. */
const NOTHING = ["Damage", "damage", "RepairCost", "repair_cost", "HideFlags", "Unbreakable", "unbreakable"];

/** @param written the item's `tag` or its `components` */
export function itemDetails(written: unknown): ItemDetails {
  const tag = withoutNamespaces(objectIn(written));
  const display = objectIn(valueAt(tag, "display"));
  const name = plainText(valueAt(tag, "custom_name") ?? valueAt(tag, "item_name") ?? valueAt(display, "Name"));
  const lore = listIn(valueAt(tag, "lore") ?? valueAt(display, "Lore")).map((line) => plainText(line) ?? "");
  const enchantments = enchantmentsIn(tag);
  const contents = valueAt(tag, "potion_contents");
  const potion = textIn(valueAt(tag, "Potion")) ?? textIn(contents) ?? textIn(valueAt(objectIn(contents), "potion"));
  const here = potion === undefined ? undefined : bedrockPotion(potion);
  const known = new Set([
    ...NOTHING,
    "display",
    "custom_name",
    "item_name",
    "lore",
    "potion_contents",
    "Potion",
    ...LISTS,
  ]);
  const isWhole = Object.keys(tag).every((key) => known.has(key));
  return {
    ...(name === undefined || name === "" ? {} : { name }),
    ...(lore.length === 0 ? {} : { lore }),
    ...(Object.keys(enchantments).length === 0 ? {} : { enchantments }),
    ...(here === undefined || "missing" in here ? {} : { potion: here.ids[0]!.replace("minecraft:", "") }),
    ...(isWhole ? {} : { hasMore: true as const }),
  };
}

const withoutNamespaces = (table: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key.replace(/^minecraft:/, ""), value]));

const LISTS = ["ench", "Enchantments", "StoredEnchantments", "enchantments", "stored_enchantments"];

function enchantmentsIn(tag: JsonObject): Record<string, number> {
  const levels: Record<string, number> = {};
  const add = (id: unknown, written: unknown): void => {
    const number = numberIn(id);
    const java = number === undefined ? textIn(id) : NUMBERED[number];
    const level = numberIn(written);
    const named = java === undefined ? undefined : bedrockEnchantments(java);
    if (named === undefined || "missing" in named || level === undefined || level < 1) return;
    levels[named.ids[0]!.replace("minecraft:", "")] = Math.floor(level);
  };
  for (const key of LISTS) {
    const value = has(tag, key) ? tag[key] : undefined;
    const table = objectIn(valueAt(objectIn(value), "levels") ?? value);
    if (isObject(value)) for (const [id, level] of Object.entries(table)) add(id, level);
    for (const entry of listIn(value)) {
      const { id, lvl, level } = objectIn(entry) as { id?: unknown; lvl?: unknown; level?: unknown };
      add(id, lvl ?? level);
    }
  }
  return levels;
}
