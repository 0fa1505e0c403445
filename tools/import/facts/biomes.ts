/** Biomes of Java Edition, as every version since 1.12 has called them → what they are called here: facts. */
import { BIOMES_OF_JAVA } from "../../../scripts/trees/facts/biomes.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { lookUp, type Named, type NameTable } from "./named.ts";

const FROM_BEFORE_118: Readonly<Record<string, string>> = {
  // 1.13 to 1.17.
  badlands_plateau: "mesa_plateau",
  dark_forest_hills: "roofed_forest_mutated",
  desert_lakes: "desert_mutated",
  giant_spruce_taiga: "redwood_taiga_mutated",
  giant_spruce_taiga_hills: "redwood_taiga_hills_mutated",
  giant_tree_taiga: "mega_taiga",
  giant_tree_taiga_hills: "mega_taiga_hills",
  gravelly_mountains: "extreme_hills_mutated",
  modified_badlands_plateau: "mesa_plateau_mutated",
  modified_gravelly_mountains: "extreme_hills_plus_trees_mutated",
  modified_jungle: "jungle_mutated",
  modified_jungle_edge: "jungle_edge_mutated",
  modified_wooded_badlands_plateau: "mesa_plateau_stone_mutated",
  mountain_edge: "extreme_hills_edge",
  mountains: "extreme_hills",
  mushroom_field_shore: "mushroom_island_shore",
  nether: "hell",
  shattered_savanna: "savanna_mutated",
  shattered_savanna_plateau: "savanna_plateau_mutated",
  snowy_mountains: "ice_mountains",
  snowy_taiga_hills: "cold_taiga_hills",
  snowy_taiga_mountains: "cold_taiga_mutated",
  stone_shore: "stone_beach",
  swamp_hills: "swampland_mutated",
  taiga_mountains: "taiga_mutated",
  tall_birch_forest: "birch_forest_mutated",
  tall_birch_hills: "birch_forest_hills_mutated",
  wooded_badlands_plateau: "mesa_plateau_stone",
  wooded_hills: "forest_hills",
  wooded_mountains: "extreme_hills_plus_trees",
  // 1.12.
  beaches: "beach",
  extreme_hills_with_trees: "extreme_hills_plus_trees",
  ice_flats: "ice_plains",
  mesa_clear_rock: "mesa_plateau",
  mesa_rock: "mesa_plateau_stone",
  mutated_extreme_hills_with_trees: "extreme_hills_plus_trees_mutated",
  mutated_forest: "flower_forest",
  mutated_ice_flats: "ice_plains_spikes",
  mutated_mesa: "mesa_bryce",
  mutated_mesa_clear_rock: "mesa_plateau_mutated",
  mutated_mesa_rock: "mesa_plateau_stone_mutated",
  mutated_plains: "sunflower_plains",
  mutated_savanna_rock: "savanna_plateau_mutated",
  mutated_taiga_cold: "cold_taiga_mutated",
  redwood_taiga: "mega_taiga",
  redwood_taiga_hills: "mega_taiga_hills",
  savanna_rock: "savanna_plateau",
  sky: "the_end",
  smaller_extreme_hills: "extreme_hills_edge",
  taiga_cold: "cold_taiga",
  taiga_cold_hills: "cold_taiga_hills",
};

const NO_VOID = "Bedrock has no biome of the void";

export const BIOMES_OF_JAVA_EVER: NameTable = {
  what: "biome",
  otherwise: { ...BIOMES_OF_JAVA, ...FROM_BEFORE_118 },
  families: [[/^mutated_(\w+)$/, "$1_mutated"]],
  lacking: { the_void: NO_VOID, void: NO_VOID },
  blurred: [[/^(?:end_(?:barrens|highlands|midlands)|small_end_islands)$/, "the End is a single biome here"]],
};

export const bedrockBiomes = (javaId: string): Named => lookUp(javaId, BIOMES_OF_JAVA_EVER, readVanillaIds().biomes);
