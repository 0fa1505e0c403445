/**
 * What things are called in Java Edition: the tables of the importers, read backwards. A name counts only where the importer leads
 * from it to the thing, so the two cannot say different things.
 */
import { BIOMES_OF_JAVA_EVER, bedrockBiomes } from "../../import/facts/biomes.ts";
import { BLOCKS_OF_JAVA, bedrockBlocks } from "../../import/facts/blocks.ts";
import { bedrockEffects, bedrockEnchantments, bedrockPotion } from "../../import/facts/effects.ts";
import { ENTITIES_OF_JAVA, bedrockEntities } from "../../import/facts/entities.ts";
import { ITEMS_OF_JAVA, bedrockItems } from "../../import/facts/items.ts";
import { javaName, type Named, type NameTable } from "../../import/facts/named.ts";
import { vanillaTags } from "../../import/facts/tags/vanilla-tag.ts";
import { isOfEducation, RENAMED_ITEMS } from "../../../scripts/trees/facts/old-items.ts";

/** @returns ids of Java Edition, with namespace; none where it has no such thing */
export type JavaNames = (id: string) => readonly string[];

/** Spellings that the tables know and Java Edition no longer has. */
const GONE = new Set(
  `boat cactus_green carrot commandblock_minecart cooked_fish dandelion_yellow end_portal fence fish grass melon_slice mushroom_cow
  pigman potato potion rose_red scute sign silver_shulker_box snowman snowy_tundra string vindication_illager villager_golem wall_sign
  wheat_seeds evocation_illager zombie_pigman chain nether end_city`.split(/\s+/),
);

/** Of the names that Java Edition has in place of Bedrock's, beside those of its tags. */
const ITEMS_TODAY =
  `bricks cobweb dead_bush dirt_path end_stone_bricks frogspawn jack_o_lantern lily_pad magma_block nether_bricks nether_quartz_ore
  note_block oak_button oak_door oak_fence_gate oak_pressure_plate oak_trapdoor powered_rail red_nether_bricks slime_block snow_block
  spawner terracotta zombified_piglin_spawn_egg`.split(/\s+/);

const BLOCKS_TODAY = "furnace smoker blast_furnace".split(" ");

/** What Bedrock alone has, as far as it is known. */
const BEDROCK_ALONE =
  /^(?:allow|deny|border_block|lodestone_compass|npc|agent|tripod_camera|fatal_poison|decay|straw_bed|red_shrub|shelf_mushroom|music_disc_bounce|(?:\w+_)?(?:poplar|sulfur|cinnabar)(?:_\w+)?|(?:\w+_)?cushion|\w+_(?:wool|concrete)_(?:double_)?(?:slab|stairs)|light_block_\d+|\w+_(?:hills|mutated|plateau|plateau_stone)(?:_mutated)?|legacy_frozen_ocean|mesa\w*|dappled_forest|deep_warm_ocean|extreme_hills_edge|ice_mountains|mushroom_island_shore|wither_skull_dangerous)$/;

function backwards(
  inBedrock: (id: string) => Named | { readonly ids: readonly string[] } | { readonly missing: string },
  names: Iterable<string>,
): JavaNames {
  const told = new Set(names);
  let index: Map<string, string[]> | undefined;
  const idsOf = (name: string): readonly string[] => {
    const named = inBedrock(name);
    return "ids" in named ? named.ids.map((id) => javaName(id)!) : [];
  };
  const read = (): Map<string, string[]> => {
    const map = new Map<string, string[]>();
    for (const name of told) {
      const ids = GONE.has(name) ? [] : idsOf(name);
      if (ids.length === 1 && ids[0] === name) continue;
      for (const id of ids) map.set(id, [...(map.get(id) ?? []), name]);
    }
    return map;
  };
  return (id) => {
    const name = javaName(id);
    if (name === undefined) return [id];
    index ??= read();
    const others = index.get(name);
    const isSame = idsOf(name).includes(name);
    if (others !== undefined) {
      const all = isSame && told.has(name) && !GONE.has(name) ? [name, ...others] : others;
      return Array.from(new Set(all), (other) => `minecraft:${other}`);
    }
    return isSame && !BEDROCK_ALONE.test(name) && !isOfEducation(name) ? [`minecraft:${name}`] : [];
  };
}

const keys = ({ otherwise }: NameTable): string[] => Object.keys(otherwise);
const members = (kind: "item" | "block" | "entity_type" | "biome"): string[] =>
  Array.from(vanillaTags(kind).values()).flat();
const renamed = ITEMS_TODAY.filter((name) => name in RENAMED_ITEMS);

export const javaItems = backwards(bedrockItems, [...keys(ITEMS_OF_JAVA), ...renamed, ...members("item")]);
export const javaBlocks = backwards(bedrockBlocks, [
  ...keys(BLOCKS_OF_JAVA),
  ...renamed,
  ...BLOCKS_TODAY,
  ...members("block"),
]);
export const javaEntities = backwards(bedrockEntities, [
  ...keys(ENTITIES_OF_JAVA),
  ...members("entity_type"),
  ...members("item").filter((name) => /_chest_(?:boat|raft)$/.test(name)),
]);
export const javaBiomes = backwards(
  bedrockBiomes,
  Array.from(new Set(members("biome"))).concat(
    keys(BIOMES_OF_JAVA_EVER).filter((name) => members("biome").includes(name)),
  ),
);
export const javaEffects = backwards(bedrockEffects, ["hero_of_the_village"]);
export const javaEnchantments = backwards(bedrockEnchantments, ["binding_curse", "vanishing_curse"]);
export const javaPotions = backwards(bedrockPotion, ["night_vision", "long_night_vision"]);

export function javaDimension(id: string): string {
  return javaName(id) === "nether" ? "minecraft:the_nether" : id.includes(":") ? id : `minecraft:${id}`;
}
