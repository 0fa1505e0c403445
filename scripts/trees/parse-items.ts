/**
 * Items inside nodes: ids that an inventory can hold, how many of them, and what can be on them. What is certain never to be
 * carried or given is refused, what is likely not to be is warned of.
 */
import { bareName, enchantmentName } from "../core/game/enchantments.ts";
import { formOfItem } from "../core/game/potions.ts";
import { quote, type Scope } from "../core/checks/issue.ts";
import { isObject, isText, type Check, type JsonObject } from "../core/checks/shape.ts";
import { nearest } from "../core/text/nearest.ts";
import { mostDurability, wearsNot } from "./facts/durability.ts";
import { conflictingEnchantments, unfitEnchantments } from "./facts/enchantment-fits.ts";
import { INVENTORY_SLOTS, maxStackSize } from "./facts/item-stacks.ts";
import { isOfEducation, itemOfVariant, itemsInPlaceOf } from "./facts/old-items.ts";
import { bareNames, faultOfId, isKnown, vanillaName } from "./parse-vanilla.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

export const checkItemId =
  (vanilla: VanillaIds): Check =>
  (value, scope) => {
    if (!isText(value, scope, "an item id")) return;
    const fault = faultOfId(value, vanilla.items);
    if (fault !== undefined) return scope.refuse(...fault);
    const name = vanillaName(value);
    if (name === undefined || isKnown(value, name, vanilla.items)) return;
    const bare = name.toLowerCase();
    if (isOfEducation(bare)) {
      const problem = `${quote(value)} exists only in worlds with the features of Education Edition`;
      scope.warn("education-only", problem, "an item that every world has");
      return;
    }
    const isBlock = vanilla.blocks.has(`minecraft:${name}`);
    const expected = itemExpected(bare, vanilla, isBlock);
    if (isBlock) {
      scope.refuse("not-an-item", `${quote(value)} is a block that nobody can carry, not an item`, expected);
    } else scope.refuse("unknown-item", `the game has no item ${quote(value)}`, expected);
  };

function itemExpected(name: string, vanilla: VanillaIds, isBlock: boolean): string {
  const known = itemsInPlaceOf(name).filter((item) => vanilla.items.has(`minecraft:${item}`));
  if (known.length === 1) return `${quote(`minecraft:${known[0]!}`)}, as it is called today`;
  if (known.length > 1)
    return `one of those that took its place: ${known.map((item) => `minecraft:${item}`).join(", ")}`;
  // A block is spelled rightly: an item whose name looks alike has nothing to do with it.
  if (isBlock) return "an item that an inventory can hold";
  const near = nearest(name, bareNames(vanilla.items));
  return near === undefined
    ? "an item id of the game, or one with the namespace of its add-on"
    : `${quote(`minecraft:${near}`)}, the nearest known one`;
}

/** One that others took the place of. */
export function isOldId(id: unknown): boolean {
  return typeof id === "string" && itemsInPlaceOf((vanillaName(id) ?? "").toLowerCase()).length > 0;
}

/** An old id with a data value, which is an id of its own today: said as one mistake. Whether it was one. */
export function refuseOldVariant(dict: JsonObject, scope: Scope, vanilla: VanillaIds): boolean {
  const id = dict["newItemName"];
  const value = dict["newAuxValue"];
  if (typeof id !== "string" || typeof value !== "number" || value === 0) return false;
  const item = itemOfVariant(vanillaName(id) ?? "", value);
  if (item === undefined || !vanilla.items.has(`minecraft:${item}`)) return false;
  const problem = `${quote(id)} with the data value ${value} has an id of its own today`;
  scope.at("newItemName").refuse("old-variant", problem, `${quote(`minecraft:${item}`)}, and no newAuxValue`);
  return true;
}

const KINDS_OF_ONE_ID =
  "potion splash_potion lingering_potion arrow banner bed goat_horn suspicious_stew firework_star filled_map".split(
    " ",
  );

/** Why no data value can be told, and what helps. */
export function refuseAuxValue(item: unknown, value: number, scope: Scope): void {
  const name = typeof item === "string" ? vanillaName(item) : undefined;
  let why = "scripts of Bedrock see no data values of items";
  let expected = "0 or no newAuxValue (any variant), and the item's own id";
  if (name !== undefined && KINDS_OF_ONE_ID.includes(name)) {
    why = `all kinds of ${name} have this one id`;
    expected = "0 or no newAuxValue, so that any kind counts";
    if (name.endsWith("potion"))
      expected += "; an extension can tell potions apart by ItemPotionComponent.potionEffectType";
  }
  scope.refuse("unsupported-aux-value", `newAuxValue ${value} cannot be told apart: ${why}`, expected);
}

const stackSize = (id: string): number => {
  const name = vanillaName(id);
  return name === undefined ? 64 : maxStackSize(name);
};

