/** Something that fits what an author wrote: an entity, an item, a block, a number. Knows no goal. */
import { bareName } from "../../scripts/core/game/enchantments.ts";
import { formOfItem, potionName, type PotionForm } from "../../scripts/core/game/potions.ts";
import {
  isIds,
  listOf,
  rangeTest,
  withNamespace,
  type BlockPattern,
  type EntityPattern,
  type Ids,
  type ItemPattern,
  type Range,
} from "../../scripts/core/goals/filters/patterns.ts";
import { mostDurability } from "../../scripts/trees/facts/durability.ts";
import type { BlockWritten, EntityDetails, EntityWritten, GivenItem } from "../../simulator/deeds/written.ts";
import type { Making } from "./act.ts";
import { BLOCKS, blocksOfTag, itemsOfTag, nextOf, ofFamily, THINGS } from "./choices.ts";

const all = (ids: Ids): readonly string[] => listOf(ids).map(withNamespace);
const PLAYER = "minecraft:player";

/** @param usual what it is where the pattern leaves it open */
export function entityType(pattern: EntityPattern | undefined, usual: readonly string[], making: Making): string {
  if (pattern === undefined) return nextOf(making, "entity", usual, true);
  if (isIds(pattern)) return nextOf(making, "entity", all(pattern));
  const { type, family } = pattern;
  if (type !== undefined) return nextOf(making, "entity", all(type));
  const known = family === undefined ? [] : listOf(family).flatMap(ofFamily);
  return nextOf(making, "entity", known.length > 0 ? known : usual, true);
}

/** An entity, or another player where nobody else fits. */
export function entity(
  pattern: EntityPattern | undefined,
  usual: readonly string[],
  making: Making,
  more: Partial<EntityDetails> = {},
): EntityWritten {
  const type = entityType(pattern, usual, making);
  if (type === PLAYER) return making.others[Math.min(making.nth.player ?? 0, making.others.length - 1)]!;
  const details: EntityDetails = { type, ...more };
  if (pattern === undefined || isIds(pattern)) return details;
  const { family, baby, name, tag, color, variant } = pattern;
  if (family !== undefined) details.families = [...listOf(family), "mob"];
  if (baby !== undefined) details.isBaby = baby;
  if (name !== undefined) details.name = name;
  if (tag !== undefined) details.tags = listOf(tag);
  if (color !== undefined) details.color = color;
  if (variant !== undefined) details.variant = variant;
  return details;
}

/** Whether only a player fits. */
export function isPlayerOnly(pattern: unknown): boolean {
  const ids = isIds(pattern) ? pattern : (pattern as { readonly type?: Ids } | undefined)?.type;
  return ids !== undefined && all(ids).every((id) => id === PLAYER);
}

/** @param usual what it is where the pattern leaves it open */
export function item(pattern: ItemPattern | undefined, usual: readonly string[], making: Making): GivenItem {
  if (pattern === undefined || isIds(pattern)) {
    return { typeId: nextOf(making, "item", pattern === undefined ? usual : all(pattern), pattern === undefined) };
  }
  const { item: ids, tag, enchantments, name, potion, durability } = pattern;
  const tagged = tag === undefined ? [] : listOf(tag).flatMap(itemsOfTag);
  const form = potion === undefined ? undefined : formOf(potion);
  const typeId =
    ids !== undefined
      ? nextOf(making, "item", all(ids))
      : form !== undefined
        ? withNamespace(form === "drink" ? "potion" : `${form}_potion`)
        : nextOf(
            making,
            "item",
            tagged.length > 0 ? tagged : durability === undefined ? usual : ["minecraft:iron_sword"],
            true,
          );
  const given: GivenItem = { typeId };
  if (tag !== undefined) given.tags = listOf(tag);
  if (enchantments !== undefined) {
    given.enchantments = Object.fromEntries(Object.entries(enchantments).map(([id, level]) => [bareName(id), level]));
  }
  if (name !== undefined) given.nameTag = name;
  if (potion !== undefined) given.potion = effectOf(potion);
  if (durability !== undefined)
    given.damage = Math.max(0, (mostDurability(bareName(typeId)) ?? 0) - inRange(durability, 0, 1));
  return given;
}

type Potion = NonNullable<Exclude<ItemPattern, Ids>["potion"]>;

function formOf(potion: Potion): PotionForm {
  const form = isIds(potion) ? undefined : potion.form;
  return ((form === undefined ? undefined : listOf(form)[0]) ?? "drink") as PotionForm;
}

function effectOf(potion: Potion): string {
  const effect = isIds(potion) ? potion : (potion.effect ?? "swiftness");
  return potionName(listOf(effect)[0]!);
}

export const isPotion = (typeId: string): boolean => formOfItem(typeId) !== undefined;

/** @param usual what it is where the pattern leaves it open */
export function block(
  pattern: BlockPattern | undefined,
  making: Making,
  usual: readonly string[] = BLOCKS,
): BlockWritten {
  if (pattern === undefined) return nextOf(making, "block", usual, true);
  if (isIds(pattern)) return nextOf(making, "block", all(pattern));
  const { block: ids, tag, states } = pattern;
  const tagged = tag === undefined ? [] : listOf(tag).flatMap(blocksOfTag);
  const chosen = ids !== undefined ? all(ids) : tagged.length > 0 ? tagged : usual;
  return {
    block: nextOf(making, "block", chosen, ids === undefined),
    ...(states === undefined ? {} : { states }),
    ...(tag === undefined ? {} : { tags: listOf(tag) }),
  };
}

export const typeOfBlock = (written: BlockWritten): string => (typeof written === "string" ? written : written.block);

/** `usual` if the range has it, else the middle of it, or its one end. */
export function inRange(range: Range | undefined, usual: number, least = -Infinity): number {
  if (range === undefined || rangeTest(range)(usual)) return usual;
  if (typeof range === "number") return range;
  const { min = -Infinity, max = Infinity } = range;
  if (Number.isFinite(min) && Number.isFinite(max)) return Math.floor((min + max) / 2);
  return Math.max(least, usual < min ? min : max);
}

export const firstThing = (making: Making, pattern: ItemPattern | undefined): GivenItem =>
  item(pattern, THINGS, making);
