/**
 * What became of item ids: old id and data value → today's id, blocks that no inventory holds → the item, names of Java
 * Edition → Bedrock's. Facts that the game's updates made known; all names are without namespace.
 */

const COLOURS =
  "white orange magenta light_blue yellow lime pink gray light_gray cyan purple blue brown green red black".split(" ");
const WOODS = "oak spruce birch jungle acacia dark_oak".split(" ");
const CORALS = "tube brain bubble fire horn".split(" ");

/** By data value. */
type Variants = Readonly<Record<number, string>>;

const inColours = (what: string): Variants => variants(COLOURS.map((colour) => `${colour}_${what}`));
const ofWoods = (what: string, woods = WOODS): Variants => variants(woods.map((wood) => `${wood}_${what}`));

function variants(names: readonly string[]): Variants {
  return Object.fromEntries(names.map((name, value) => [value, name]));
}

const listed = (names: string): Variants => variants(names.split(" "));

const CORAL_VARIANTS = (ending: string): Variants => ({
  ...variants(CORALS.map((coral) => `${coral}_${ending}`)),
  ...Object.fromEntries(CORALS.map((coral, value) => [value + 8, `dead_${coral}_${ending}`])),
});

const STONE_SLABS = listed(
  "smooth_stone_slab sandstone_slab petrified_oak_slab cobblestone_slab brick_slab stone_brick_slab quartz_slab nether_brick_slab",
);
const STONE_SLABS_2 = listed(
  "red_sandstone_slab purpur_slab prismarine_slab dark_prismarine_slab prismarine_brick_slab mossy_cobblestone_slab smooth_sandstone_slab red_nether_brick_slab",
);
const STONE_SLABS_3 = listed(
  "end_stone_brick_slab smooth_red_sandstone_slab polished_andesite_slab andesite_slab diorite_slab polished_diorite_slab granite_slab polished_granite_slab",
);
const STONE_SLABS_4 = listed(
  "mossy_stone_brick_slab smooth_quartz_slab normal_stone_slab cut_sandstone_slab cut_red_sandstone_slab",
);

/** Data values of spawn eggs are the old numbers of entities. */
const SPAWN_EGGS: Readonly<Record<string, number>> = {
  chicken: 10,
  cow: 11,
  pig: 12,
  sheep: 13,
  wolf: 14,
  mooshroom: 16,
  squid: 17,
  rabbit: 18,
  bat: 19,
  iron_golem: 20,
  snow_golem: 21,
  ocelot: 22,
  horse: 23,
  donkey: 24,
  mule: 25,
  skeleton_horse: 26,
  zombie_horse: 27,
  polar_bear: 28,
  llama: 29,
  parrot: 30,
  dolphin: 31,
  zombie: 32,
  creeper: 33,
  skeleton: 34,
  spider: 35,
  zombie_pigman: 36,
  slime: 37,
  enderman: 38,
  silverfish: 39,
  cave_spider: 40,
  ghast: 41,
  magma_cube: 42,
  blaze: 43,
  witch: 45,
  stray: 46,
  husk: 47,
  wither_skeleton: 48,
  guardian: 49,
  elder_guardian: 50,
  shulker: 54,
  endermite: 55,
  vindicator: 57,
  phantom: 58,
  ravager: 59,
  turtle: 74,
  cat: 75,
  evoker: 104,
  vex: 105,
  pufferfish: 108,
  salmon: 109,
  drowned: 110,
  tropical_fish: 111,
  cod: 112,
  panda: 113,
  pillager: 114,
  villager: 115,
  zombie_villager: 116,
  wandering_trader: 118,
  fox: 121,
  bee: 122,
  piglin: 123,
  hoglin: 124,
  strider: 125,
  zoglin: 126,
  piglin_brute: 127,
  goat: 128,
  glow_squid: 129,
  axolotl: 130,
};

const BOATS =
  "oak_boat spruce_boat birch_boat jungle_boat acacia_boat dark_oak_boat mangrove_boat bamboo_raft cherry_boat";

