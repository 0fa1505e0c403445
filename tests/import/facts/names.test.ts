/** What things of Java Edition are called here: every answer is a name that Bedrock has, and traps are not stepped into. */
import { describe, expect, it } from "vitest";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { BIOMES_OF_JAVA_EVER, bedrockBiomes } from "../../../tools/import/facts/biomes.ts";
import { bedrockBlockInState } from "../../../tools/import/facts/block-states.ts";
import { BLOCKS_BEFORE_113, BLOCKS_OF_JAVA, bedrockBlocks } from "../../../tools/import/facts/blocks.ts";
import { bedrockEffects, bedrockEnchantments, bedrockPotion } from "../../../tools/import/facts/effects.ts";
import { ENTITIES_OF_JAVA, bedrockEntities } from "../../../tools/import/facts/entities.ts";
import { ITEMS_BEFORE_113, ITEMS_OF_JAVA, bedrockItems } from "../../../tools/import/facts/items.ts";
import type { NameTable } from "../../../tools/import/facts/named.ts";

const vanilla = readVanillaIds();
const ids = (named: object): unknown => ("ids" in named ? named.ids : named);
const minecraft = (...names: string[]): string[] => names.map((name) => `minecraft:${name}`);

describe("the names of Java Edition", () => {
  const tables: readonly (readonly [NameTable, ReadonlySet<string>])[] = [
    [ITEMS_OF_JAVA, vanilla.items],
    [ITEMS_BEFORE_113, vanilla.items],
    [BLOCKS_OF_JAVA, vanilla.blocks],
    [BLOCKS_BEFORE_113, vanilla.blocks],
    [ENTITIES_OF_JAVA, vanilla.entities],
    [BIOMES_OF_JAVA_EVER, vanilla.biomes],
  ];

  it.each(tables)("lead to names that Bedrock has: $what", (table, known) => {
    for (const [name, here] of Object.entries(table.otherwise))
      for (const id of here.split(" ")) expect(known, name).toContain(`minecraft:${id}`);
  });

  it("are no other thing that Bedrock calls by the same name", () => {
    expect(ids(bedrockItems("minecraft:stone_stairs"))).toEqual(minecraft("normal_stone_stairs"));
    expect(ids(bedrockItems("nether_brick"))).toEqual(minecraft("netherbrick"));
    expect(ids(bedrockItems("snow"))).toEqual(minecraft("snow_layer"));
    expect(ids(bedrockItems("stone"))).toEqual(minecraft("stone"));
    expect(ids(bedrockBlocks("snow_block"))).toEqual(minecraft("snow"));
    expect(ids(bedrockBlocks("stone_stairs"))).toEqual(minecraft("normal_stone_stairs"));
  });

  it("may stand for several blocks", () => {
    expect(ids(bedrockBlocks("minecraft:redstone_ore"))).toEqual(minecraft("redstone_ore", "lit_redstone_ore"));
    expect(ids(bedrockBlocks("cherry_slab"))).toEqual(minecraft("cherry_slab", "cherry_double_slab"));
    expect(ids(bedrockBlocks("water"))).toEqual(minecraft("water", "flowing_water"));
    expect(bedrockBlocks("water_cauldron")).toEqual({
      ids: minecraft("cauldron"),
      states: { cauldron_liquid: "water" },
    });
  });

  it("say what is no longer told apart", () => {
    expect(bedrockItems("lime_bed")).toEqual({ ids: minecraft("bed"), differs: expect.any(String) });
    expect(bedrockEntities("oak_chest_boat")).toEqual({ ids: minecraft("chest_boat"), differs: expect.any(String) });
    expect(bedrockBlocks("potted_poppy")).toEqual({ ids: minecraft("flower_pot"), differs: expect.any(String) });
    expect(bedrockBiomes("end_highlands")).toEqual({ ids: minecraft("the_end"), differs: expect.any(String) });
  });

  it("are told to be missing where Bedrock has no such thing, or a mod has it", () => {
    const told = { missing: expect.any(String) };
    expect(bedrockItems("minecraft:spectral_arrow")).toEqual(told);
    expect(bedrockItems("create:cogwheel")).toEqual(told);
    expect(bedrockItems("minecraft:no_such_thing")).toEqual(told);
    expect(bedrockBlocks("end_gateway")).toEqual(told);
    expect(bedrockEntities("block_display")).toEqual(told);
    expect(bedrockBiomes("the_void")).toEqual(told);
    expect(bedrockEffects("dolphins_grace")).toEqual(told);
    expect(bedrockEnchantments("sweeping_edge")).toEqual(told);
    expect(bedrockPotion("luck")).toEqual(told);
  });

  it("are known of every version", () => {
    expect(ids(bedrockItems("scute"))).toEqual(minecraft("turtle_scute"));
    expect(ids(bedrockItems("chain"))).toEqual(minecraft("iron_chain"));
    expect(ids(bedrockBiomes("mutated_redwood_taiga"))).toEqual(minecraft("redwood_taiga_mutated"));
    expect(ids(bedrockBiomes("wooded_mountains"))).toEqual(minecraft("extreme_hills_plus_trees"));
    expect(ids(bedrockEntities("villager_golem"))).toEqual(minecraft("iron_golem"));
    expect(ids(bedrockEntities("zombified_piglin"))).toEqual(minecraft("zombie_pigman"));
    expect(ids(bedrockEffects("minecraft:hero_of_the_village"))).toEqual(["village_hero"]);
    expect(ids(bedrockEnchantments("binding_curse"))).toEqual(["binding"]);
    expect(ids(bedrockPotion("minecraft:long_night_vision"))).toEqual(["long_nightvision"]);
  });

  it("from before 1.13 are told apart by data values", () => {
    expect(ids(bedrockItems("grass", {}))).toEqual(minecraft("grass_block"));
    expect(ids(bedrockItems("grass"))).toEqual(minecraft("short_grass"));
    expect(ids(bedrockItems("minecraft:planks", { data: 2 }))).toEqual(minecraft("birch_planks"));
    expect(ids(bedrockItems("stone_slab", { data: 7 }))).toEqual(minecraft("quartz_slab"));
    expect(ids(bedrockItems("coal", {}))).toEqual(minecraft("coal", "charcoal"));
    expect(ids(bedrockItems("diamond", { data: 0 }))).toEqual(minecraft("diamond"));
    expect(ids(bedrockBlocks("log2", {}))).toEqual(minecraft("acacia_log", "dark_oak_log"));
  });
});

