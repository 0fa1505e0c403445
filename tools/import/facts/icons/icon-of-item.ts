/**
 * The picture of the game that shows a Java Edition's item, as nodes name icons. Stairs, slabs and the like show what they are
 * made of, for blocks have no picture as a whole.
 */
import { isFlipbook } from "../../../../scripts/trees/facts/flipbooks.ts";
import { readVanillaIds } from "../../../build/vanilla-ids.ts";
import { bedrockItems } from "../items.ts";
import { javaName, type Before113 } from "../named.ts";
import { PICTURES } from "./names.ts";

/** An item's name → paths below `textures/` where its picture may be. */
const FORMS: readonly (readonly [form: RegExp, paths: string])[] = [
  [/^(\w+)_bed$/, "items/bed_$1"],
  [/^(\w+)_banner$/, "blocks/wool_colored_$1"],
  [/^(\w+)_(?:wool|carpet)$/, "blocks/wool_colored_$1"],
  [/^(\w+)_concrete$/, "blocks/concrete_$1"],
  [/^(\w+)_concrete_powder$/, "blocks/concrete_powder_$1"],
  [/^(\w+)_glazed_terracotta$/, "blocks/glazed_terracotta_$1"],
  [/^(\w+)_terracotta$/, "blocks/hardened_clay_stained_$1"],
  [/^(\w+)_stained_glass(?:_pane)?$/, "blocks/glass_$1"],
  [/^(\w+)_shulker_box$/, "blocks/shulker_top_$1"],
  [/^(\w+)_dye$/, "items/dye_powder_$1"],
  [/^((?:\w+_)?candle)$/, "items/candles/$1"],
  [/^(\w+)_bundle$/, "items/bundle_$1"],
  [/^(\w+)_harness$/, "items/harness/harness_$1"],
  [/^(\w+)_tulip$/, "blocks/flower_tulip_$1"],
  [/^(\w+)_spawn_egg$/, "items/spawn_eggs/spawn_egg_$1"],
  [/^cooked_(\w+)$/, "items/$1_cooked"],
  [/^music_disc_(\w+)$/, "items/record_$1 items/music_disc_$1"],
  [/^golden_(\w+)$/, "items/gold_$1 items/spear/gold_$1 items/nautilus_armor/gold_$1"],
  [/^wooden_(\w+)$/, "items/wood_$1 items/spear/wood_$1"],
  [/^(\w+_spear)$/, "items/spear/$1"],
  [/^(\w+_nautilus_armor)$/, "items/nautilus_armor/$1"],
  [/^dark_oak_sign$/, "items/sign_darkoak"],
  [/^(\w+)_sign$/, "items/sign_$1"],
  [/^dark_oak_planks$/, "blocks/planks_big_oak"],
  [/^(\w+)_planks$/, "blocks/planks_$1 blocks/huge_fungus/$1_planks"],
  [/^stripped_(crimson|warped)_(?:stem|hyphae)$/, "blocks/huge_fungus/stripped_$1_stem_side"],
  [/^warped_(?:stem|hyphae)$/, "blocks/huge_fungus/warped_planks"],
  [/^crimson_(?:stem|hyphae)$/, "blocks/huge_fungus/crimson_planks"],
  [/^(stripped_\w+)_(?:log|wood)$/, "blocks/$1_log blocks/$1_log_side"],
  [/^dark_oak_(?:log|wood)$/, "blocks/log_big_oak"],
  [/^(\w+)_(?:log|wood)$/, "blocks/log_$1 blocks/$1_log_side"],
  [/^(\w+)_sapling$/, "blocks/sapling_$1"],
  [/^(\w+)_froglight$/, "blocks/$1_froglight_side"],
  [/^(crimson|warped)_trapdoor$/, "blocks/huge_fungus/$1_trapdoor"],
  [/^((?:\w+_)?copper_golem_statue)$/, "items/spawn_eggs/spawn_egg_copper_golem"],
];

/** Corals are called by their colours in pictures. */
const CORALS: Readonly<Record<string, string>> = {
  tube: "blue",
  brain: "pink",
  bubble: "purple",
  fire: "red",
  horn: "yellow",
};

/** What things are made of: the name of the material follows from theirs. */
const SHAPES = /_(?:stairs|slab|wall|fence|fence_gate|button|pressure_plate|bars|chain|shelf)$/;
const MATERIALS: Readonly<Record<string, string>> = {
  end_stone_brick: "end_bricks",
  heavy_weighted: "iron_block",
  light_weighted: "gold_block",
  petrified_oak: "oak_planks",
  purpur: "purpur_block",
  quartz: "quartz_block",
};

/** @returns undefined for what is not the game's */
export function iconOfItem(javaId: string, was?: Before113): string | undefined {
  const name = javaName(javaId);
  if (name === undefined) return undefined;
  const bedrock = bedrockItems(javaId, was);
  const ids = "ids" in bedrock ? bedrock.ids.map((id) => javaName(id)!) : [];
  for (const one of was === undefined ? [name, ...ids] : [...ids, name]) {
    const path = pathsOf(one).find(isPicture);
    if (path !== undefined) return `textures/${path}`;
  }
  return undefined;
}

function isPicture(path: string): boolean {
  const { textures } = readVanillaIds();
  const whole = `textures/${path}`;
  return !isFlipbook(whole) && (textures === undefined || textures.has(whole));
}

function pathsOf(name: string): string[] {
  const known = PICTURES.get(name);
  if (known !== undefined) return [known];
  const paths = FORMS.filter(([form]) => form.test(name)).flatMap(([form, into]) =>
    name.replace(form, into).split(" "),
  );
  paths.push(...paths.map((path) => path.replace("light_gray", "silver")));
  paths.push(...coralPaths(name), `items/${name}`, `blocks/${name}`, `blocks/deepslate/${name}`);
  paths.push(...["side", "top", "front"].map((side) => `blocks/${name}_${side}`));
  const bare = name.replace(/^(?:waxed|infested)_/, "");
  if (bare !== name) paths.push(...pathsOf(bare));
  if (SHAPES.test(name)) paths.push(...materialsOf(name.replace(SHAPES, "")).flatMap(pathsOf));
  if (name.endsWith("_block")) paths.push(...pathsOf(name.slice(0, -"_block".length)));
  if (name.endsWith("_carpet")) paths.push(...pathsOf(name.replace(/carpet$/, "block")));
  return paths;
}

function materialsOf(material: string): string[] {
  const known = MATERIALS[material];
  return known === undefined ? [`${material}_planks`, `${material}s`, material, `${material}_block`] : [known];
}

function coralPaths(name: string): string[] {
  const [, dead = "", coral = "", form = ""] = /^(dead_)?(\w+)_coral(_block|_fan)?$/.exec(name) ?? [];
  const colour = CORALS[coral];
  if (colour === undefined) return [];
  const kind = form === "_block" ? "coral" : form === "_fan" ? "coral_fan" : "coral_plant";
  return [`blocks/${kind}_${colour}${dead === "" ? "" : "_dead"}`];
}