export const OLD_VARIANTS: Readonly<Record<string, Variants>> = {
  wool: inColours("wool"),
  carpet: inColours("carpet"),
  concrete: inColours("concrete"),
  concrete_powder: inColours("concrete_powder"),
  concretepowder: inColours("concrete_powder"),
  stained_glass: inColours("stained_glass"),
  stained_glass_pane: inColours("stained_glass_pane"),
  stained_hardened_clay: inColours("terracotta"),
  shulker_box: inColours("shulker_box"),
  planks: ofWoods("planks"),
  log: ofWoods("log", WOODS.slice(0, 4)),
  log2: ofWoods("log", WOODS.slice(4)),
  leaves: ofWoods("leaves", WOODS.slice(0, 4)),
  leaves2: ofWoods("leaves", WOODS.slice(4)),
  sapling: ofWoods("sapling"),
  wood: ofWoods("wood"),
  fence: ofWoods("fence"),
  wooden_slab: ofWoods("slab"),
  stone: listed("stone granite polished_granite diorite polished_diorite andesite polished_andesite"),
  stonebrick: listed("stone_bricks mossy_stone_bricks cracked_stone_bricks chiseled_stone_bricks"),
  sandstone: listed("sandstone chiseled_sandstone cut_sandstone smooth_sandstone"),
  red_sandstone: listed("red_sandstone chiseled_red_sandstone cut_red_sandstone smooth_red_sandstone"),
  quartz_block: listed("quartz_block chiseled_quartz_block quartz_pillar smooth_quartz"),
  purpur_block: { 0: "purpur_block", 2: "purpur_pillar" },
  dirt: listed("dirt coarse_dirt"),
  sand: listed("sand red_sand"),
  tallgrass: { 0: "short_grass", 1: "short_grass", 2: "fern" },
  double_plant: listed("sunflower lilac tall_grass large_fern rose_bush peony"),
  red_flower: listed(
    "poppy blue_orchid allium azure_bluet red_tulip orange_tulip white_tulip pink_tulip oxeye_daisy cornflower lily_of_the_valley",
  ),
  yellow_flower: listed("dandelion"),
  coral: CORAL_VARIANTS("coral"),
  coral_block: CORAL_VARIANTS("coral_block"),
  coral_fan: variants(CORALS.map((coral) => `${coral}_coral_fan`)),
  coral_fan_dead: variants(CORALS.map((coral) => `dead_${coral}_coral_fan`)),
  sponge: listed("sponge wet_sponge"),
  prismarine: listed("prismarine dark_prismarine prismarine_bricks"),
  stone_slab: STONE_SLABS,
  stone_slab2: STONE_SLABS_2,
  stone_slab3: STONE_SLABS_3,
  stone_slab4: STONE_SLABS_4,
  stone_block_slab: STONE_SLABS,
  stone_block_slab2: STONE_SLABS_2,
  stone_block_slab3: STONE_SLABS_3,
  stone_block_slab4: STONE_SLABS_4,
  double_stone_slab: STONE_SLABS,
  monster_egg: listed(
    "infested_stone infested_cobblestone infested_stone_bricks infested_mossy_stone_bricks infested_cracked_stone_bricks infested_chiseled_stone_bricks",
  ),
  anvil: { 0: "anvil", 4: "chipped_anvil", 8: "damaged_anvil" },
  dye: listed(
    "ink_sac red_dye green_dye cocoa_beans lapis_lazuli purple_dye cyan_dye light_gray_dye gray_dye pink_dye lime_dye yellow_dye light_blue_dye magenta_dye orange_dye bone_meal black_dye brown_dye blue_dye white_dye",
  ),
  spawn_egg: Object.fromEntries(Object.entries(SPAWN_EGGS).map(([entity, value]) => [value, `${entity}_spawn_egg`])),
  boat: listed(BOATS),
  chest_boat: listed(BOATS.replace(/_(boat|raft)/g, "_chest_$1")),
  bucket: {
    0: "bucket",
    1: "milk_bucket",
    2: "cod_bucket",
    3: "salmon_bucket",
    4: "tropical_fish_bucket",
    5: "pufferfish_bucket",
    8: "water_bucket",
    10: "lava_bucket",
    11: "powder_snow_bucket",
    12: "axolotl_bucket",
  },
  coal: listed("coal charcoal"),
  fish: listed("cod salmon tropical_fish pufferfish"),
  cooked_fish: listed("cooked_cod cooked_salmon"),
  golden_apple: listed("golden_apple enchanted_golden_apple"),
  skull: listed("skeleton_skull wither_skeleton_skull zombie_head player_head creeper_head dragon_head piglin_head"),
  banner_pattern: listed(
    "creeper_banner_pattern skull_banner_pattern flower_banner_pattern mojang_banner_pattern field_masoned_banner_pattern bordure_indented_banner_pattern piglin_banner_pattern globe_banner_pattern",
  ),
};

