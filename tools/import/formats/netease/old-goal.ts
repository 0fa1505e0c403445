/**
 * A goal of NetEase's system → the same goal with the ids of today: data values, old names, keys of items that scripts cannot
 * read. Knows a goal, and nothing of the node around it.
 */
import { describe, quote } from "../../../../scripts/core/checks/issue.ts";
import { has, isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import { RENAMED_ENTITIES, REPLACED_ENTITIES } from "../../../../scripts/trees/facts/entities.ts";
import { itemOfVariant, itemsInPlaceOf } from "../../../../scripts/trees/facts/old-items.ts";
import { vanillaName } from "../../../../scripts/trees/parse-vanilla.ts";
import { readVanillaIds } from "../../../build/vanilla-ids.ts";
import type { Findings } from "../../findings.ts";
import { numberIn, textIn, valueAt } from "../../reading/values.ts";
import { potionOfValue } from "./potion-values.ts";

/** @returns undefined where the node has no goal that the game counts */
export function oldGoal(details: JsonObject, findings: Findings): JsonObject | undefined {
  const type = textIn(valueAt(details, "goal_type"));
  if (type === "default_kill") return killGoal(details, findings);
  if (type === "default_get") return itemGoal(details, findings);
  if (Object.keys(details).length > 0) {
    findings.add(
      "by_hand",
      `There is no goal type ${describe(valueAt(details, "goal_type"))}: choose one of docs/goals.md.`,
    );
  }
  return undefined;
}

function killGoal(details: JsonObject, findings: Findings): JsonObject | undefined {
  const written = textIn(valueAt(details, "entity_identifier"));
  if (written === undefined || written.trim() === "") {
    findings.add("by_hand", "The goal names no entity: write which one.");
    return undefined;
  }
  const id = written.trim();
  const name = vanillaName(id);
  if (name === undefined) return { goal_type: "default_kill", entity_identifier: id };
  const here = today(name.toLowerCase());
  if (!readVanillaIds().entities.has(`minecraft:${here}`)) {
    findings.add("by_hand", `The game has no entity ${quote(id)}: write what is meant.`);
    return undefined;
  }
  return { goal_type: "default_kill", entity_identifier: `minecraft:${here}` };
}

function today(entity: string): string {
  if (has(REPLACED_ENTITIES, entity)) return REPLACED_ENTITIES[entity]!;
  if (readVanillaIds().entities.has(`minecraft:${entity}`)) return entity;
  return has(RENAMED_ENTITIES, entity) ? RENAMED_ENTITIES[entity]! : entity;
}

/** Keys of item dictionaries that ask for what scripts cannot read. */
const UNREADABLE = ["modEnchantData", "userData", "userdata", "customTips", "extraId", "durability"];

function itemGoal(details: JsonObject, findings: Findings): JsonObject | undefined {
  const dict = isObject(details["item_dict"]) ? details["item_dict"] : {};
  const written = textIn(valueAt(dict, "newItemName")) ?? textIn(valueAt(dict, "itemName"));
  if (written === undefined || written.trim() === "") {
    findings.add("by_hand", "The goal names no item: write which one.");
    return undefined;
  }
  const asked = UNREADABLE.filter((key) => has(dict, key) && isMeant(dict[key]));
  if (asked.length > 0) {
    findings.add("near", `Scripts cannot read ${asked.map(quote).join(", ")} of an item, so any such item counts.`);
  }
  if ((numberIn(valueAt(dict, "count")) ?? 1) > 1) {
    findings.add("near", "How many items it takes is goal_number here; the count of the item is left out.");
  }
  const value = numberIn(valueAt(dict, "newAuxValue")) ?? numberIn(valueAt(dict, "auxValue")) ?? 0;
  const enchantData = enchantmentsIn(dict, findings);
  const id = written.trim();
  const name = vanillaName(id)?.toLowerCase();
  if (name === undefined) {
    if (value > 0) findings.add("near", `Data values are gone: any ${quote(id)} counts.`);
    return itemOf(id, enchantData);
  }
  const potion = value > 0 ? potionOfValue(name, value) : undefined;
  if (potion !== undefined)
    return { goal_type: "have_item", item: { item: `minecraft:${name}`, potion: { effect: potion } } };
  const items = itemsMeant(name, value, findings);
  if (items.length === 0) {
    findings.add("by_hand", `The game has no item ${quote(id)}: write what is meant.`);
    return undefined;
  }
  return items.length === 1 ? itemOf(items[0]!, enchantData) : anyOf(items, enchantData, findings);
}

const isMeant = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== "" &&
  !(typeof value === "object" && Object.keys(value).length === 0);

/** Of today, with namespace; several where the old id without a data value meant all of them. */
function itemsMeant(name: string, value: number, findings: Findings): readonly string[] {
  const { items } = readVanillaIds();
  const known = (names: readonly string[]): string[] =>
    names.map((one) => `minecraft:${one}`).filter((one) => items.has(one));
  if (value > 0) {
    const one = itemOfVariant(name, value);
    if (one !== undefined && known([one]).length > 0) return known([one]);
    const plain = known([name]);
    const rest = plain.length > 0 ? plain : known(itemsInPlaceOf(name));
    if (rest.length > 0)
      findings.add("near", `Its data value ${value} cannot be told apart any more: any of them counts.`);
    return rest;
  }
  const kept = known([name]);
  return kept.length > 0 ? kept : known(itemsInPlaceOf(name));
}

function enchantmentsIn(dict: JsonObject, findings: Findings): readonly unknown[] | JsonObject | undefined {
  const data = valueAt(dict, "enchantData");
  if (isObject(data)) return Object.keys(data).length === 0 ? undefined : data;
  if (!Array.isArray(data)) return undefined;
  const pairs = (data as unknown[]).filter(isPair);
  if (pairs.length < data.length)
    findings.add("near", "An enchantment that is no pair of number and level is left out.");
  return pairs.length === 0 ? undefined : pairs;
}

const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((one) => Number.isInteger(one));

const itemOf = (item: string, enchantData: unknown): JsonObject => ({
  goal_type: "default_get",
  item_dict: { newItemName: item, ...(enchantData === undefined ? {} : { enchantData }) },
});

/** `default_get` names one item; `have_item` counts the same way and takes a list. */
function anyOf(items: readonly string[], enchantData: unknown, findings: Findings): JsonObject {
  if (enchantData !== undefined) {
    findings.add("near", "Of an id that is many ids today, the enchantments are not asked for.");
  }
  return { goal_type: "have_item", item: items };
}
