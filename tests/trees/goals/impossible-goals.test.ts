/** Goals of which every word is right and that can never be met, and those so near to them that can. */
import { expect, it } from "vitest";
import { parseGoal } from "./one-goal.ts";

function issuesOf(goal: object, number = 1) {
  const result = parseGoal(goal, number);
  return result.ok ? [] : result.issues;
}

const placesOf = (goal: object, number?: number): string[] =>
  issuesOf(goal, number).map(({ path, code }) => `${path.replace("goal_details.", "")} ${code}`);

const kill = (more: object = {}) => ({ goal_type: "kill", ...more });
const where = (more: object) => kill({ where: more });
const visit = (more: object) => ({ goal_type: "visit", ...more });

/** The goal, where the one mistake is told, and a word that says what would be right. */
const NEVER: readonly (readonly [goal: object, told: string, right: string])[] = [
  [{ goal_type: "press", block: "minecraft:stone" }, "block never-met", "lever"],
  [{ goal_type: "press", block: ["lever", "chest"] }, "block[1] never-met", "button"],
  [{ goal_type: "press", block: { block: "tripwire_hook" } }, "block.block never-met", '"trip_wire"'],
  [{ goal_type: "effect", at_once: 99 }, "at_once never-met", "at most"],
  [
    { goal_type: "break_block", block: { block: "wheat", states: { growth: 8 } } },
    "block.states.growth unknown-state",
    "7",
  ],
  [
    { goal_type: "use_block", block: { block: "oak_log", states: { pillar_axis: "w" } } },
    "block.states.pillar_axis unknown-state",
    '"y"',
  ],
  [kill({ weapon: { item: "iron_sword", durability: { min: 251 } } }), "weapon.durability.min never-met", "250"],
  [kill({ weapon: { item: ["bow", "shears"], durability: 385 } }), "weapon.durability never-met", "384"],
  [{ goal_type: "consume_item", item: { item: "apple", durability: 3 } }, "item.durability no-durability", "armour"],
  [{ goal_type: "deal_damage", amount: 0 }, "amount out-of-range", "1"],
  [{ goal_type: "take_damage", amount: { max: 0 } }, "amount.max out-of-range", "1"],
  [{ goal_type: "sneak", where: { sneaking: false } }, "where.sneaking never-met", "true"],
  [{ goal_type: "score", objective: " " }, "objective bad-length", "character"],
  [{ goal_type: "tag", tag: "  " }, "tag bad-length", "character"],
  [{ goal_type: "event", event: " " }, "event bad-length", "character"],
  [where({ tag: ["vip", " "] }), "where.tag[1] bad-length", "character"],
  [where({ level: { min: 24_792 } }), "where.level.min out-of-range", "24791"],
  [
    where({ dimension: "nether", near: { x: 0, y: 9, z: 0, radius: 5, dimension: "overworld" } }),
    "where.near.dimension never-met",
    "same dimension",
  ],
  [where({ dimension: ["nether", "the_end"], weather: "rain" }), "where.weather never-met", "same dimension"],
  [where({ dimension: "overworld", biome: ["hell", "warped_forest"] }), "where.biome never-met", "same dimension"],
  [visit({ dimension: "the_end", biome: "plains" }), "biome never-met", "same dimension"],
  [visit({ biome: "hell", where: { dimension: "overworld" } }), "where.dimension never-met", "same dimension"],
];

it.each(NEVER)("is refused for that alone: %j", (goal, told, right) => {
  expect(placesOf(goal)).toEqual([told]);
  expect(issuesOf(goal)[0]!.expected).toContain(right);
});

/** So near to a mistake, and none. */
const RIGHT: readonly object[] = [
  { goal_type: "press", block: ["my:button", "acacia_button", "stone_pressure_plate", "target", "trip_wire"] },
  { goal_type: "press", block: { tag: "stone" } },
  { goal_type: "effect", at_once: 20 },
  { goal_type: "break_block", block: { block: "my:crop", states: { growth: 99, "my:age": 7 } } },
  { goal_type: "use_block", block: { block: "furnace", states: { "minecraft:cardinal_direction": "north" } } },
  kill({ weapon: { item: ["iron_sword", "my:sword"], durability: { min: 5000 } } }),
  kill({ weapon: { item: "netherite_pickaxe", durability: 2031 } }),
  { goal_type: "deal_damage", amount: { min: 1 } },
  { goal_type: "score", objective: "my points" },
  where({ dimension: ["nether", "overworld"], weather: ["rain", "clear"], biome: "my:biome" }),
  where({ dimension: "nether", weather: "clear", biome: ["plains", "hell"] }),
  visit({
    place: { x: 0, y: 9, z: 0, radius: 5 },
    dimension: "nether",
    where: { near: { x: 0, y: 9, z: 0, radius: 9 } },
  }),
];

it.each(RIGHT)("takes what can be: %j", (goal) => expect(placesOf(goal)).toEqual([]));

it("refuses more values than there are", () => {
  const distinct = (goal: object, by: string) => ({ goal_type: "distinct", goal, by });
  const refused = ["goal_number never-met"];
  expect(placesOf(distinct(kill(), "dimension"), 4)).toEqual(refused);
  expect(placesOf(distinct(kill(), "dimension"), 3)).toEqual([]);
  expect(placesOf(distinct(kill({ entity: ["player", "cow"] }), "player"), 9)).toEqual([]);
  expect(placesOf(distinct(kill({ entity: "cow" }), "player"), 1)).toEqual(refused);
  expect(placesOf({ goal_type: "score", objective: "a" }, 2_147_483_648)).toEqual(refused);
});
