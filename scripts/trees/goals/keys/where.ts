/**
 * `where` as authors write it: what must hold for the player, each condition with its shape and its line in the docs. What
 * holds when is in core/goals/conditions.ts.
 */
import { describe, type Scope } from "../../../core/checks/issue.ts";
import { checkChoice, checkShape, has, isObject, type Check } from "../../../core/checks/shape.ts";
import type { Where } from "../../../core/goals/filters/conditions.ts";
import { checkOf, shapeOf } from "../../shapes/check-of.ts";
import {
  choice,
  describes,
  flag,
  numberAbove,
  object,
  optional,
  value,
  type About,
  type TSchema,
} from "../../shapes/schema.ts";
import { nameText } from "../../shapes/readable-text.ts";
import { biomeId, dimensionId, effectId } from "../../shapes/vanilla-values.ts";
import { oneOrMore } from "./lists.ts";
import { HIGHEST_LEVEL } from "../together/reach.ts";
import { blockPattern, entityPattern, itemPattern, place } from "./patterns.ts";
import { range, rangesByName } from "./range.ts";

export const DIFFICULTIES = ["peaceful", "easy", "normal", "hard"] as const;
export const GAME_MODES = ["survival", "creative", "adventure", "spectator"] as const;
export const WEATHERS = ["clear", "rain", "thunder"] as const;
const WEATHERS_IN_OTHER_WORDS = {
  storm: "thunder",
  thunderstorm: "thunder",
  lightning: "thunder",
  raining: "rain",
  snow: "rain",
  sun: "clear",
  sunny: "clear",
};
export const LAST_TIME = 23_999;
export const LAST_MOON = 7;
const NEW_MOON = 4;

const posture = (says: string) => optional(flag({ says, examples: [true] }));
const list = (member: TSchema, about: About) => optional(oneOrMore(member, about));

const slot = (name: string, example: string, alsoCalled: readonly string[]) =>
  optional(itemPattern({ says: `What is worn: ${name}.`, examples: [example], alsoCalled }));
const wornKeys = object({
  head: slot("helmet, head or pumpkin", "minecraft:golden_helmet", ["helmet", "hat"]),
  chest: slot("chestplate or elytra", "minecraft:elytra", ["chestplate", "body", "torso"]),
  legs: slot("leggings", "minecraft:iron_leggings", ["leggings", "trousers"]),
  feet: slot("boots", "minecraft:leather_boots", ["boots", "shoes"]),
});
export const wornSlots = wornKeys.properties;

const wearing = value<NonNullable<Where["wearing"]>>(
  { says: "What they wear, by slot; all that are named.", examples: [{ head: "minecraft:golden_helmet" }] },
  {
    check: (context): Check => {
      const shape = shapeOf(wornKeys, context);
      return (given, scope) => {
        if (!isObject(given)) {
          scope.refuse(
            "wrong-type",
            `it is ${describe(given)}`,
            'an object such as {"head": "minecraft:golden_helmet"}',
          );
          return;
        }
        checkShape(given, scope, shape);
        if (Object.keys(given).length === 0) {
          scope.refuse("missing-key", "no slot is named", '"head", "chest", "legs" or "feet"');
        }
      };
    },
    json: (_context, write) => ({ ...write(wornKeys), minProperties: 1 }),
  },
);

const times = range({}, 0, LAST_TIME);
const time = value<NonNullable<Where["time"]>>(
  {
    says: `"day" (0 to 11999), "night" (12542 to 23459) or a RANGE of the ticks of a day, 0 to ${LAST_TIME}.`,
    examples: ["night", { min: 0, max: 2000 }],
  },
  {
    check: (context): Check => {
      const checkTimes = checkOf(times, context);
      const ticks = `"day", "night", or ticks of the day such as {"min": 0, "max": 2000}`;
      const checkWord = checkChoice(["day", "night"], "not-a-choice", ticks);
      return (given, scope) => {
        if (typeof given === "string") checkWord(given, scope);
        else if (overMidnight(given)) {
          const expected = 'two goals in an "any_of", one from "min" on and one up to "max", or "night"';
          scope.refuse("empty-range", "the time goes past the end of the day, which no range can", expected);
        } else checkTimes(given, scope);
      };
    },
    json: (_context, write) => ({ anyOf: [{ enum: ["day", "night"] }, write(times)] }),
  },
);

function overMidnight(given: unknown): boolean {
  if (!isObject(given)) return false;
  const { min, max } = given;
  return typeof min === "number" && typeof max === "number" && min > max && min <= LAST_TIME && max >= 0;
}

const MOONS: Readonly<Record<string, number>> = { full: 0, "full moon": 0, new: NEW_MOON, "new moon": NEW_MOON };
const moons = range({}, 0, LAST_MOON);
const moon = value<NonNullable<Where["moon"]>>(
  { says: "The phase of the moon, 0 (full) to 7; 4 is new.", examples: [0], alsoCalled: ["moon_phase"] },
  {
    check: (context): Check => {
      const checkPhase = checkOf(moons, context);
      return (given, scope) => {
        const word = typeof given === "string" ? given.toLowerCase().replace(/_/g, " ") : "";
        if (!has(MOONS, word)) checkPhase(given, scope);
        else scope.refuse("wrong-type", `it is ${describe(given)}`, `the number of that phase: ${MOONS[word]}`);
      };
    },
    json: (_context, write) => write(moons),
  },
);