/** What several keys of an item reward say together. */
export function checkItemReward(entry: JsonObject, scope: Scope): void {
  const item = entry["item"];
  if (typeof item !== "string") return;
  const most = INVENTORY_SLOTS * stackSize(item);
  const count = entry["count"];
  if (typeof count === "number" && Number.isInteger(count) && count > most && count <= INVENTORY_SLOTS * 64) {
    const problem = `${count} of ${quote(item)} fit into no inventory: ${INVENTORY_SLOTS} slots hold ${most}`;
    scope.at("count").refuse("never-given", problem, `at most ${most}`);
  }
  checkItemTrimmings(entry, scope);
  const levels = entry["enchantments"];
  if (!isObject(levels)) return;
  complainOfEnchantments(item, Object.keys(levels), (problem, expected, name) => {
    scope
      .at("enchantments")
      .key(name)
      .refuse("wrong-enchantment", `${problem}, so this reward can never be given`, expected);
  });
}

/** The enchantments of a goal's item: by names or by pairs of numbers. */
export function checkGoalEnchantments(dict: JsonObject, scope: Scope): void {
  const item = dict["newItemName"];
  const data = dict["enchantData"];
  if (typeof item !== "string") return;
  const place = scope.at("enchantData");
  const named = new Map<string, Scope>();
  if (isObject(data)) for (const name of Object.keys(data)) named.set(name, place.key(name));
  else if (Array.isArray(data)) {
    data.forEach((pair: unknown, index) => {
      const name = Array.isArray(pair) && typeof pair[0] === "number" ? enchantmentName(pair[0]) : undefined;
      if (name !== undefined) named.set(name, place.at(index));
    });
  }
  if (Array.isArray(data)) refuseTwoLevels(data, place);
  complainOfEnchantments(item, Array.from(named.keys()), (problem, expected, name) => {
    named.get(name)!.warn("wrong-enchantment", `${problem}, so only items made by commands or editors count`, expected);
  });
}

/** An item has each enchantment at one level: a goal that wants two of them is never met. */
function refuseTwoLevels(pairs: readonly unknown[], place: Scope): void {
  const levels = new Map<unknown, unknown>();
  pairs.forEach((pair, index) => {
    if (!Array.isArray(pair) || pair.length !== 2) return;
    const [number, level] = pair as readonly unknown[];
    const name = typeof number === "number" ? enchantmentName(number) : undefined;
    if (name === undefined || typeof level !== "number") return;
    if (levels.has(name) && levels.get(name) !== level) {
      const problem = `${quote(name)} is wanted at two levels at once, which no item has`;
      place.at(index).refuse("never-met", problem, "each enchantment once");
    } else levels.set(name, level);
  });
}

/** What of the names the game never puts on the item, or not together. */
export function complainOfEnchantments(
  item: string,
  names: readonly string[],
  complain: (problem: string, expected: string, name: string) => void,
): void {
  const itemName = vanillaName(item);
  if (itemName === undefined) return;
  const written = new Map(names.map((name) => [bareName(name), name]));
  const bare = Array.from(written.keys());
  const unfit = unfitEnchantments(itemName, bare);
  for (const name of unfit) {
    complain(
      `the game puts ${quote(name)} on no ${quote(itemName)}`,
      "an enchantment that fits the item",
      written.get(name)!,
    );
  }
  const rest = bare.filter((name) => !unfit.includes(name));
  for (const [first, second] of conflictingEnchantments(itemName, rest)) {
    complain(
      `the game puts ${quote(second)} and ${quote(first)} on no item together`,
      "one of the two",
      written.get(second)!,
    );
  }
}

/** What the item of a reward must be for what it is to bear. */
function checkItemTrimmings(entry: JsonObject, scope: Scope): void {
  const item = entry["item"];
  const name = typeof item === "string" ? vanillaName(item) : undefined;
  if (name === undefined) return;
  if (isObject(entry["potion"])) checkPotionItem(name, entry["potion"], scope.at("potion"));
  if (typeof entry["durability"] === "number" && wearsNot(name)) {
    const problem = `${quote(name)} does not wear out, so it has no points of durability`;
    scope.key("durability").refuse("no-durability", problem, "no durability, or a tool, a weapon or armour");
    return;
  }
  const most = mostDurability(name);
  if (most === undefined || typeof entry["durability"] !== "number" || entry["durability"] <= most) return;
  const problem = `${quote(name)} has ${most} points of durability when it is new`;
  scope.at("durability").refuse("never-given", problem, `at most ${most}`);
}

function checkPotionItem(name: string, potion: JsonObject, scope: Scope): void {
  const form = formOfItem(name);
  if (form === undefined) {
    scope.refuse("no-potion", `${quote(name)} is not a potion`, '"item": "minecraft:potion", or no potion');
  } else if (form !== "drink" && typeof potion["form"] === "string" && potion["form"] !== form) {
    const problem = `${quote(name)} is one that has the form ${quote(form)}`;
    scope.at("form").refuse("no-potion", problem, `no form, or "item": "minecraft:potion" for any form`);
  }
}
