/**
 * What authors write for an entity, an item, a block, a number or a place, made into tests that are ready to ask. In a
 * list one must fit, in an object all must, and what is absent is anything. Knows no goal.
 */

import { bareName } from "../../game/enchantments.ts";
import { potionName } from "../../game/potions.ts";
import type { BlockView, EntityView, ItemView, Place } from "../told/views.ts";

export type Ids = string | readonly string[];

export type EntityPattern =
  | Ids
  | {
      readonly type?: Ids;
      readonly family?: Ids;
      readonly baby?: boolean;
      readonly name?: string;
      readonly tag?: Ids;
      readonly color?: number;
      readonly variant?: number;
    };

export type ItemPattern =
  | Ids
  | {
      readonly item?: Ids;
      readonly tag?: Ids;
      /** The lowest level by name. */
      readonly enchantments?: Readonly<Record<string, number>>;
      readonly name?: string;
      readonly potion?: Ids | { readonly effect?: Ids; readonly form?: Ids };
      /** Points left. */
      readonly durability?: Range;
    };

export type BlockPattern =
  | Ids
  | {
      readonly block?: Ids;
      readonly tag?: Ids;
      readonly states?: Readonly<Record<string, string | number | boolean>>;
    };

export type Range = number | { readonly min?: number; readonly max?: number };

export interface PlacePattern {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly dimension?: string;
}

export type Test<Value> = (value: Value) => boolean;

/** An id as the game reports it: without a namespace it is vanilla's. */
export function withNamespace(id: string): string {
  return id.includes(":") ? id : `minecraft:${id}`;
}

export function listOf(ids: Ids): readonly string[] {
  return typeof ids === "string" ? [ids] : ids;
}

export function idSet(ids: Ids): ReadonlySet<string> {
  return new Set(listOf(ids).map(withNamespace));
}

export const isIds = (pattern: unknown): pattern is Ids => typeof pattern === "string" || Array.isArray(pattern);

/** The ids by which watchers of a pattern can be found; undefined = it can be any. */
export const keysOfEntity = (pattern: EntityPattern): readonly string[] | undefined =>
  keysOf(isIds(pattern) ? pattern : pattern.type);
export const keysOfItem = (pattern: ItemPattern): readonly string[] | undefined =>
  keysOf(isIds(pattern) ? pattern : pattern.item);
export const keysOfBlock = (pattern: BlockPattern): readonly string[] | undefined =>
  keysOf(isIds(pattern) ? pattern : pattern.block);
export const keysOf = (ids: Ids | undefined): readonly string[] | undefined =>
  ids === undefined ? undefined : [...idSet(ids)];

/** Each must hold; the cheapest first. */
function all<Value>(tests: readonly Test<Value>[]): Test<Value> {
  if (tests.length === 1) return tests[0]!;
  return (value) => {
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

export function entityTest(pattern: EntityPattern): Test<EntityView> {
  if (isIds(pattern)) return typeTest(pattern);
  const { type, family, baby, name, tag, color, variant } = pattern;
  const tests: Test<EntityView>[] = [];
  if (type !== undefined) tests.push(typeTest(type));
  if (baby !== undefined) tests.push((entity) => entity.isBaby() === baby);
  if (name !== undefined) tests.push((entity) => entity.name() === name);
  if (color !== undefined) tests.push((entity) => entity.color() === color);
  if (variant !== undefined) tests.push((entity) => entity.variant() === variant);
  if (family !== undefined) tests.push((entity) => listOf(family).some((one) => entity.hasFamily(one) === true));
  if (tag !== undefined) tests.push((entity) => listOf(tag).some((one) => entity.hasTag(one) === true));
  return all(tests);
}

export function itemTest(pattern: ItemPattern): Test<ItemView> {
  if (isIds(pattern)) return typeTest(pattern);
  const { item, tag, enchantments, name, potion, durability } = pattern;
  const tests: Test<ItemView>[] = [];
  if (item !== undefined) tests.push(typeTest(item));
  if (name !== undefined) tests.push((stack) => stack.name() === name);
  if (tag !== undefined) {
    const wanted = tagSpellings(tag);
    tests.push((stack) => wanted.some((one) => stack.hasTag(one)));
  }
  if (durability !== undefined) {
    const isIn = rangeTest(durability);
    tests.push((stack) => isIn(stack.durability()));
  }
  if (potion !== undefined) tests.push(potionTest(potion));
  if (enchantments !== undefined) {
    const wanted = Object.entries(enchantments).map(([id, level]) => [bareName(id), level] as const);
    tests.push((stack) => {
      const has = stack.enchantments();
      return wanted.every(([id, level]) => (has[id] ?? 0) >= level);
    });
  }
  return all(tests);
}

const VANILLA = "minecraft:";

/** Some tags of the game's items and blocks bear its namespace and some none; whichever is written means the other as well. */
function tagSpellings(tags: Ids): readonly string[] {
  return listOf(tags).flatMap((tag) => {
    if (tag.startsWith(VANILLA)) return [tag, tag.slice(VANILLA.length)];
    return tag.includes(":") ? [tag] : [tag, VANILLA + tag];
  });
}

function potionTest(potion: NonNullable<Exclude<ItemPattern, Ids>["potion"]>): Test<ItemView> {
  const { effect, form } = isIds(potion) ? { effect: potion, form: undefined } : potion;
  const effects = effect === undefined ? undefined : new Set(listOf(effect).map(potionName));
  const forms = form === undefined ? undefined : new Set(listOf(form));
  return (stack) => {
    const found = stack.potion();
    return (
      found !== undefined &&
      (effects === undefined || effects.has(bareName(found.effect))) &&
      (forms === undefined || forms.has(found.form))
    );
  };
}

export function blockTest(pattern: BlockPattern): Test<BlockView> {
  if (isIds(pattern)) return typeTest(pattern);
  const { block, tag, states } = pattern;
  const tests: Test<BlockView>[] = [];
  if (block !== undefined) tests.push(typeTest(block));
  if (tag !== undefined) {
    const wanted = tagSpellings(tag);
    tests.push((one) => wanted.some((name) => one.hasTag(name)));
  }
  if (states !== undefined) {
    const wanted = Object.entries(states);
    tests.push((one) => wanted.every(([name, value]) => one.state(name) === value));
  }
  return all(tests);
}

function typeTest(ids: Ids): Test<{ readonly type: string }> {
  const set = idSet(ids);
  if (set.size === 1) {
    const [only] = set;
    return ({ type }) => type === only;
  }
  return ({ type }) => set.has(type);
}

/** Numbers are rounded down before they are compared; what could not be read is in no range. */
export function rangeTest(range: Range): Test<number | undefined> {
  const { min = -Infinity, max = Infinity } = typeof range === "number" ? { min: range, max: range } : range;
  return (value) => {
    if (value === undefined) return false;
    const whole = Math.floor(value);
    return whole >= min && whole <= max;
  };
}

export function placeTest({ x, y, z, radius, dimension }: PlacePattern): Test<Place | undefined> {
  const wanted = dimension === undefined ? undefined : withNamespace(dimension);
  const reach = radius * radius;
  return (place) =>
    place !== undefined &&
    (wanted === undefined || place.dimension === wanted) &&
    (place.x - x) ** 2 + (place.y - y) ** 2 + (place.z - z) ** 2 <= reach;
}

/** Blocks between two places; undefined where they are in different dimensions. */
export function distanceBetween(one: Place | undefined, other: Place | undefined): number | undefined {
  if (!one || !other || one.dimension !== other.dimension) return undefined;
  return Math.hypot(one.x - other.x, one.y - other.y, one.z - other.z);
}
