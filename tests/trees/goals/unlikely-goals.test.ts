/** Goals that the unchanged game never meets are warned of, once and with what goes instead; odd ones that it meets are not. */
import { expect, it } from "vitest";
import type { Issue } from "../../../scripts/core/checks/issue.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { MET } from "./met-goals.ts";
import { parseGoal } from "./one-goal.ts";

function warningsOf(goal: object, number = 1): readonly Issue[] {
  const result = parseGoal(goal, number);
  expect(result.ok ? [] : result.issues).toEqual([]);
  for (const { line, column } of result.warnings) expect([line! > 7, column! > 1]).toEqual([true, true]);
  return result.warnings;
}

const kill = (where: object) => ({ goal_type: "kill", where });
const jump = (where: object) => ({ goal_type: "jump", where });
const anyOf = (where: object, ...goals: readonly object[]) => ({ goal_type: "any_of", where, goals });
const breed = (entity: unknown) => ({ goal_type: "breed", entity });

/** The goal, the one place where it is told, and what is said to be right. */
const NEVER: readonly (readonly [goal: object, place: string, right: string])[] = [
  [breed("creeper"), "entity", "minecraft:cow"],
  [breed("minecraft:villager_v2"), "entity", "minecraft:cow"],
  [breed("zombie_horse"), "entity", "minecraft:horse"],
  [breed("turtle"), "entity", "use_entity"],
  [breed({ type: ["bat", "cod"], family: "mob" }), "entity.type", "minecraft:cow"],
  [breed(["creeper", "zombie"]), "entity", "minecraft:cow"],
  [{ goal_type: "tame", entity: "cow" }, "entity", '"breed"'],
  [{ goal_type: "tame", entity: "skeleton_horse" }, "entity", '"ride"'],
  [{ goal_type: "cure", entity: "cow" }, "entity", "zombie_villager_v2"],
  [{ goal_type: "cure", entity: "villager_v2" }, "entity", "zombie_villager_v2"],
  [{ goal_type: "cure", entity: "zombie_villager" }, "entity", "zombie_villager_v2"],
  [{ goal_type: "shear", entity: "pig" }, "entity", "minecraft:sheep"],
  [{ goal_type: "ride", entity: "zombie" }, "entity", "minecraft:horse"],
  [{ goal_type: "open_container", block: "stone" }, "block", "minecraft:chest"],
  [{ goal_type: "open_container", block: { block: "fence_gate" } }, "block.block", "use_block"],
  [{ goal_type: "open_container", entity: "cow" }, "entity", "chest_minecart"],
  [{ goal_type: "use_block", block: "air" }, "block", "use_item"],
  [{ goal_type: "break_block", block: ["water", "lava"] }, "block", "use_block"],
  [{ goal_type: "place_block", block: "minecraft:lava" }, "block", "lava_bucket"],
  [{ goal_type: "place_block", block: "end_portal" }, "block", "end_portal_frame"],
  [{ goal_type: "place_block", block: "lit_furnace" }, "block", "minecraft:furnace"],
  [{ goal_type: "consume_item", item: "stone" }, "item", "minecraft:bread"],
  [{ goal_type: "consume_item", item: "splash_potion" }, "item", "use_item"],
  [{ goal_type: "consume_item", item: { item: "totem_of_undying" } }, "item.item", "totem"],
  [{ goal_type: "fish", item: "dirt" }, "item", "minecraft:cod"],
  [{ goal_type: "fish", item: "cooked_salmon" }, "item", "minecraft:salmon"],
  [{ goal_type: "trade", item: "wheat" }, "item", "minecraft:emerald"],
  [{ goal_type: "trade", item: "nether_star" }, "item", "have_item"],
  [{ goal_type: "enchant", item: "dirt" }, "item", "armour"],
  [{ goal_type: "wear", head: "diamond_boots" }, "head", '"feet"'],
  [{ goal_type: "wear", chest: "elytra", legs: "shield" }, "legs", "iron_leggings"],
  [{ goal_type: "die", by: "cow" }, "by", "minecraft:zombie"],
  [{ goal_type: "take_damage", by: ["villager_v2", "bat"] }, "by", "minecraft:zombie"],
  [{ goal_type: "take_damage", projectile: "skeleton" }, "projectile", "minecraft:arrow"],
  [{ goal_type: "shoot", projectile: "zombie" }, "projectile", "minecraft:arrow"],
  [{ goal_type: "deal_damage", projectile: "llama_spit" }, "projectile", "minecraft:arrow"],
  [{ goal_type: "kill", entity: ["arrow", "xp_orb"] }, "entity", "projectile"],
  [{ goal_type: "kill", entity: { type: "creeper", baby: true } }, "entity.type", "baby"],
  [{ goal_type: "kill", entity: { type: "frog", baby: true } }, "entity.type", "tadpole"],
  [{ goal_type: "shoot", entity: { type: ["cow", "zombie"], color: 3 } }, "entity.type", "minecraft:sheep"],
  [{ goal_type: "use_entity", entity: { type: "creeper", variant: 1 } }, "entity.type", "variant"],
  [{ goal_type: "have_item", item: { item: "apple", potion: "swiftness" } }, "item.potion", "minecraft:potion"],
  [
    { goal_type: "use_item", item: { item: "splash_potion", potion: { form: "lingering" } } },
    "item.potion.form",
    "no form",
  ],
  [{ goal_type: "use_entity", entity: "villager", item: "emerald" }, "entity", "villager_v2"],
  [{ goal_type: "kill", weapon: { item: "bow", enchantments: { lure: 1 } } }, "weapon.enchantments.lure", "fits"],
  [
    { goal_type: "kill", weapon: { item: ["bow", "apple"], enchantments: { lure: 1 } } },
    "weapon.enchantments.lure",
    "fits",
  ],
  [kill({ riding: "zombie" }), "where.riding", "minecraft:horse"],
  [kill({ wearing: { chest: "iron_boots" } }), "where.wearing.chest", '"feet"'],
  [kill({ near: { x: 0, y: 60, z: 0, radius: 10 }, y: { min: 71 } }), "where.near", "together"],
  [kill({ gliding: true, wearing: { chest: "iron_chestplate" } }), "where.gliding", "together"],
  [{ goal_type: "visit", y: { min: 100 }, where: { y: { max: 99 } } }, "where.y", "together"],
  [{ goal_type: "visit", biome: "plains", where: { biome: "desert" } }, "where.biome", "together"],
  [
    {
      goal_type: "visit",
      place: { x: 0, y: 60, z: 0, radius: 10 },
      where: { near: { x: 21, y: 60, z: 0, radius: 10 } },
    },
    "where.near",
    "together",
  ],
  [{ goal_type: "travel", by: "glide", where: { wearing: { chest: "iron_chestplate" } } }, "where.wearing.chest", ""],
  [{ goal_type: "travel", by: ["boat"], where: { riding: "pig" } }, "where.riding", "together"],
  [{ goal_type: "wear", head: "iron_helmet", where: { wearing: { head: "turtle_helmet" } } }, "where.wearing.head", ""],
  [{ goal_type: "sleep", where: { dimension: "nether" } }, "where.dimension", "together"],
  [{ goal_type: "sleep", where: { biome: ["hell", "the_end"] } }, "where.biome", "together"],
  [anyOf({ dimension: "nether" }, jump({ biome: "plains" })), "goals[0].where.biome", "together"],
  [anyOf({ biome: "plains" }, jump({ dimension: "the_end", biome: "the_end" })), "goals[0].where.biome", ""],
  [anyOf({ dimension: "nether" }, jump({ weather: "rain" })), "goals[0].where.weather", "together"],
  [anyOf({ dimension: "nether" }, { goal_type: "sleep" }), "goals[0]", "together"],
  [anyOf({ time: "night" }, jump({ time: { max: 12_541 } })), "goals[0].where.time", "together"],
  [anyOf({ sneaking: true }, jump({ sneaking: false })), "goals[0].where.sneaking", "together"],
  [anyOf({ sneaking: false }, { goal_type: "sneak" }), "goals[0]", "together"],
  [anyOf({ holding: "bow" }, jump({ holding: ["shield", "my:bow"] })), "goals[0].where.holding", "together"],
  [anyOf({ level: { min: 30 } }, jump({ level: 29 })), "goals[0].where.level", "together"],
  [
    anyOf({ difficulty: "hard" }, anyOf({}, jump({ difficulty: ["easy", "peaceful"] }))),
    "goals[0].goals[0].where.difficulty",
    "together",
  ],
];

