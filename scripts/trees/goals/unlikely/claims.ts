/**
 * What a goal says of the player at the moment of its deed, one claim a condition: the same thing may be claimed by the goal's own
 * keys, by its `where`, and by the `where` of each combination around it. Which claims cannot hold together is in conflicts.ts.
 */
import { quote, quoteChoices, type Scope } from "../../../core/checks/issue.ts";
import { has, isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { DIMENSIONS, dimensionOfBiome } from "../../facts/dimensions.ts";
import { vanillaName } from "../../parse-vanilla.ts";
import type { VanillaIds } from "../../vanilla-ids.ts";
import { withoutNamespace } from "../keys/lists.ts";
import { namedIn, namesOfGame, type Sort } from "./game-rule.ts";

interface Claimed {
  /** Only claims of the same thing are compared: `y`, `wearing.head`. */
  readonly about: string;
  readonly scope: Scope;
  /** The value as it is named in a message. */
  readonly said: string;
  /** Dimensions of other packs, of which nothing is known, may be meant as well. */
  readonly mayBeElsewhere?: true;
  /** What the type of the goal says by itself. */
  readonly ofType?: true;
}

export type Claim = Claimed &
  (
    | { readonly kind: "range"; readonly min: number; readonly max: number }
    | { readonly kind: "one_of"; readonly values: ReadonlySet<unknown> }
    | { readonly kind: "ball"; readonly x: number; readonly y: number; readonly z: number; readonly radius: number }
  );

const RANGES = ["y", "moon", "level", "health", "hunger"];
const WORDS = ["biome", "weather", "difficulty", "game_mode"];
const FLAGS = ["sneaking", "sprinting", "swimming", "gliding", "in_water", "on_ground"];
const PATTERNS: readonly (readonly [key: string, sort: Sort])[] = [
  ["holding", "item"],
  ["offhand", "item"],
  ["riding", "entity"],
  ["on_block", "block"],
];
const SLOTS = ["head", "chest", "legs", "feet"];
const TIMES: Readonly<Record<string, readonly [number, number]>> = { day: [0, 11_999], night: [12_542, 23_459] };

/** Those of a `where`. */
export function claimsOfWhere(where: JsonObject, scope: Scope, vanilla: VanillaIds): Claim[] {
  const claims = [
    ...ranges(where, scope, RANGES),
    ...words(where, scope, WORDS),
    ...whereabouts(where, scope, vanilla),
    ...ball(where["near"], scope.at("near")),
    ...time(where["time"], scope.at("time")),
  ];
  for (const key of FLAGS) {
    if (typeof where[key] === "boolean") claims.push(oneOf(key, [where[key]], scope.at(key), `${key} ${where[key]}`));
  }
  for (const [key, sort] of PATTERNS) claims.push(...pattern(key, where[key], sort, scope.at(key)));
  const { wearing } = where;
  if (isObject(wearing)) claims.push(...worn(wearing, scope.at("wearing")));
  // Elytra alone carry anybody, as far as only the game's own things are worn.
  if (where["gliding"] === true) claims.push(elytra(scope.at("gliding")));
  return claims.filter((claim) => !isOfOtherPacks(claim, vanilla));
}

/** Those of a goal's own keys. */
export function claimsOfKeys(goal: JsonObject, scope: Scope, vanilla: VanillaIds): Claim[] {
  switch (goal["goal_type"]) {
    case "visit":
      return [
        ...ranges(goal, scope, ["y"]),
        ...words(goal, scope, ["biome"]),
        ...whereabouts(goal, scope, vanilla),
        ...ball(goal["place"], scope.at("place")),
      ];
    case "wear":
      return worn(goal, scope).filter((claim) => !isOfOtherPacks(claim, vanilla));
    case "sneak":
      return [{ ...oneOf("sneaking", [true], scope, "sneaking"), ofType: true }];
    case "sleep":
      return [
        {
          ...oneOf("whereabouts", ["overworld"], scope, "a night slept through, which only the overworld has"),
          mayBeElsewhere: true,
          ofType: true,
        },
      ];
    case "travel":
      return ofTravel(goal["by"], scope.at("by"));
    default:
      return [];
  }
}

const MOUNTS: Readonly<Record<string, readonly string[]>> = {
  boat: ["boat", "chest_boat"],
  minecart: ["minecart"],
  pig: ["pig"],
  strider: ["strider"],
};

function ofTravel(by: unknown, scope: Scope): Claim[] {
  const way = Array.isArray(by) && by.length === 1 ? (by as readonly unknown[])[0] : by;
  if (typeof way !== "string") return [];
  if (way === "glide") return [elytra(scope)];
  return has(MOUNTS, way) ? [oneOf("riding", MOUNTS[way]!, scope, `travel by ${way}`)] : [];
}

const oneOf = (about: string, values: readonly unknown[], scope: Scope, said: string): Claim => ({
  kind: "one_of",
  about,
  values: new Set(values),
  scope,
  said,
});

const elytra = (scope: Scope): Claim => oneOf("wearing.chest", ["elytra"], scope, "gliding, which takes elytra");

const sayValues = (values: readonly unknown[]): string =>
  values.every((value) => typeof value === "string")
    ? quoteChoices(values.length > 3 ? [...values.slice(0, 3), "…"] : values)
    : values.map(String).join(" or ");

function ranges(given: JsonObject, scope: Scope, keys: readonly string[]): Claim[] {
  return keys.flatMap((key) => range(key, given[key], scope.at(key)));
}

function range(about: string, given: unknown, scope: Scope): Claim[] {
  if (typeof given === "number") return [{ kind: "range", about, min: given, max: given, scope, said: String(given) }];
  if (!isObject(given)) return [];
  const { min, max } = given;
  const lowest = typeof min === "number" ? min : -Infinity;
  const highest = typeof max === "number" ? max : Infinity;
  if (lowest > highest) return [];
  return [{ kind: "range", about, min: lowest, max: highest, scope, said: saidOf(lowest, highest) }];
}

function saidOf(min: number, max: number): string {
  if (min === -Infinity) return `at most ${max}`;
  return max === Infinity ? `at least ${min}` : `${min} to ${max}`;
}

function time(given: unknown, scope: Scope): Claim[] {
  if (typeof given !== "string" || !has(TIMES, given)) return range("time", given, scope);
  const [min, max] = TIMES[given]!;
  return [{ kind: "range", about: "time", min, max, scope, said: quote(given) }];
}

const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly unknown[]) : [value];

