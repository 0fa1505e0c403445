/**
 * What the playground does for a goal moves it, in the built pack: each example that authors read, each own key of each goal
 * type, each condition, each way to tell steps apart.
 */

import { describe, expect, it } from "vitest";
import { perform } from "../../../playground/deeds/perform.ts";
import { situationOf } from "../../../playground/deeds/situation.ts";
import { wayOf } from "../../../playground/deeds/ways.ts";
import type { Where } from "../../../scripts/core/goals/filters/conditions.ts";
import { DISTINCT_BY, type DistinctBy } from "../../../scripts/core/goals/goal-type.ts";
import { GOAL_TYPES } from "../../../scripts/core/goals/goal-types.ts";
import { isCombination } from "../../../scripts/core/goals/parts.ts";
import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import { COMBINATION_AUTHORINGS, GOAL_AUTHORINGS } from "../../../scripts/trees/goals/list.ts";
import { progressOf } from "../../support/pack.ts";
import { play, type Goals, type Play } from "../../support/goal-steps.ts";

/** A day would be long here; a unit is a unit. */
const short = (goal: GoalJson): GoalJson =>
  (goal["unit"] === "hours" || goal["unit"] === "days") && goal.goal_type !== "join"
    ? { ...goal, unit: "minutes" }
    : goal;

/** Nobody can carry thousands. */
const CARRIED = ["have_item", "default_get"];

type Case = readonly [name: string, goal: GoalJson, goalNumber?: number | undefined];

function* examples(): Generator<Case> {
  for (const { examples: shown } of [...Object.values(GOAL_AUTHORINGS), ...Object.values(COMBINATION_AUTHORINGS)]) {
    for (const [index, { goal, goalNumber = 1 }] of shown.entries()) {
      yield [`${goal.goal_type}.${index}`, short(goal), goalNumber];
    }
  }
}

function* ownKeys(): Generator<Case> {
  for (const {
    type,
    keys,
    examples: [first],
    atMostOne = [],
    atLeastOne = [],
  } of Object.values(GOAL_AUTHORINGS)) {
    for (const [name, { examples: values }] of Object.entries(keys)) {
      const needed = Object.entries(keys).filter(([key, { required }]) => required === true && key !== name);
      const one =
        atLeastOne.length > 0 && !atLeastOne.includes(name) && !atMostOne.includes(name) ? atLeastOne.slice(0, 1) : [];
      for (const [index, value] of values.entries()) {
        const more = [...needed.map(([key]) => key), ...one].map((key) => [
          key,
          first.goal[key] ?? keys[key]!.examples[0],
        ]);
        yield [
          `${type.name}.${name}.${index}`,
          short({ goal_type: type.name, ...Object.fromEntries(more as [string, unknown][]), [name]: value }),
          CARRIED.includes(type.name) ? 5 : undefined,
        ];
      }
    }
  }
}

const CONDITIONS: { readonly [Name in keyof Where]-?: readonly NonNullable<Where[Name]>[] } = {
  dimension: ["nether", ["the_end", "overworld"]],
  biome: ["desert", ["mesa", "desert"]],
  y: [{ max: 0 }, 200],
  time: ["day", "night", { min: 0, max: 2000 }],
  weather: ["rain", ["thunder"]],
  moon: [0, { min: 3 }],
  holding: ["stick", { tag: "minecraft:is_sword" }],
  offhand: ["shield"],
  wearing: [{ head: "golden_helmet", feet: { item: "leather_boots", enchantments: { feather_falling: 2 } } }],
  effect: ["speed", ["haste", "strength"]],
  riding: ["pig", { type: "horse" }],
  sneaking: [true, false],
  sprinting: [true, false],
  swimming: [true],
  gliding: [true],
  in_water: [true, false],
  on_ground: [true, false],
  level: [{ min: 30 }, { max: 3 }],
  health: [{ max: 4 }, 20],
  hunger: [{ max: 6 }],
  tag: ["vip", ["vip", "old"]],
  score: [{ coins: { min: 10 }, kills: 3 }],
  near: [{ x: 100, y: 70, z: -30, radius: 10, dimension: "nether" }],
  alone: [30],
  in_block: ["water", { block: "wheat", states: { growth: 7 } }],
  on_block: ["slime", ["ice", "packed_ice"]],
  difficulty: ["hard"],
  game_mode: ["adventure", ["creative", "survival"]],
};

function* conditions(): Generator<Case> {
  for (const [name, values] of Object.entries(CONDITIONS)) {
    for (const [index, value] of values.entries()) {
      yield [`where.${name}.${index}`, { goal_type: "emote", where: { [name]: value } }];
    }
  }
  yield [
    "where.many",
    {
      goal_type: "kill",
      entity: "pig",
      where: { dimension: "nether", y: { min: 90 }, sneaking: true, time: "night", holding: "stick" },
    },
  ];
}

