/**
 * What is done beforehand so that a goal's conditions hold for the player, and afterwards so that what the body did for it
 * does not go on. Knows no goal type.
 */
import type { Where } from "../../scripts/core/goals/filters/conditions.ts";
import { listOf, withNamespace, type PlacePattern } from "../../scripts/core/goals/filters/patterns.ts";
import type { GameModeName } from "../../simulator/saved.ts";
import type { DimensionName, Place } from "../../simulator/deeds/written.ts";
import { deed, wait, worldDeed, type Act, type Making } from "./act.ts";
import { BIOMES, DIMENSIONS, MOUNTS, nextOf, THINGS } from "./choices.ts";
import { block, entity, inRange, item } from "./specimens.ts";

/** Where the player is to be, and what else is to hold. */
export interface Prepared {
  readonly before: readonly Act[];
  readonly after: readonly Act[];
  readonly at: Place;
}

/** How far others are left behind by whoever wants to be alone. */
const FAR = 500;
const BIOME_REACH = 24;
/** Heights that every dimension has; whoever was sent elsewhere comes back to the ground. */
const [LOWEST, GROUND, HIGHEST] = [1, 64, 120];
const OVERWORLD = "minecraft:overworld";

type Conditions = Omit<Where, "dimension" | "near" | "y" | "alone">;
type Prepare<Value> = (wanted: Value, making: Making, at: Place) => readonly Act[];

export const dimensionName = (id: string): DimensionName => id.slice(id.indexOf(":") + 1) as DimensionName;

/** @param wheres those that hold together */
export function prepare(wheres: readonly Where[], making: Making): Prepared {
  const { acts: there, at } = goThere(wheres, making);
  const before: Act[] = [...there];
  const after: Act[] = [];
  for (const name of Object.keys(CONDITIONS) as (keyof Conditions)[]) {
    for (const where of wheres) {
      const wanted = where[name];
      if (wanted === undefined) continue;
      before.push(...(CONDITIONS[name] as Prepare<unknown>)(wanted, making, at));
      after.push(...afterwards(name));
    }
  }
  if (making.nth.biome !== undefined && !wheres.some(({ biome }) => biome !== undefined)) {
    before.push(...CONDITIONS.biome(making.of.biome ?? BIOMES, making, at));
  }
  return { before, after, at };
}

function goThere(wheres: readonly Where[], making: Making): { readonly acts: readonly Act[]; readonly at: Place } {
  let at = { ...making.at };
  let dimension = making.dimension;
  const goTo = ({ x, y, z, dimension: other }: PlacePattern): void => {
    at = { x, y, z };
    if (other !== undefined) dimension = withNamespace(other);
  };
  if (making.nth.dimension !== undefined) dimension = nextOf(making, "dimension", DIMENSIONS);
  for (const where of wheres) {
    if (where.dimension !== undefined) {
      const wanted = listOf(where.dimension).map(withNamespace);
      if (making.nth.dimension !== undefined || !wanted.includes(dimension)) {
        dimension = nextOf(making, "dimension", wanted);
      }
    }
    // There is no weather elsewhere.
    else if (where.weather !== undefined && making.nth.dimension === undefined) dimension = OVERWORLD;
    if (where.near !== undefined) goTo(where.near);
    if (where.y !== undefined) at.y = inRange(where.y, at.y);
    if (where.alone !== undefined && making.others.length > 0) at.x += FAR + where.alone;
  }
  if (making.nth.position !== undefined) at.x += 2;
  const isHighAsked = wheres.some(({ y, near }) => y !== undefined || near !== undefined);
  if (!isHighAsked && (at.y < LOWEST || at.y > HIGHEST)) at.y = GROUND;
  const isThere =
    dimension === making.dimension && at.x === making.at.x && at.y === making.at.y && at.z === making.at.z;
  if (isThere) return { acts: [], at };
  return { acts: [deed({ do: "teleport", to: at, dimension: dimensionName(dimension) }), wait(2)], at };
}

const flag =
  (name: "isSprinting" | "isSwimming" | "isGliding" | "isInWater" | "isOnGround"): Prepare<boolean> =>
  (wanted) => [deed({ do: "setBody", [name]: wanted })];

