/** How goals of the player's own body are reached: moving, falling, effects, clothes, places, time. */
import {
  listOf,
  placeTest,
  rangeTest,
  withNamespace,
  type BlockPattern,
  type Ids,
  type ItemPattern,
  type PlacePattern,
} from "../../../scripts/core/goals/filters/patterns.ts";
import type { GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import type { Gait } from "../../../simulator/deeds/body-deeds.ts";
import { deed, LOOKED_AT, wait, worldDeed, type Act } from "../act.ts";
import { BIOMES, DIMENSIONS, EFFECTS, nextOf } from "../choices.ts";
import { AT_REST, dimensionName, prepare } from "../conditions.ts";
import { inRange, item } from "../specimens.ts";
import { own, rangeOf, type LeafMaking, type Maker } from "./maker.ts";

const GAITS: readonly string[] = ["walk", "sprint", "sneak", "swim", "climb", "glide", "fly"] satisfies readonly Gait[];
/** So many blocks are moved at a time. */
const STRETCH = 10;
const TICKS_PER_BLOCK = 3;

export const travel: Maker = (goal, making) => {
  const by = own<Ids>(goal, "by");
  const way = by === undefined || listOf(by).includes("any") ? "walk" : listOf(by)[0]!;
  const { at } = making;
  const to = { ...at, x: at.x + STRETCH };
  const ticks = STRETCH * TICKS_PER_BLOCK;
  if (way === "fall") return falling(STRETCH, making);
  // From a body at rest, or it would be another way of moving; a goal's own `where` was prepared before.
  const rested = goal["where"] === undefined ? [AT_REST] : [];
  if (GAITS.includes(way)) return [...rested, deed({ do: "walk", to, ticks, as: way as Gait }), wait(ticks + 25)];
  return [
    deed({ do: "ride", entity: withNamespace(way), distance: 0 }),
    LOOKED_AT,
    deed({ do: "walk", to, ticks }),
    wait(ticks + 25),
    { kind: "dismount-if-riding" },
    wait(2),
  ];
};

/** Into water, so that nobody is hurt. */
function falling(blocks: number, { at }: LeafMaking): readonly Act[] {
  return [
    AT_REST,
    deed({ do: "teleport", to: { ...at, y: at.y + blocks } }),
    LOOKED_AT,
    deed({ do: "fall", blocks, into: "water" }),
    wait(Math.ceil(blocks * 2) + 25),
    AT_REST,
  ];
}

export const fall: Maker = (goal, making) => falling(Math.max(1, inRange(rangeOf(goal, "blocks"), 5)), making);

export const visit: Maker = (goal, making) => {
  const place = own<PlacePattern>(goal, "place");
  const named = {
    ...kept(goal, ["dimension", "biome", "y", "in_block"]),
    ...(place === undefined ? {} : { near: place }),
  };
  const { before, at } = prepare([named], making);
  return [...goAway(goal, making, at), ...before, LOOKED_AT];
};

const kept = (goal: GoalJson, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.flatMap((key) => (goal[key] === undefined ? [] : [[key, goal[key]]])));

/** A visit counts where a moment ago it did not hold: one of its conditions must not hold before. */
function goAway(goal: GoalJson, making: LeafMaking, at: LeafMaking["at"]): readonly Act[] {
  const isVaried = making.nth.biome !== undefined || making.nth.dimension !== undefined;
  if (isVaried) return [];
  const place = own<PlacePattern>(goal, "place");
  const [dimension, biome, y] = [own<Ids>(goal, "dimension"), own<Ids>(goal, "biome"), rangeOf(goal, "y")];
  if (place !== undefined) {
    const away = { ...at, x: place.x + place.radius + 50 };
    return placeTest(place)({ ...making.at, dimension: making.dimension })
      ? [deed({ do: "teleport", to: away }), LOOKED_AT]
      : [];
  }
  if (dimension !== undefined) {
    const named = listOf(dimension).map(withNamespace);
    if (!named.includes(making.dimension)) return [];
    const other = DIMENSIONS.find((id) => !named.includes(id));
    return other === undefined ? [] : [deed({ do: "teleport", to: at, dimension: dimensionName(other) }), LOOKED_AT];
  }
  if (biome !== undefined) {
    const named = listOf(biome).map(withNamespace);
    const other = BIOMES.find((id) => !named.includes(id))!;
    return [...prepare([{ biome: other }], making).before, LOOKED_AT];
  }
  if (y !== undefined) {
    const low = at.y - 40;
    const outside = [low, at.y + 40, at.y + 400].find((height) => !rangeTest(y)(height)) ?? low;
    return [deed({ do: "teleport", to: { ...at, y: outside } }), LOOKED_AT];
  }
  const inBlock = own<BlockPattern>(goal, "in_block");
  return inBlock === undefined ? [] : [deed({ do: "setBlock", at, block: "minecraft:air" }), LOOKED_AT];
}

export const jump: Maker = (goal) => [
  ...(goal["where"] === undefined ? [AT_REST] : []),
  deed({ do: "jump" }),
  wait(14),
];

export const sneak: Maker = () => [
  deed({ do: "sneak", on: true }),
  wait(21),
  deed({ do: "sneak", on: false }),
  wait(25),
];
export const emote: Maker = () => [deed({ do: "emote" }), wait(3)];
export const sleep: Maker = () => [
  worldDeed({ do: "setTime", timeOfDay: 14_000 }),
  LOOKED_AT,
  deed({ do: "sleep" }),
  wait(145),
];
export const totem: Maker = () => [deed({ do: "useTotem" }), wait(3), deed({ do: "setBody", health: 20 })];

const UNIT_TICKS: Readonly<Record<string, number>> = { minutes: 1_200, hours: 72_000, days: 1_728_000 };

/** Time goes by. */
export const passing: Maker = (goal) => [wait(UNIT_TICKS[own<string>(goal, "unit") ?? "minutes"]! + 25)];

export const level: Maker = (_goal, making) => [
  deed({ do: "gainExperience", levels: Math.max(1, making.progress + 1 - making.level) }),
  LOOKED_AT,
];
const POINTS = 10;
export const experience: Maker = () => [deed({ do: "gainExperience", points: POINTS }), LOOKED_AT];

export const effect: Maker = (goal, making) => {
  const wanted = own<Ids>(goal, "effect");
  const named = wanted === undefined ? EFFECTS : listOf(wanted).map(withNamespace);
  const amplifier = Math.max(0, inRange(rangeOf(goal, "amplifier"), 0));
  const gain = (id: string): Act => deed({ do: "gainEffect", effect: id, ticks: 400, amplifier });
  const lose = (id: string): Act => deed({ do: "loseEffect", effect: id });
  const atOnce = own<number>(goal, "at_once");
  if (atOnce === undefined) {
    const id = nextOf(making, "effect", named, wanted === undefined);
    return [lose(id), LOOKED_AT, gain(id), LOOKED_AT];
  }
  const several = [...new Set([...named, ...(wanted === undefined ? EFFECTS : [])])].slice(0, atOnce);
  return [...EFFECTS.map(lose), LOOKED_AT, ...several.map(gain), LOOKED_AT, ...several.map(lose)];
};

const SLOTS = { head: "Head", chest: "Chest", legs: "Legs", feet: "Feet" } as const;
const USUAL = {
  head: "minecraft:iron_helmet",
  chest: "minecraft:iron_chestplate",
  legs: "minecraft:iron_leggings",
  feet: "minecraft:iron_boots",
};

export const wear: Maker = (goal, making) => {
  const worn = (Object.keys(SLOTS) as (keyof typeof SLOTS)[]).filter((slot) => goal[slot] !== undefined);
  return [
    ...worn.map((slot) => deed({ do: "wear", slot: SLOTS[slot], item: null })),
    LOOKED_AT,
    ...worn.map((slot) =>
      deed({ do: "wear", slot: SLOTS[slot], item: item(own<ItemPattern>(goal, slot), [USUAL[slot]], making) }),
    ),
    LOOKED_AT,
  ];
};

export const score: Maker = (goal, making) => [
  deed({ do: "setScore", objective: own<string>(goal, "objective")!, score: making.progress + 1 }),
  LOOKED_AT,
];

export const tag: Maker = (goal) => {
  const name = own<string>(goal, "tag")!;
  return [deed({ do: "setTag", tag: name, present: false }), LOOKED_AT, deed({ do: "setTag", tag: name }), LOOKED_AT];
};

export const join: Maker = (goal) => {
  const isByTimes = own<string>(goal, "unit") === undefined || goal["unit"] === "times";
  const between: readonly Act[] = isByTimes ? [] : [{ kind: "pass-days", days: 1 }];
  return [{ kind: "leave" }, wait(2), ...between, { kind: "join" }, LOOKED_AT];
};

/** The next node that is not complete yet, by a command of the console. */
export const complete: Maker = (goal, { nodesOf, isComplete, player }) => {
  const ids = own<readonly string[]>(goal, "nodes") ?? nodesOf(own<string>(goal, "page"));
  const next = ids.find((id) => !isComplete(id));
  if (next === undefined) return { cannot: "All of these achievements are complete." };
  return [{ kind: "command", line: `ach:grant "${player.name}" only ${next}` }, LOOKED_AT];
};

export const claim: Maker = () => ({
  cannot:
    "Rewards are claimed in the menu: complete an achievement whose reward waits there, open /ach:menu and press Claim.",
});