const TOLD_APART: { readonly [By in DistinctBy]: GoalJson } = {
  entity: { goal_type: "kill", entity: { family: "monster" } },
  item: { goal_type: "consume_item" },
  block: { goal_type: "break_block", block: { tag: "log" } },
  biome: { goal_type: "visit" },
  dimension: { goal_type: "jump" },
  effect: { goal_type: "effect" },
  day: { goal_type: "join" },
  player: { goal_type: "shoot", entity: "player" },
  position: { goal_type: "place_block", block: "torch" },
};
const distincts = (): Case[] => [
  ...DISTINCT_BY.map((by): Case => [
    `by_${by}`,
    { goal_type: "distinct", goal: TOLD_APART[by], by },
    by === "dimension" ? 3 : undefined,
  ]),
  ["by_weapon", { goal_type: "distinct", goal: { goal_type: "kill" }, by: "item" }],
  ["by_biome_named", { goal_type: "distinct", goal: { goal_type: "emote" }, by: "biome", of: ["desert", "mesa"] }, 2],
  ["by_entity_unusual", { goal_type: "distinct", goal: { goal_type: "kill" }, by: "entity", of: ["cow", "allay"] }, 2],
  [
    "by_block_unusual",
    { goal_type: "distinct", goal: { goal_type: "break_block" }, by: "block", of: ["stone", "beacon"] },
    2,
  ],
  ["by_item_unusual", { goal_type: "distinct", goal: { goal_type: "use_item" }, by: "item", of: ["bow", "brush"] }, 2],
  [
    "by_biome_unusual",
    { goal_type: "distinct", goal: { goal_type: "visit" }, by: "biome", of: ["plains", "crimson_forest"] },
    2,
  ],
  ["by_entity_named", { goal_type: "distinct", goal: { goal_type: "kill" }, by: "entity", of: ["bee", "vex"] }, 2],
  ["carried_kinds", { goal_type: "distinct", goal: { goal_type: "have_item" }, by: "item" }],
];

/** Nobody's deed of their own: what other nodes move, and what is pressed in the menu. */
const BY_OTHERS = ["claim", "complete"];

interface Stage extends Play {
  readonly goals: Goals;
  readonly goalNumbers: Readonly<Record<string, number>>;
}

async function stage(cases: Iterable<Case>): Promise<Stage> {
  const different = new Map([...cases].map((one) => [JSON.stringify(one[1]), one]));
  const own = [...different.values()].filter(([, goal]) => !BY_OTHERS.includes(goal.goal_type));
  const goals = Object.fromEntries(own.map(([name, goal]) => [name, goal]));
  const goalNumbers = Object.fromEntries(own.flatMap(([name, , n]) => (n === undefined ? [] : [[name, n] as const])));
  return { ...(await play(goals, { goalNumbers })), goals, goalNumbers };
}

/** Members count when they have made what they need. */
const TURNS_OF_ALL = 3;

/** How many steps of each goal moved it, of so many turns; what is complete needs none. */
async function stepsOfEach({ world, ann, goals, goalNumbers }: Stage, turns = 1): Promise<Record<string, number>> {
  const steps: Record<string, number> = {};
  const passing = {
    ticks: (count: number) => world.tick(count),
    seconds: (count: number) => world.setClock(world.world().unixSeconds + count),
  };
  for (const [name, goal] of Object.entries(goals)) {
    steps[name] = 0;
    for (let turn = 0; turn < (isCombination(goal) ? Math.max(turns, TURNS_OF_ALL) : turns); turn++) {
      const before = progressOf(world, ann, name);
      const nodes = { progress: before, isComplete: () => false, nodesOf: () => [], turn };
      const way = wayOf(goal, situationOf(world, ann, nodes));
      if ("cannot" in way) throw new Error(`${name}: ${way.cannot}`);
      await perform(() => world, ann, way.acts, passing);
      world.tick();
      const isMoved = progressOf(world, ann, name) > before || before >= (goalNumbers[name] ?? Infinity);
      if (isMoved) steps[name] += 1;
    }
  }
  return steps;
}

const unmoved = (steps: Readonly<Record<string, number>>, least = 1): string[] =>
  Object.entries(steps).flatMap(([name, made]) => (made >= least ? [] : [`${name}: ${made}`]));

describe("what is done for a goal", () => {
  it.each([
    ["each example that authors read", examples],
    ["each own key of each goal type", ownKeys],
    ["each condition", conditions],
  ])("moves %s", async (_what, cases) => {
    const game = await stage(cases());
    expect(unmoved(await stepsOfEach(game))).toEqual([]);
    expect(game.complaints()).toEqual([]);
  });

  it("is another value each time where values are told apart", async () => {
    const game = await stage(distincts());
    game.world.join({ name: "Cara" });
    game.world.tick(5);
    expect(unmoved(await stepsOfEach(game, 3), 2)).toEqual([]);
  });

  it("knows every goal type", () => {
    const known = new Set([...examples()].map(([, goal]) => goal.goal_type));
    expect(GOAL_TYPES.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });
});