/** In the order in which they are done: what another one would undo comes first. */
const CONDITIONS: { readonly [Name in keyof Conditions]-?: Prepare<NonNullable<Conditions[Name]>> } = {
  game_mode: (modes) => [{ kind: "game-mode", mode: capital(listOf(modes)[0]!) as GameModeName }],
  difficulty: (difficulty) => [
    worldDeed({ do: "setDifficulty", difficulty: capital(listOf(difficulty)[0]!) as "Easy" }),
  ],
  moon: (moon) => [worldDeed({ do: "setTime", moon: inRange(moon, 0) })],
  time: (time) => [
    worldDeed({ do: "setTime", timeOfDay: time === "day" ? 6_000 : time === "night" ? 15_000 : inRange(time, 6_000) }),
  ],
  weather: (weather) => [worldDeed({ do: "changeWeather", weather: capital(listOf(weather)[0]!) as "Clear" }), wait(2)],
  biome: (biomes, making, at) => [
    deed({
      do: "setBiome",
      biome: nextOf(making, "biome", listOf(biomes).map(withNamespace)),
      from: { x: at.x - BIOME_REACH, y: at.y - BIOME_REACH, z: at.z - BIOME_REACH },
      to: { x: at.x + BIOME_REACH, y: at.y + BIOME_REACH, z: at.z + BIOME_REACH },
    }),
  ],
  in_block: (pattern, making, at) => [deed({ do: "setBlock", at, block: block(pattern, making, ["minecraft:water"]) })],
  on_block: (pattern, making, at) => [
    deed({ do: "setBlock", at: { ...at, y: at.y - 1 }, block: block(pattern, making) }),
    deed({ do: "setBody", isOnGround: true }),
  ],
  tag: (tags) => listOf(tags).map((tag) => deed({ do: "setTag", tag })),
  score: (scores) =>
    Object.entries(scores).map(([objective, range]) => deed({ do: "setScore", objective, score: inRange(range, 0) })),
  level: (level, making) => {
    const levels = inRange(level, making.level) - making.level;
    return levels === 0 ? [] : [deed({ do: "gainExperience", levels })];
  },
  health: (health) => [deed({ do: "setBody", health: inRange(health, 20, 1) })],
  hunger: (hunger) => [deed({ do: "setBody", hunger: inRange(hunger, 20) })],
  effect: (effects) => listOf(effects).map((effect) => deed({ do: "gainEffect", effect, ticks: 600 })),
  wearing: (worn, making) =>
    Object.entries(worn).map(([slot, pattern]) =>
      deed({ do: "wear", slot: capital(slot) as "Head", item: item(pattern, THINGS, unvaried(making)) }),
    ),
  offhand: (pattern, making) => [deed({ do: "wear", slot: "Offhand", item: item(pattern, THINGS, unvaried(making)) })],
  holding: (pattern, making) => [deed({ do: "hold", item: item(pattern, THINGS, unvaried(making)) })],
  riding: (pattern, making) => [
    deed({ do: "ride", entity: entity(pattern, MOUNTS, unvaried(making)), distance: 0 }),
    wait(2),
  ],
  swimming: flag("isSwimming"),
  gliding: flag("isGliding"),
  in_water: flag("isInWater"),
  sprinting: flag("isSprinting"),
  on_ground: flag("isOnGround"),
  sneaking: (wanted) => [deed({ do: "sneak", on: wanted })],
};

/** The conditions are the same each time; only the deed's own thing is another one. */
const unvaried = (making: Making): Making => ({ ...making, nth: {}, of: {} });

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

export const AT_REST: Act = deed({
  do: "setBody",
  isSneaking: false,
  isSprinting: false,
  isSwimming: false,
  isClimbing: false,
  isGliding: false,
  isFlying: false,
  isInWater: false,
  isFalling: false,
  isOnGround: true,
});

function afterwards(name: keyof Conditions): readonly Act[] {
  switch (name) {
    case "riding":
      return [{ kind: "dismount-if-riding" }];
    case "sneaking":
      return [deed({ do: "sneak", on: false })];
    case "sprinting":
    case "swimming":
    case "gliding":
    case "in_water":
    case "on_ground":
      return [AT_REST];
    default:
      return [];
  }
}