/** Old names and names of Java Edition. */
export const RENAMED_ITEMS: Readonly<Record<string, string>> = {
  grass: "grass_block",
  dirt_path: "grass_path",
  appleenchanted: "enchanted_golden_apple",
  melon: "melon_slice",
  speckled_melon: "glistering_melon_slice",
  reeds: "sugar_cane",
  fireworks: "firework_rocket",
  fireworkscharge: "firework_star",
  fireball: "fire_charge",
  carrotonastick: "carrot_on_a_stick",
  totem: "totem_of_undying",
  map: "filled_map",
  emptymap: "empty_map",
  muttonraw: "mutton",
  muttoncooked: "cooked_mutton",
  clownfish: "tropical_fish",
  chorus_fruit_popped: "popped_chorus_fruit",
  lodestonecompass: "lodestone_compass",
  turtle_shell_piece: "turtle_scute",
  scute: "turtle_scute",
  sign: "oak_sign",
  darkoak_sign: "dark_oak_sign",
  netherstar: "nether_star",
  sealantern: "sea_lantern",
  horsearmorleather: "leather_horse_armor",
  horsearmoriron: "iron_horse_armor",
  horsearmorgold: "golden_horse_armor",
  horsearmordiamond: "diamond_horse_armor",
  chain: "iron_chain",
  cobweb: "web",
  bricks: "brick_block",
  note_block: "noteblock",
  spawner: "mob_spawner",
  powered_rail: "golden_rail",
  lily_pad: "waterlily",
  jack_o_lantern: "lit_pumpkin",
  terracotta: "hardened_clay",
  dead_bush: "deadbush",
  end_stone_bricks: "end_bricks",
  nether_bricks: "nether_brick",
  red_nether_bricks: "red_nether_brick",
  magma_block: "magma",
  slime_block: "slime",
  snow_block: "snow",
  oak_door: "wooden_door",
  oak_trapdoor: "trapdoor",
  oak_button: "wooden_button",
  oak_fence_gate: "fence_gate",
  oak_pressure_plate: "wooden_pressure_plate",
  nether_quartz_ore: "quartz_ore",
  frogspawn: "frog_spawn",
  zombified_piglin_spawn_egg: "zombie_pigman_spawn_egg",
  // Blocks that stand in the world and are another item in the hand.
  potatoes: "potato",
  carrots: "carrot",
  cocoa: "cocoa_beans",
  redstone_wire: "redstone",
  trip_wire: "string",
  sweet_berry_bush: "sweet_berries",
  cave_vines: "glow_berries",
  cave_vines_body_with_berries: "glow_berries",
  cave_vines_head_with_berries: "glow_berries",
  melon_stem: "melon_seeds",
  pumpkin_stem: "pumpkin_seeds",
  pitcher_crop: "pitcher_pod",
  torchflower_crop: "torchflower_seeds",
  bamboo_sapling: "bamboo",
  fire: "flint_and_steel",
  water: "water_bucket",
  flowing_water: "water_bucket",
  lava: "lava_bucket",
  flowing_lava: "lava_bucket",
  powder_snow: "powder_snow_bucket",
  unlit_redstone_torch: "redstone_torch",
  lit_deepslate_redstone_ore: "deepslate_redstone_ore",
  powered_repeater: "repeater",
  unpowered_repeater: "repeater",
  powered_comparator: "comparator",
  unpowered_comparator: "comparator",
  standing_sign: "oak_sign",
  wall_sign: "oak_sign",
  standing_banner: "banner",
  wall_banner: "banner",
  candle_cake: "candle",
  piston_arm_collision: "piston",
  sticky_piston_arm_collision: "sticky_piston",
  daylight_detector_inverted: "daylight_detector",
};

/** Of blocks that come in families. */
const BLOCK_FAMILIES: readonly (readonly [form: RegExp, item: string])[] = [
  [/^darkoak_(?:standing|wall)_sign$/, "dark_oak_sign"],
  [/^(.+)_(?:standing|wall)_sign$/, "$1_sign"],
  [/^((?:waxed_)?(?:(?:exposed|weathered|oxidized)_)?)double_cut_copper_slab$/, "$1cut_copper_slab"],
  [/^(.+)_double_slab$/, "$1_slab"],
  [/^(.+)_candle_cake$/, "$1_candle"],
  [/^(.+)_wall_fan$/, "$1_fan"],
  [/^lit_(.+)$/, "$1"],
  [/^record_(.+)$/, "music_disc_$1"],
  [/^(.+)_bed$/, "bed"],
  [/^(.+)_banner$/, "banner"],
];

/** Things of chemistry and lessons: items where a world has the features of Education Edition, and only there. */
const EDUCATION =
  /^(?:element_\d+|hard_(?:\w+_)?(?:stained_)?glass(?:_pane)?|colored_torch_\w+|compound_creator|element_constructor|lab_table|material_reducer|chemical_heat|underwater_(?:tnt|torch)|camera|compound|glow_stick|sparkler|balloon|bleach|ice_bomb|medicine|rapid_fertilizer)$/;

export const isOfEducation = (name: string): boolean => EDUCATION.test(name);

/** Today's id of what `name` with this data value was; undefined where there never was such a thing. */
export function itemOfVariant(name: string, value: number): string | undefined {
  const byValue = OLD_VARIANTS[name];
  return byValue !== undefined && Object.prototype.hasOwnProperty.call(byValue, value) ? byValue[value] : undefined;
}

/** All that took the place of an id, the likeliest first; empty for an id that never was one. */
export function itemsInPlaceOf(name: string): readonly string[] {
  const own = (table: object): boolean => Object.prototype.hasOwnProperty.call(table, name);
  if (own(OLD_VARIANTS)) return Array.from(new Set(Object.values(OLD_VARIANTS[name]!)));
  if (own(RENAMED_ITEMS)) return [RENAMED_ITEMS[name]!];
  const family = BLOCK_FAMILIES.find(([form]) => form.test(name));
  return family === undefined ? [] : [name.replace(family[0], family[1])];
}
