/** Dimensions and loot tables of Java Edition → what they are called here: facts. */
import { has } from "../../../scripts/core/checks/shape.ts";
import { quote } from "../../../scripts/core/checks/issue.ts";
import { RENAMED_DIMENSIONS } from "../../../scripts/trees/facts/dimensions.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { javaName, lookUp, type Named } from "./named.ts";

export const bedrockDimension = (javaId: string): Named =>
  lookUp(javaId, { what: "dimension", otherwise: RENAMED_DIMENSIONS, lacking: {} }, readVanillaIds().dimensions);

export const NO_STRUCTURES = "scripts of Bedrock are not told in which structure a player is";

/** Loot tables that Bedrock calls the same. */
const SAME_LOOT = new Set(
  `chests/abandoned_mineshaft chests/ancient_city chests/ancient_city_ice_box chests/bastion_bridge chests/bastion_hoglin_stable
  chests/bastion_other chests/bastion_treasure chests/desert_pyramid chests/end_city_treasure chests/igloo_chest
  chests/jungle_temple chests/nether_bridge chests/pillager_outpost chests/ruined_portal chests/simple_dungeon
  chests/spawn_bonus_chest chests/stronghold_corridor chests/stronghold_crossing chests/stronghold_library
  chests/trial_chambers/corridor chests/trial_chambers/entrance chests/trial_chambers/intersection
  chests/trial_chambers/intersection_barrel chests/trial_chambers/reward chests/trial_chambers/reward_common
  chests/trial_chambers/reward_ominous chests/trial_chambers/reward_ominous_common chests/trial_chambers/reward_ominous_rare
  chests/trial_chambers/reward_ominous_unique chests/trial_chambers/reward_rare chests/trial_chambers/reward_unique
  chests/trial_chambers/supply chests/underwater_ruin_big chests/underwater_ruin_small chests/village/village_armorer
  chests/village/village_butcher chests/village/village_cartographer chests/village/village_desert_house
  chests/village/village_fletcher chests/village/village_mason chests/village/village_plains_house
  chests/village/village_savanna_house chests/village/village_shepherd chests/village/village_snowy_house
  chests/village/village_taiga_house chests/village/village_tannery chests/village/village_temple chests/village/village_toolsmith
  chests/village/village_weaponsmith chests/woodland_mansion gameplay/fishing gameplay/fishing/fish gameplay/fishing/junk
  gameplay/fishing/treasure entities/bat entities/blaze entities/bogged entities/breeze entities/cat entities/cave_spider
  entities/chicken entities/cow entities/creeper entities/dolphin entities/drowned entities/elder_guardian entities/enderman
  entities/ghast entities/glow_squid entities/guardian entities/hoglin entities/horse entities/iron_golem entities/llama
  entities/magma_cube entities/mooshroom entities/panda entities/parrot entities/phantom entities/pig entities/pillager
  entities/polar_bear entities/pufferfish entities/rabbit entities/ravager entities/sheep entities/shulker entities/silverfish
  entities/skeleton entities/skeleton_horse entities/slime entities/spider entities/squid entities/stray entities/strider
  entities/warden entities/witch entities/wither_skeleton entities/wolf entities/zoglin entities/zombie entities/zombie_horse`.split(
    /\s+/,
  ),
);

const OTHER_LOOT: Readonly<Record<string, string>> = {
  "chests/buried_treasure": "chests/buriedtreasure",
  "chests/jungle_temple_dispenser": "chests/dispenser_trap",
  "chests/shipwreck_map": "chests/shipwreck",
  "chests/shipwreck_supply": "chests/shipwrecksupply",
  "chests/shipwreck_treasure": "chests/shipwrecktreasure",
  "entities/cod": "entities/fish",
  "entities/evoker": "entities/evocation_illager",
  "entities/salmon": "entities/salmon_normal",
  "entities/snow_golem": "entities/snowman",
  "entities/tropical_fish": "entities/tropicalfish",
  "entities/turtle": "entities/sea_turtle",
  "entities/vindicator": "entities/vindication_illager",
  "entities/wither": "entities/wither_boss",
  "entities/zombified_piglin": "entities/zombie_pigman",
  "gameplay/cat_morning_gift": "entities/cat_gift",
  "gameplay/panda_sneeze": "entities/panda_sneeze",
  "gameplay/piglin_bartering": "entities/piglin_barter",
  "gameplay/sniffer_digging": "gameplay/entities/sniffer_seeds",
};

/** @returns a path as rewards name it; what Bedrock's table draws may differ a little from Java Edition's */
export function bedrockLootTable(javaId: string): { readonly table: string } | { readonly missing: string } {
  const name = javaName(javaId);
  if (name === undefined) return { missing: `${quote(javaId)} is of a mod or a pack` };
  if (SAME_LOOT.has(name)) return { table: name };
  if (has(OTHER_LOOT, name)) return { table: OTHER_LOOT[name]! };
  return { missing: `Bedrock has no loot table ${quote(javaId)}` };
}

/** @param table a path as rewards name it; undefined where Java Edition has no such table */
export function javaLootTable(table: string): string | undefined {
  const others = Object.entries(OTHER_LOOT).find(([, here]) => here === table);
  const name = SAME_LOOT.has(table) ? table : others?.[0];
  return name === undefined ? undefined : `minecraft:${name}`;
}
