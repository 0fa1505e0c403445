/**
 * What authors write for entities, items, blocks, numbers and places, and `where`, read word for word from the
 * specification. Slow and simple on purpose, and shares nothing with the engine but the views.
 */

import type {
  BlockView,
  EntityView,
  ItemView,
  PlayerView,
  Posture,
} from "../../../../scripts/core/goals/told/views.ts";

type Json = Readonly<Record<string, unknown>>;

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
export const full = (id: unknown): string => (String(id).includes(":") ? String(id) : `minecraft:${String(id)}`);
const isIds = (pattern: unknown): boolean => typeof pattern === "string" || Array.isArray(pattern);
export const isOneOf = (ids: unknown, id: string | undefined): boolean =>
  id !== undefined && asList(ids).some((one) => full(one) === id);
export const isWord = (words: unknown, word: string | undefined): boolean =>
  word !== undefined && asList(words).includes(word);

export function isIn(range: unknown, value: number | undefined): boolean {
  if (value === undefined) return false;
  const whole = Math.floor(value);
  if (typeof range === "number") return whole === range;
  const { min, max } = range as { min?: number; max?: number };
  return !(min !== undefined && whole < min) && !(max !== undefined && whole > max);
}

export function fitsEntity(pattern: unknown, entity: EntityView | null | undefined): boolean {
  if (!entity) return false;
  if (isIds(pattern)) return isOneOf(pattern, entity.type);
  const { type, family, baby, name, tag } = pattern as Json;
  if (type !== undefined && !isOneOf(type, entity.type)) return false;
  if (family !== undefined && !asList(family).some((one) => entity.hasFamily(one as string) === true)) return false;
  if (baby !== undefined && entity.isBaby() !== baby) return false;
  if (name !== undefined && entity.name() !== name) return false;
  return tag === undefined || asList(tag).some((one) => entity.hasTag(one as string) === true);
}

export function fitsItem(pattern: unknown, item: ItemView | null | undefined): boolean {
  if (!item) return false;
  if (isIds(pattern)) return isOneOf(pattern, item.type);
  const { item: ids, tag, enchantments, name } = pattern as Json;
  if (ids !== undefined && !isOneOf(ids, item.type)) return false;
  if (tag !== undefined && !asList(tag).some((one) => item.hasTag(one as string))) return false;
  if (name !== undefined && item.name() !== name) return false;
  for (const [id, lowest] of Object.entries((enchantments ?? {}) as Record<string, number>)) {
    if ((item.enchantments()[id.replace("minecraft:", "")] ?? 0) < lowest) return false;
  }
  return true;
}

export function fitsBlock(pattern: unknown, block: BlockView | undefined): boolean {
  if (!block) return false;
  if (isIds(pattern)) return isOneOf(pattern, block.type);
  const { block: ids, tag, states } = pattern as Json;
  if (ids !== undefined && !isOneOf(ids, block.type)) return false;
  if (tag !== undefined && !asList(tag).some((one) => block.hasTag(one as string))) return false;
  return Object.entries((states ?? {}) as Json).every(([name, value]) => block.state(name) === value);
}

export function isNear(near: Json, player: PlayerView): boolean {
  const place = player.place();
  if (!place) return false;
  if (near["dimension"] !== undefined && full(near["dimension"]) !== place.dimension) return false;
  const away = ["x", "y", "z"].map((axis) => place[axis as "x"] - (near[axis] as number));
  return Math.sqrt(away.reduce((sum, each) => sum + each * each, 0)) <= (near["radius"] as number);
}

const POSTURES = ["sneaking", "sprinting", "swimming", "gliding", "in_water", "on_ground"];

/** Whether one condition of a `where` holds. */
function holds(name: string, wanted: unknown, player: PlayerView): boolean {
  if (POSTURES.includes(name)) return player.is(name as Posture) === wanted;
  switch (name) {
    case "dimension":
      return isOneOf(wanted, player.place()?.dimension);
    case "biome":
      return isOneOf(wanted, player.biome());
    case "y":
      return isIn(wanted, player.place()?.y);
    case "time":
      if (wanted === "day") return isIn({ min: 0, max: 11_999 }, player.timeOfDay());
      if (wanted === "night") return isIn({ min: 12_542, max: 23_459 }, player.timeOfDay());
      return isIn(wanted, player.timeOfDay());
    case "weather":
      return isWord(wanted, player.weather());
    case "moon":
      return isIn(wanted, player.moonPhase());
    case "holding":
      return fitsItem(wanted, player.item("mainhand"));
    case "offhand":
      return fitsItem(wanted, player.item("offhand"));
    case "wearing":
      return Object.entries(wanted as Json).every(([slot, item]) => fitsItem(item, player.item(slot as "head")));
    case "effect":
      return asList(wanted).every((id) => player.effects()?.has(full(id)) === true);
    case "riding":
      return fitsEntity(wanted, player.riding());
    case "level":
      return isIn(wanted, player.level());
    case "health":
      return isIn(wanted, player.health());
    case "hunger":
      return isIn(wanted, player.hunger());
    case "tag":
      return asList(wanted).every((tag) => player.hasTag(tag as string) === true);
    case "score":
      return Object.entries(wanted as Json).every(([objective, range]) => isIn(range, player.score(objective)));
    case "near":
      return isNear(wanted as Json, player);
    case "alone":
      return player.isAlone(wanted as number) === true;
    case "in_block":
      return fitsBlock(wanted, player.block("feet")) || fitsBlock(wanted, player.block("head"));
    case "on_block":
      return fitsBlock(wanted, player.block("below"));
    case "difficulty":
      return isWord(wanted, player.difficulty());
    case "game_mode":
      return isWord(wanted, player.gameMode());
    default:
      throw new Error(`the plain reading knows no condition ${name}`);
  }
}

export const holdsWhere = (where: Json | undefined, player: PlayerView): boolean =>
  Object.entries(where ?? {}).every(([name, wanted]) => holds(name, wanted, player));