describe("the states of Java Edition's blocks", () => {
  const inState = (id: string, states: Record<string, string>, was?: object): unknown => {
    const { untold, ...rest } = bedrockBlockInState(id, states, was) as { untold: readonly string[] };
    expect(untold).toEqual([]);
    return rest;
  };

  it("choose a block here, or are a state of it", () => {
    expect(inState("furnace", { lit: "true" })).toEqual({ ids: minecraft("lit_furnace") });
    expect(inState("furnace", { lit: "false" })).toEqual({ ids: minecraft("furnace") });
    expect(inState("cut_copper_slab", { type: "double" })).toEqual({ ids: minecraft("double_cut_copper_slab") });
    expect(inState("soul_campfire", { lit: "true" })).toEqual({
      ids: minecraft("soul_campfire"),
      states: { extinguished: false },
    });
    expect(inState("repeater", { powered: "true", delay: "2" })).toEqual({
      ids: minecraft("powered_repeater"),
      states: { repeater_delay: 1 },
    });
    expect(inState("wool", { color: "silver" }, {})).toEqual({ ids: minecraft("light_gray_wool") });
  });

  it("are told where they cannot be said", () => {
    expect(bedrockBlockInState("oak_fence", { waterlogged: "true", north: "true" })).toEqual({
      ids: minecraft("oak_fence"),
      untold: ["waterlogged", "north"],
    });
  });

  it("have values that Bedrock has", () => {
    const samples: readonly (readonly [string, string, string])[] = [
      ["respawn_anchor", "charges", "4"],
      ["water_cauldron", "level", "3"],
      ["turtle_egg", "eggs", "4"],
      ["turtle_egg", "hatch", "2"],
      ["sea_pickle", "pickles", "4"],
      ["candle", "candles", "4"],
      ["snow", "layers", "8"],
      ["beetroots", "age", "3"],
      ["oak_stairs", "half", "top"],
      ["vault", "vault_state", "ejecting"],
      ["creaking_heart", "creaking_heart_state", "awake"],
      ["birch_slab", "type", "top"],
    ];
    for (const [block, state, value] of samples) {
      const { states } = inState(block, { [state]: value }) as { states: Record<string, string | number | boolean> };
      for (const [name, here] of Object.entries(states)) expect(vanilla.stateValues?.[name], block).toContain(here);
    }
  });
});
