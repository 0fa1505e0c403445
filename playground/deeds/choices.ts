/**
 * Which of many things is taken where a goal leaves it open: the first, or, where each is to be another one, the next.
 * Lists of usual things by family and tag; no goal is known here.
 */
import type { DistinctBy } from "../../scripts/core/goals/goal-type.ts";
import { withNamespace } from "../../scripts/core/goals/filters/patterns.ts";
import type { Making } from "./act.ts";

/**
 * The value whose turn it is; the last one again when all have had theirs.
 *
 * @param isOpen the candidates are but usual ones: where a `distinct` names its values, any of those will do
 */
export function nextOf(making: Making, by: DistinctBy, candidates: readonly string[], isOpen = false): string {
  const named = making.of[by]?.map(withNamespace);
  const fitting = isOpen ? named : named?.filter((value) => candidates.includes(value));
  const from = fitting === undefined || fitting.length === 0 ? candidates : fitting;
  return from[Math.min(making.nth[by] ?? 0, from.length - 1)]!;
}

const full = (names: string): readonly string[] => names.split(" ").map(withNamespace);

export const ANIMALS = full(
  "cow pig sheep chicken wolf cat horse donkey llama rabbit fox goat bee panda parrot mooshroom squid salmon cod turtle camel",
);
export const MONSTERS = full(
  "zombie skeleton spider creeper enderman witch husk stray drowned slime magma_cube blaze ghast cave_spider silverfish " +
    "endermite phantom guardian pillager vindicator ravager vex hoglin zoglin piglin_brute wither_skeleton shulker bogged breeze",
);
export const UNDEAD = full(
  "zombie skeleton husk stray drowned phantom wither_skeleton zoglin bogged zombie_villager_v2",
);

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  monster: MONSTERS,
  undead: UNDEAD,
  mob: [...ANIMALS, ...MONSTERS],
  arthropod: full("spider cave_spider silverfish endermite"),
  illager: full("pillager vindicator evocation_illager"),
  fish: full("cod salmon tropicalfish pufferfish"),
  villager: full("villager_v2"),
  inanimate: full("boat minecart armor_stand"),
};

/** Entities of a family: those that are known, else one of that name, else any. */
export const ofFamily = (family: string): readonly string[] => FAMILIES[family] ?? [];

export const MOUNTS = full("horse pig boat minecart donkey strider camel mule llama skeleton_horse chest_boat");
export const PETS = full("wolf cat parrot horse donkey mule llama");
export const BRED = full("cow pig sheep chicken rabbit wolf cat horse goat fox bee llama mooshroom panda turtle");
export const FED_WITH: Readonly<Record<string, string>> = {
  pig: "carrot",
  chicken: "wheat_seeds",
  rabbit: "carrot",
  wolf: "beef",
  cat: "cod",
  ocelot: "cod",
  horse: "golden_carrot",
  donkey: "golden_carrot",
  fox: "sweet_berries",
  bee: "poppy",
  llama: "hay_block",
  panda: "bamboo",
  turtle: "seagrass",
  strider: "warped_fungus",
  hoglin: "crimson_fungus",
  axolotl: "tropical_fish_bucket",
  frog: "slime_ball",
  camel: "cactus",
  armadillo: "spider_eye",
};

export const PROJECTILES = full("arrow snowball egg ender_pearl thrown_trident");
export const FOODS = full(
  "bread apple cooked_beef carrot baked_potato cookie melon_slice pumpkin_pie golden_apple cooked_chicken cooked_porkchop " +
    "cooked_mutton cooked_cod cooked_salmon beetroot sweet_berries dried_kelp potato beef porkchop",
);
export const USED = full("snowball egg ender_pearl bow fishing_rod goat_horn spyglass trident");
export const GOODS = full("bread apple arrow book glass cookie clock compass map name_tag saddle bell");
export const CATCHES = full("cod salmon tropical_fish pufferfish bow name_tag saddle leather bone string");
export const THINGS = full(
  "stick feather apple bone string leather coal iron_ingot gold_ingot diamond emerald wheat egg paper book brick flint",
);
export const ENCHANTED = full(
  "iron_sword iron_pickaxe bow iron_chestplate fishing_rod iron_axe iron_shovel iron_boots",
);
export const BLOCKS = full(
  "stone dirt oak_log sand gravel cobblestone coal_ore iron_ore oak_planks glass granite diorite andesite clay bricks",
);
export const CONTAINERS = full("chest barrel ender_chest trapped_chest hopper dispenser dropper furnace");
export const PRESSED = full("lever stone_button wooden_pressure_plate oak_button stone_pressure_plate target");
export const EFFECTS = full(
  "speed haste strength regeneration resistance fire_resistance water_breathing night_vision jump_boost invisibility " +
    "absorption slow_falling poison weakness slowness hunger",
);
export const BIOMES = full(
  "plains desert forest taiga jungle savanna swampland ice_plains birch_forest roofed_forest beach river ocean mesa " +
    "mushroom_island extreme_hills deep_dark cherry_grove meadow warm_ocean frozen_ocean deep_ocean flower_forest",
);
export const DIMENSIONS = full("overworld nether the_end");

const ITEMS_OF_TAG: Readonly<Record<string, readonly string[]>> = {
  is_sword: full("iron_sword stone_sword wooden_sword diamond_sword"),
  is_pickaxe: full("iron_pickaxe stone_pickaxe wooden_pickaxe diamond_pickaxe"),
  is_axe: full("iron_axe stone_axe wooden_axe diamond_axe"),
  is_shovel: full("iron_shovel stone_shovel wooden_shovel diamond_shovel"),
  is_hoe: full("iron_hoe stone_hoe wooden_hoe diamond_hoe"),
  is_food: FOODS,
  is_armor: full("iron_chestplate iron_helmet iron_leggings iron_boots"),
};
const BLOCKS_OF_TAG: Readonly<Record<string, readonly string[]>> = {
  log: full("oak_log birch_log spruce_log jungle_log acacia_log"),
  wood: full("oak_planks birch_planks"),
  stone: full("stone granite diorite andesite"),
  sand: full("sand red_sand"),
  dirt: full("dirt grass_block"),
};

const bare = (tag: string): string => tag.slice(tag.indexOf(":") + 1);
export const itemsOfTag = (tag: string): readonly string[] => ITEMS_OF_TAG[bare(tag)] ?? [];
export const blocksOfTag = (tag: string): readonly string[] => BLOCKS_OF_TAG[bare(tag)] ?? [];