function words(given: JsonObject, scope: Scope, keys: readonly string[]): Claim[] {
  return keys.flatMap((key) => {
    const values = listOf(given[key]);
    return values.length === 0 ? [] : [oneOf(key, values.map(withoutNamespace), scope.at(key), sayValues(values))];
  });
}

/** Which dimensions a dimension, a biome and a weather leave. */
function whereabouts({ dimension, biome, weather }: JsonObject, scope: Scope, { biomes }: VanillaIds): Claim[] {
  const claims: Claim[] = [];
  const add = (values: readonly unknown[], key: string, said: readonly unknown[] = values): void => {
    if (values.length === 0) return;
    const claim = oneOf("whereabouts", values, scope.at(key), sayValues(said));
    claims.push(key === "dimension" ? claim : { ...claim, mayBeElsewhere: true });
  };
  add(listOf(dimension).map(withoutNamespace), "dimension");
  const names = listOf(biome).map((id) => (typeof id === "string" ? vanillaName(id) : undefined));
  if (names.every((name) => name !== undefined && biomes.has(`minecraft:${name}`))) {
    add(
      names.map((name) => dimensionOfBiome(name!)),
      "biome",
      listOf(biome),
    );
  }
  const weathers = listOf(weather);
  if (weathers.every((one) => one === "rain" || one === "thunder"))
    add(weathers.length > 0 ? DIMENSIONS.slice(0, 1) : [], "weather", weathers);
  return claims;
}

/** A place with a radius is a height, too. */
function ball(place: unknown, scope: Scope): Claim[] {
  if (!isObject(place)) return [];
  const { x, y, z, radius, dimension } = place;
  const claims = words({ dimension }, scope, ["dimension"]).map((claim) => ({ ...claim, about: "whereabouts" }));
  if (typeof y !== "number" || typeof radius !== "number") return claims;
  const [min, max] = [Math.floor(y - radius), Math.floor(y + radius)];
  claims.push({ kind: "range", about: "y", min, max, scope, said: `a height of ${saidOf(min, max)}` });
  if (typeof x === "number" && typeof z === "number") {
    claims.push({ kind: "ball", about: "place", x, y, z, radius, scope, said: "that place" });
  }
  return claims;
}

function pattern(about: string, given: unknown, sort: Sort, scope: Scope): Claim[] {
  const named = namedIn(given, sort, scope);
  if (!named || named.ids.length === 0) return [];
  const values = named.ids.map(withoutNamespace);
  return [{ kind: "one_of", about, values: new Set(values), scope: named.scope, said: sayValues(named.ids) }];
}

function worn(given: JsonObject, scope: Scope): Claim[] {
  return SLOTS.flatMap((slot) => pattern(`wearing.${slot}`, given[slot], "item", scope.at(slot)));
}

/** What other packs wear on the chest may carry, too, and what they ride may be a boat. */
function isOfOtherPacks(claim: Claim, vanilla: VanillaIds): boolean {
  if (claim.kind !== "one_of") return false;
  const sort = claim.about.startsWith("wearing.") ? "item" : claim.about === "riding" ? "entity" : undefined;
  return sort !== undefined && namesOfGame({ ids: [...claim.values], scope: claim.scope }, sort, vanilla) === undefined;
}