it.each(NEVER)("is warned of for that alone: %j", (goal, place, right) => {
  const warnings = warningsOf(goal);
  expect(warnings.map(({ path }) => path.replace("goal_details.", ""))).toEqual([place]);
  expect(warnings[0]!.expected).toContain(right);
});

const distinct = (by: string, goal: object, of?: readonly string[]) => ({
  goal_type: "distinct",
  goal,
  by,
  ...(of && { of }),
});

it.each<[goal: object, most: number]>([
  [distinct("entity", { goal_type: "breed" }), 24],
  [distinct("entity", { goal_type: "breed", entity: ["cow", "pig", "creeper"] }), 2],
  [distinct("entity", { goal_type: "breed" }, ["cow", "creeper"]), 1],
  [distinct("biome", { goal_type: "visit" }), readVanillaIds().biomes.size],
  [distinct("biome", { goal_type: "visit", dimension: "nether" }), 5],
  [distinct("biome", { goal_type: "jump", where: { dimension: ["nether", "the_end"] } }), 6],
  [distinct("item", { goal_type: "fish", item: ["cod", "dirt"] }), 1],
  [distinct("effect", { goal_type: "effect" }), readVanillaIds().effects.size],
])("is warned of where it wants more kinds than there are: %j", (goal, most) => {
  expect(warningsOf(goal, most)).toEqual([]);
  const warnings = warningsOf(goal, most + 1);
  expect(warnings.map(({ path, expected }) => [path, expected])).toEqual([["goal_number", `at most ${most}`]]);
  const both = { goal_type: "all_of", goals: [{ ...goal, count: most + 1 }, { goal_type: "jump" }] };
  expect(warningsOf(both, 2).map(({ path }) => path)).toEqual(["goal_details.goals[0].count"]);
});

it("takes what the game meets, however odd, without a word", () => {
  expect(MET.length).toBeGreaterThan(200);
  const told = MET.filter(({ goal, number }) => warningsOf(goal, number).length > 0);
  expect(told.map(({ goal }) => JSON.stringify(goal))).toEqual([]);
});