/** By name, in the order of the docs. */
const whereKeys = describes<Where>()(
  object({
    dimension: list(dimensionId({ says: "A dimension.", examples: ["minecraft:nether"] }), {
      says: "The dimension they are in, or a list of which one is enough.",
      examples: ["minecraft:nether"],
      alsoCalled: ["world"],
    }),
    biome: list(biomeId({ says: "A biome.", examples: ["minecraft:desert"] }), {
      says: "The biome they are in, or a list of which one is enough.",
      examples: ["minecraft:desert", ["minecraft:desert", "minecraft:mesa"]],
      alsoCalled: ["biomes"],
    }),
    y: optional(range({ says: "The height of their feet.", examples: [{ max: 0 }], alsoCalled: ["height", "depth"] })),
    near: optional(
      place({
        says: "A place that they are near: its point, a radius in blocks, and a dimension.",
        examples: [{ x: 0, y: 64, z: 0, radius: 20, dimension: "minecraft:overworld" }],
        alsoCalled: ["place", "location", "position"],
      }),
    ),
    time: optional(time),
    weather: list(choice(WEATHERS, { otherWords: WEATHERS_IN_OTHER_WORDS }), {
      says: "The weather where they are; in the nether and the end it is clear.",
      examples: ["thunder"],
    }),
    moon: optional(moon),
    holding: optional(
      itemPattern({
        says: "What they hold in the main hand.",
        examples: [{ tag: "minecraft:is_sword" }],
        alsoCalled: ["mainhand", "hand", "held"],
      }),
    ),
    offhand: optional(
      itemPattern({
        says: "What they hold in the off hand.",
        examples: ["minecraft:shield"],
        alsoCalled: ["off_hand"],
      }),
    ),
    wearing: optional(wearing),
    effect: list(effectId({ says: "An effect.", examples: ["poison"] }), {
      says: "An effect that they have, or a list: all of them.",
      examples: ["poison", ["speed", "invisibility"]],
      alsoCalled: ["effects"],
    }),
    riding: optional(
      entityPattern({
        says: "What they ride.",
        examples: ["minecraft:pig"],
        alsoCalled: ["vehicle", "mount"],
      }),
    ),
    sneaking: posture("Whether they sneak."),
    sprinting: posture("Whether they sprint."),
    swimming: posture("Whether they swim."),
    gliding: posture("Whether they glide with elytra."),
    in_water: posture("Whether they are in water."),
    on_ground: posture("Whether they stand on the ground."),
    level: optional(range({ says: "Their experience level.", examples: [{ min: 30 }] }, 0, HIGHEST_LEVEL)),
    health: optional(range({ says: "Their health in points: 2 are a heart.", examples: [{ max: 2 }] }, 0)),
    hunger: optional(
      range({ says: "Their hunger in points: 20 is full.", examples: [0], alsoCalled: ["food"] }, 0, 20),
    ),
    tag: list(nameText({}, 255), {
      says: "A tag that they have, or a list: all of them.",
      examples: ["knight"],
      alsoCalled: ["tags"],
    }),
    score: optional(
      rangesByName(
        {
          says: "Their score in each of these objectives.",
          examples: [{ coins: { min: 10 } }],
          alsoCalled: ["scores"],
        },
        "coins",
      ),
    ),
    alone: optional(numberAbove(0, 60_000_000, { says: "No other player is within so many blocks.", examples: [50] })),
    in_block: optional(
      blockPattern({ says: "The block at their feet or their head.", examples: ["minecraft:powder_snow"] }),
    ),
    on_block: optional(
      blockPattern({
        says: "The block that they stand on.",
        examples: ["minecraft:slime"],
        alsoCalled: ["standing_on"],
      }),
    ),
    difficulty: list(choice(DIFFICULTIES, {}), {
      says: "The world's difficulty.",
      examples: ["hard"],
    }),
    game_mode: list(choice(GAME_MODES, {}), {
      says: "Their game mode, in place of those that the settings name.",
      examples: ["creative"],
      alsoCalled: ["gamemode", "mode"],
    }),
  }),
);

export const WHERE_KEYS = whereKeys;

/** On every goal. */
export const where = value<Where>(
  {
    says: "What must hold for the player at that moment; all that is named.",
    examples: [{ sneaking: true, time: "night" }],
    alsoCalled: ["conditions", "condition", "when", "if"],
  },
  {
    definition: "where",
    check: (context): Check => {
      const shape = shapeOf(whereKeys, context);
      return (given, scope) => {
        if (isObject(given)) checkShape(given, scope, shape);
        else refuseNoObject(given, scope);
      };
    },
    json: (_context, write) => write(whereKeys),
  },
);

function refuseNoObject(given: unknown, scope: Scope): void {
  const hint = Array.isArray(given) ? ", with all conditions in it" : "";
  scope.refuse("wrong-type", `it is ${describe(given)}`, `an object such as {"dimension": "minecraft:nether"}${hint}`);
}
