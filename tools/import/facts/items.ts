/** Items of Java Edition, of today and from before 1.13 → what they are called here: facts. */
import { has } from "../../../scripts/core/checks/shape.ts";
import { itemOfVariant, itemsInPlaceOf } from "../../../scripts/trees/facts/old-items.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { javaName, lookUp, type Before113, type Named, type NameTable } from "./named.ts";

const ALL_LIGHTS = Array.from({ length: 16 }, (_, level) => `light_block_${level}`).join(" ");

/** Beside those that `itemsInPlaceOf` knows, for they are no names here. */
const OTHERWISE: Readonly<Record<string, string>> = {
  boat: "oak_boat",
  cactus_green: "green_dye",
  cobblestone_stairs: "stone_stairs",
  cooked_fish: "cooked_cod",
  dandelion_yellow: "yellow_dye",
  end_stone_brick_stairs: "end_brick_stairs",
  fence: "oak_fence",
  flowering_azalea_leaves: "azalea_leaves_flowered",
  glow_item_frame: "glow_frame",
  grass: "short_grass",
  item_frame: "frame",
  light: ALL_LIGHTS,
  light_gray_glazed_terracotta: "silver_glazed_terracotta",
  map: "empty_map",
  melon: "melon_block",
  nether_brick: "netherbrick",
  prismarine_brick_stairs: "prismarine_bricks_stairs",
  rooted_dirt: "dirt_with_roots",
  rose_red: "red_dye",
  shulker_box: "undyed_shulker_box",
  silver_shulker_box: "light_gray_shulker_box",
  small_dripleaf: "small_dripleaf_block",
  snow: "snow_layer",
  stone_slab: "normal_stone_slab",
  stone_stairs: "normal_stone_stairs",
  stonecutter: "stonecutter_block",
  tipped_arrow: "arrow",
  waxed_copper_block: "waxed_copper",
};

export const ITEMS_OF_JAVA: NameTable = {
  what: "item",
  otherwise: OTHERWISE,
  lacking: {
    air: "nobody can have air",
    debug_stick: "Bedrock has no debug stick",
    furnace_minecart: "Bedrock has no minecart with a furnace",
    knowledge_book: "Bedrock has no knowledge book",
    spectral_arrow: "Bedrock has no spectral arrows",
    test_block: "Bedrock has no test blocks",
    test_instance_block: "Bedrock has no test blocks",
  },
  blurred: [
    [/_bed$/, "beds of all colours are one item here"],
    [/_banner$/, "banners of all colours are one item here"],
    [/^tipped_arrow$/, "all arrows are one item here, whatever their tips"],
  ],
  families: [[/^pottery_shard_(\w+)$/, "$1_pottery_sherd"]],
  older: itemsInPlaceOf,
};

/** Names from before 1.13 that are other things since then; all others were as Bedrock has them to this day. */
export const ITEMS_BEFORE_113: NameTable = {
  ...ITEMS_OF_JAVA,
  isOfAll: true,
  otherwise: {
    boat: "oak_boat",
    bucket: "bucket",
    fence: "oak_fence",
    firework_charge: "firework_star",
    grass: "grass_block",
    item_frame: "frame",
    map: "empty_map",
    melon: "melon_slice",
    purpur_block: "purpur_block",
    silver_shulker_box: "light_gray_shulker_box",
    tipped_arrow: "arrow",
  },
};

/** Data values that Java Edition counted otherwise than Bedrock did. */
const DATA_OF_JAVA: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  anvil: { 1: "chipped_anvil", 2: "damaged_anvil" },
  cobblestone_wall: { 1: "mossy_cobblestone_wall" },
  dirt: { 2: "podzol" },
  prismarine: { 1: "prismarine_bricks", 2: "dark_prismarine" },
  stone_slab: { 6: "nether_brick_slab", 7: "quartz_slab" },
  tallgrass: { 0: "deadbush" },
};

export function bedrockItems(javaId: string, was?: Before113): Named {
  const { items } = readVanillaIds();
  if (was === undefined) return lookUp(javaId, ITEMS_OF_JAVA, items);
  const name = javaName(javaId);
  if (name === undefined || was.data === undefined) return lookUp(javaId, ITEMS_BEFORE_113, items);
  const ofJava = has(DATA_OF_JAVA, name) ? DATA_OF_JAVA[name]![was.data] : undefined;
  const id = `minecraft:${ofJava ?? itemOfVariant(name, was.data) ?? ""}`;
  return items.has(id) ? { ids: [id] } : lookUp(javaId, ITEMS_BEFORE_113, items);
}
