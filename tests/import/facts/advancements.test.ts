/** What advancements of Java Edition say beside ids: causes of damage, statistics, dimensions, loot tables. */
import { describe, expect, it } from "vitest";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { bedrockCauses } from "../../../tools/import/facts/damage.ts";
import { bedrockDimension, bedrockLootTable } from "../../../tools/import/facts/places.ts";
import { goalOfStatistic } from "../../../tools/import/facts/statistics.ts";
import { vanillaTags } from "../../../tools/import/facts/tags/vanilla-tag.ts";

describe("types of damage", () => {
  it("are told here, or nobody tells of them", () => {
    const { damageCauses } = readVanillaIds();
    const types = new Set(Array.from(vanillaTags("damage_type").values()).flat());
    const untold = Array.from(types).filter((type) => !("ids" in bedrockCauses(type)));
    expect(untold.sort()).toEqual(["cramming", "generic", "outside_border"]);
    for (const type of types) {
      const named = bedrockCauses(type);
      if ("ids" in named) for (const cause of named.ids) expect(damageCauses).toContain(cause);
    }
  });

  it("are found by id", () => {
    expect(bedrockCauses("minecraft:player_attack")).toEqual({ ids: ["entityAttack"] });
    expect(bedrockCauses("minecraft:hot_floor")).toEqual({ ids: ["magma"] });
    expect(bedrockCauses("create:crush")).toEqual({ missing: expect.any(String) });
  });
});

describe("statistics", () => {
  it("are goals, with how many of their units are a step", () => {
    expect(goalOfStatistic("minecraft:custom", "minecraft:walk_one_cm")).toEqual({
      goal: { goal_type: "travel", by: "walk" },
      unitsAStep: 100,
    });
    expect(goalOfStatistic("minecraft:custom", "minecraft:play_one_minute")).toEqual({
      goal: { goal_type: "play_time", unit: "minutes" },
      unitsAStep: 1200,
    });
    expect(goalOfStatistic("minecraft:killed", "minecraft:evoker")).toEqual({
      goal: { goal_type: "kill", entity: "minecraft:evocation_illager" },
      unitsAStep: 1,
    });
    expect(goalOfStatistic("minecraft:used", "minecraft:torch")).toMatchObject({ goal: { goal_type: "place_block" } });
    expect(goalOfStatistic("minecraft:used", "minecraft:bow")).toMatchObject({ goal: { goal_type: "use_item" } });
    expect(goalOfStatistic("mined", "redstone_ore")).toMatchObject({
      goal: { block: ["minecraft:redstone_ore", "minecraft:lit_redstone_ore"] },
    });
  });

  it("say what differs, and what nobody counts", () => {
    expect(goalOfStatistic("minecraft:crafted", "minecraft:cake")).toMatchObject({ differs: expect.any(String) });
    expect(goalOfStatistic("minecraft:broken", "minecraft:bow")).toEqual({ missing: expect.any(String) });
    expect(goalOfStatistic("minecraft:custom", "minecraft:time_since_rest")).toEqual({ missing: expect.any(String) });
    expect(goalOfStatistic("create:custom", "create:turns")).toEqual({ missing: expect.any(String) });
  });
});

it("dimensions and loot tables have their names here", () => {
  expect(bedrockDimension("minecraft:the_nether")).toEqual({ ids: ["minecraft:nether"] });
  expect(bedrockDimension("twilightforest:twilight_forest")).toEqual({ missing: expect.any(String) });
  expect(bedrockLootTable("minecraft:chests/shipwreck_map")).toEqual({ table: "chests/shipwreck" });
  expect(bedrockLootTable("chests/simple_dungeon")).toEqual({ table: "chests/simple_dungeon" });
  expect(bedrockLootTable("minecraft:blocks/stone")).toEqual({ missing: expect.any(String) });
});
