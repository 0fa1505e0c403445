/** Blocks of Java Edition, of today and from before 1.13 → what they are called here: facts. Which state is which is another's. */
import { itemsInPlaceOf } from "../../../scripts/trees/facts/old-items.ts";
import { RENAMED_BLOCKS } from "../../../scripts/trees/facts/blocks.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { javaName, lookUp, type Before113, type Named, type NameTable } from "./named.ts";

export type StateValue = string | number | boolean;
export type BlockStates = Readonly<Record<string, StateValue>>;
/** What Java Edition has as a block of its own may be a state here. */
export type NamedBlock = (Extract<Named, { ids: unknown }> & { readonly states?: BlockStates }) | { missing: string };

/** Java Edition's block → the blocks that it is here. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...RENAMED_BLOCKS,
  attached_melon_stem: "melon_stem",
  attached_pumpkin_stem: "pumpkin_stem",
  big_dripleaf_stem: "big_dripleaf",
  bricks: "brick_block",
  cave_air: "air",
  cave_vines: "cave_vines cave_vines_head_with_berries",
  cave_vines_plant: "cave_vines cave_vines_body_with_berries",
  cobblestone_stairs: "stone_stairs",
  comparator: "unpowered_comparator powered_comparator",
  dark_oak_sign: "darkoak_standing_sign",
  dark_oak_wall_sign: "darkoak_wall_sign",
  daylight_detector: "daylight_detector daylight_detector_inverted",
  deepslate_redstone_ore: "deepslate_redstone_ore lit_deepslate_redstone_ore",
  dirt_path: "grass_path",
  end_stone_brick_stairs: "end_brick_stairs",
  end_stone_bricks: "end_bricks",
  flowering_azalea_leaves: "azalea_leaves_flowered",
  frogspawn: "frog_spawn",
  grass: "short_grass",
  kelp_plant: "kelp",
  lava: "lava flowing_lava",
  lava_cauldron: "cauldron",
  light: Array.from({ length: 16 }, (_, level) => `light_block_${level}`).join(" "),
  light_gray_glazed_terracotta: "silver_glazed_terracotta",
  lily_pad: "waterlily",
  magma_block: "magma",
  nether_bricks: "nether_brick",
  note_block: "noteblock",
  oak_fence_gate: "fence_gate",
  oak_trapdoor: "trapdoor",
  oak_wall_sign: "wall_sign",
  piston_head: "piston_arm_collision sticky_piston_arm_collision",
  powder_snow_cauldron: "cauldron",
  prismarine_brick_stairs: "prismarine_bricks_stairs",
  red_nether_bricks: "red_nether_brick",
  redstone_lamp: "redstone_lamp lit_redstone_lamp",
  redstone_ore: "redstone_ore lit_redstone_ore",
  redstone_torch: "redstone_torch unlit_redstone_torch",
  redstone_wall_torch: "redstone_torch unlit_redstone_torch",
  repeater: "unpowered_repeater powered_repeater",
  rooted_dirt: "dirt_with_roots",
  shulker_box: "undyed_shulker_box",
  small_dripleaf: "small_dripleaf_block",
  snow: "snow_layer",
  stone_slab: "normal_stone_slab normal_stone_double_slab",
  stone_stairs: "normal_stone_stairs",
  stonecutter: "stonecutter_block",
  tall_seagrass: "seagrass",
  void_air: "air",
  wall_torch: "torch",
  water: "water flowing_water",
  water_cauldron: "cauldron",
  waxed_copper_block: "waxed_copper",
  // 1.13 had signs of one wood.
  sign: "standing_sign",
  wall_sign: "wall_sign",
};

const FAMILIES: NameTable["families"] = [
  [/^(furnace|smoker|blast_furnace)$/, "$1 lit_$1"],
  [/^((?:waxed_)?(?:(?:exposed|weathered|oxidized)_)?)cut_copper_slab$/, "$1cut_copper_slab $1double_cut_copper_slab"],
  [/^(?!(?:stone|wooden|purpur)_slab$)(\w+)_slab$/, "$1_slab $1_double_slab"],
  [/^purpur_slab$/, "purpur_slab purpur_double_slab"],
  [/^potted_\w+$/, "flower_pot"],
  [/^\w+_bed$/, "bed"],
  [/^\w+_wall_banner$/, "wall_banner"],
  [/^\w+_banner$/, "standing_banner"],
  [/^(\w+)_wall_hanging_sign$/, "$1_hanging_sign"],
  [/^(?!\w*_(?:hanging|wall|standing)_sign$)(\w+)_sign$/, "$1_standing_sign"],
  [/^(\w+)_wall_(skull|head|torch)$/, "$1_$2"],
  [/^(twisting|weeping)_vines_plant$/, "$1_vines"],
];

const NOTHING_MOVES = "Bedrock has no block for what a piston moves";

export const BLOCKS_OF_JAVA: NameTable = {
  what: "block",
  otherwise: OTHERWISE,
  families: FAMILIES,
  lacking: {
    end_gateway: "Bedrock's scripts are not told of the gateways of the End",
    moving_piston: NOTHING_MOVES,
    piston_extension: NOTHING_MOVES,
    test_block: "Bedrock has no test blocks",
    test_instance_block: "Bedrock has no test blocks",
  },
  blurred: [
    [/^(?!flower_pot$)potted_/, "which plant is in a flower pot is not told here"],
    [/^\w+_bed$/, "beds of all colours are one block here"],
    [/_banner$/, "banners of all colours are one block here"],
  ],
  older: itemsInPlaceOf,
};

/** What was another thing before 1.13; all others were as Bedrock has them to this day. */
export const BLOCKS_BEFORE_113: NameTable = {
  ...BLOCKS_OF_JAVA,
  isOfAll: true,
  otherwise: {
    beetroots: "beetroot",
    double_stone_slab2: "red_sandstone_double_slab",
    fence: "oak_fence",
    grass: "grass_block",
    piston_head: "piston_arm_collision sticky_piston_arm_collision",
    purpur_block: "purpur_block",
    silver_shulker_box: "light_gray_shulker_box",
    tripwire: "trip_wire",
  },
  families: [[/^double_wooden_slab$/, "oak spruce birch jungle acacia dark_oak".replace(/\w+/g, "$&_double_slab")]],
};

const STATES: Readonly<Record<string, BlockStates>> = {
  big_dripleaf: { big_dripleaf_head: true },
  big_dripleaf_stem: { big_dripleaf_head: false },
  cauldron: { fill_level: 0 },
  lava_cauldron: { cauldron_liquid: "lava" },
  powder_snow_cauldron: { cauldron_liquid: "powder_snow" },
  water_cauldron: { cauldron_liquid: "water" },
};

export function bedrockBlocks(javaId: string, was?: Before113): NamedBlock {
  const named = lookUp(javaId, was === undefined ? BLOCKS_OF_JAVA : BLOCKS_BEFORE_113, readVanillaIds().blocks);
  const states = was === undefined && "ids" in named ? STATES[javaName(javaId) ?? ""] : undefined;
  return states === undefined ? named : { ...named, states };
}
