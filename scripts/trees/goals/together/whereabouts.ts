/**
 * What a goal says of dimensions in several places: where it may be, the place that it is near, the biome, the weather.
 * Somebody is in one dimension at a time, so all of them must have one in common.
 */
import { describe, quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { DIMENSIONS, dimensionOfBiome } from "../../facts/dimensions.ts";
import { vanillaName } from "../../parse-vanilla.ts";
import type { VanillaIds } from "../../vanilla-ids.ts";
import { withoutNamespace } from "../keys/lists.ts";

interface Whereabouts {
  readonly dimensions: ReadonlySet<unknown>;
  /** It may be in dimensions of other packs as well, of which nothing is known. */
  readonly mayBeElsewhere: boolean;
  readonly scope: Scope;
  readonly said: string;
}

/** Refuses the first thing that is in no dimension which what stands before it leaves. */
export function checkWhereabouts(goal: JsonObject, scope: Scope, { biomes }: VanillaIds): void {
  const { where } = goal;
  const told = [
    ...(goal["goal_type"] === "visit" ? whereaboutsIn(goal, "place", scope, biomes) : []),
    ...(isObject(where) ? whereaboutsIn(where, "near", scope.at("where"), biomes) : []),
  ];
  let left: readonly unknown[] | undefined;
  for (const { dimensions, mayBeElsewhere, scope: place, said } of told) {
    const before: readonly unknown[] = left ?? Array.from(dimensions);
    left = before.filter((one) => dimensions.has(one) || (mayBeElsewhere && !isOfGame(one)));
    if (left.length > 0) continue;
    const names = before.map((one) => quote(String(one))).join(" or ");
    place.refuse("never-met", `${said} is never in ${names}, which the goal asks for, too`, "the same dimension");
    return;
  }
}

function whereaboutsIn(
  given: JsonObject,
  placeKey: "place" | "near",
  scope: Scope,
  biomes: ReadonlySet<string>,
): Whereabouts[] {
  const { dimension, biome, weather, [placeKey]: place } = given;
  const found: Whereabouts[] = [];
  const add = (ids: readonly unknown[], at: Scope, said: string, mayBeElsewhere = false): void => {
    if (ids.length === 0) return;
    found.push({ dimensions: new Set(ids.map(withoutNamespace)), mayBeElsewhere, scope: at, said });
  };
  add(listOf(dimension), scope.at("dimension"), describe(dimension));
  if (isObject(place))
    add(listOf(place["dimension"]), scope.at(placeKey).at("dimension"), describe(place["dimension"]));
  const names = listOf(biome).map((id) => (typeof id === "string" ? vanillaName(id) : undefined));
  // Of a custom biome, or one that is misspelt, nothing is known.
  if (names.every((name) => name !== undefined && biomes.has(`minecraft:${name}`))) {
    add(
      names.map((name) => dimensionOfBiome(name!)),
      scope.at("biome"),
      describe(biome),
      true,
    );
  }
  const weathers = listOf(weather);
  if (weathers.length > 0 && weathers.every((one) => one === "rain" || one === "thunder")) {
    add(DIMENSIONS.slice(0, 1), scope.at("weather"), describe(weather), true);
  }
  return found;
}

const isOfGame = (dimension: unknown): boolean => (DIMENSIONS as readonly unknown[]).includes(dimension);

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];
