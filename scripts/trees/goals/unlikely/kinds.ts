/**
 * How many different values a `distinct` can meet in the unchanged game, where the goal does not say it itself: so many biomes,
 * animals that can be bred, things that can be eaten. Other packs may bring more.
 */
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import type { GoalJson } from "../../../core/goals/goal-type.ts";
import { goalTypeOf } from "../../../core/goals/goal-types.ts";
import { DIMENSIONS, dimensionOfBiome } from "../../facts/dimensions.ts";
import type { VanillaIds } from "../../vanilla-ids.ts";
import { withoutNamespace } from "../keys/lists.ts";
import { namedIn, namesOfGame, type Sort } from "./game-rule.ts";
import { GAME_RULES } from "./rules.ts";
import type { Scope } from "../../../core/checks/issue.ts";

/** @returns undefined where nothing can be told */
export function kindsInGame(goal: JsonObject, scope: Scope, vanilla: VanillaIds): number | undefined {
  const { goal: inner, by, of } = goal;
  if (!isObject(inner)) return undefined;
  switch (by) {
    case "biome":
      return Array.isArray(of) ? undefined : biomesIn(inner, vanilla);
    case "effect":
      return vanilla.effects.size;
    case "entity":
    case "item":
    case "block":
      return thingsOf(inner, by, of, scope, vanilla);
    default:
      return undefined;
  }
}

/** Of the dimensions that the goal names, or of all. */
function biomesIn(goal: JsonObject, { biomes }: VanillaIds): number | undefined {
  const where = isObject(goal["where"]) ? goal["where"] : {};
  const lists = [where["dimension"], goal["goal_type"] === "visit" ? goal["dimension"] : undefined]
    .filter((list) => list !== undefined)
    .map((list) => (Array.isArray(list) ? (list as readonly unknown[]) : [list]).map(withoutNamespace));
  // Nobody knows what is in the dimensions of other packs.
  if (!lists.flat().every((dimension) => DIMENSIONS.includes(dimension as string))) return undefined;
  return Array.from(biomes, (id) => dimensionOfBiome(id.slice("minecraft:".length))).filter((dimension) =>
    lists.every((list) => list.includes(dimension)),
  ).length;
}

const LISTS = { entity: "entities", item: "items", block: "blocks" } as const;

function thingsOf(goal: JsonObject, sort: Sort, of: unknown, scope: Scope, vanilla: VanillaIds): number | undefined {
  const type = typeof goal["goal_type"] === "string" ? goalTypeOf(goal as GoalJson) : undefined;
  const key = Object.entries(type?.filters ?? {}).find(([, filter]) => filter.reads === sort)?.[0];
  const rule = key === undefined ? undefined : GAME_RULES[type!.name]?.[key];
  if (key === undefined || rule === undefined) return undefined;
  const isListed = Array.isArray(of);
  const pattern = isListed ? of : goal[key];
  const named = namedIn(pattern, sort, scope);
  const names = named
    ? namesOfGame(named, sort, vanilla)
    : Array.from(vanilla[LISTS[sort]], (id) => id.slice("minecraft:".length));
  return names && new Set(names.filter(rule.can)).size;
}
