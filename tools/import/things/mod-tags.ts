/**
 * Tags and ore dictionary names that mods share (`forge:ingots/iron`, `c:iron_ingots`, `ingotIron`) → those things of the game itself
 * that are among them: facts. What mods add to them is not here.
 */
import { bedrockItems } from "../facts/items.ts";

/** Of a material, in the form that stands behind the slash. */
const OF_MATERIALS: Readonly<Record<string, string>> = {
  ingots: "$_ingot $",
  nuggets: "$_nugget",
  gems: "$ $_shard $_crystals $_lazuli",
  dusts: "$ $_dust",
  raw_materials: "raw_$",
  ores: "$_ore deepslate_$_ore nether_$_ore",
  storage_blocks: "$_block $",
  dyes: "$_dye",
  crops: "$ $s",
  seeds: "$_seeds",
  rods: "$_rod",
  glass: "$_stained_glass",
  glass_panes: "$_stained_glass_pane",
};

/** Names that stand for themselves, in whichever way they are written. */
const PLAIN: Readonly<Record<string, string>> = {
  bone: "bone",
  book: "book",
  bookshelf: "bookshelf",
  chest: "chest trapped_chest",
  chest_wood: "chest trapped_chest",
  chest_wooden: "chest trapped_chest",
  cobblestone: "cobblestone mossy_cobblestone",
  cobblestone_normal: "cobblestone",
  cobblestone_deepslate: "cobbled_deepslate",
  egg: "egg",
  end_stone: "end_stone",
  endstone: "end_stone",
  enderpearl: "ender_pearl",
  ender_pearl: "ender_pearl",
  feather: "feather",
  glass: "glass",
  glass_colorless: "glass",
  block_glass: "glass",
  gravel: "gravel",
  gunpowder: "gunpowder",
  leather: "leather",
  mushroom: "brown_mushroom red_mushroom",
  nether_star: "nether_star",
  netherrack: "netherrack",
  obsidian: "obsidian",
  paper: "paper",
  rod_wooden: "stick",
  rods_wooden: "stick",
  sand: "sand red_sand",
  sandstone: "sandstone",
  slimeball: "slime_ball",
  slime_ball: "slime_ball",
  stick: "stick",
  stick_wood: "stick",
  stone: "stone",
  string: "string",
  sugarcane: "sugar_cane",
  torch: "torch",
  vine: "vine",
  workbench: "crafting_table",
  crafting_table: "crafting_table",
  furnace: "furnace",
  dust_redstone: "redstone",
  gem_lapis: "lapis_lazuli",
  gem_quartz: "quartz",
};

/** Tags of the game that mods call otherwise. */
const OF_GAME: Readonly<Record<string, string>> = {
  log_wood: "logs",
  logs: "logs",
  plank_wood: "planks",
  planks: "planks",
  slab_wood: "wooden_slabs",
  stair_wood: "wooden_stairs",
  fence_wood: "wooden_fences",
  fence_gate_wood: "fence_gates",
  fences_wooden: "wooden_fences",
  tree_sapling: "saplings",
  saplings: "saplings",
  tree_leaves: "leaves",
  wool: "wool",
  music_discs: "music_discs",
};

/** Prefixes of ore dictionary names. */
const ORE_DICTIONARY: Readonly<Record<string, string>> = {
  ingot: "ingots",
  nugget: "nuggets",
  gem: "gems",
  dust: "dusts",
  ore: "ores",
  block: "storage_blocks",
  dye: "dyes",
  crop: "crops",
  seed: "seeds",
  rod: "rods",
};

/** @returns ids of Java Edition, or a tag of the game with `#`; none for what is of mods alone */
export function sharedByMods(tag: string): readonly string[] {
  const name = snake(tag.replace(/^#/, "").replace(/^(?:forge|neoforge|c|fabric|common|ore):/, ""));
  if (name.includes(":")) return [];
  const flat = name.replaceAll("/", "_");
  for (const key of [flat, flat.replace(/s$/, ""), flat.replace(/s_/, "_")]) {
    if (Object.hasOwn(OF_GAME, key)) return [`#minecraft:${OF_GAME[key]!}`];
    if (Object.hasOwn(PLAIN, key)) return PLAIN[key]!.split(" ").map((id) => `minecraft:${id}`);
  }
  for (const [kind, material] of readings(name)) {
    const forms = OF_MATERIALS[kind];
    const items = (forms ?? "").split(" ").map((form) => form.replaceAll("$", material));
    const known = items.filter((item) => item !== "" && "ids" in bedrockItems(item));
    if (known.length > 0) return known.map((id) => `minecraft:${id}`);
  }
  return [];
}

/** `ingotIron` is `ingot_iron`. */
const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

/** As kind and material: `ingots/iron`, `iron_ingots`, `ingot_iron`. */
function readings(name: string): readonly (readonly [kind: string, material: string])[] {
  const slash = /^(\w+)\/(\w+)$/.exec(name);
  if (slash !== null) return [[slash[1]!, slash[2]!]];
  const [, first = "", rest = ""] = /^([a-z]+)_(\w+)$/.exec(name) ?? [];
  const [, before = "", last = ""] = /^(\w+)_([a-z]+)$/.exec(name) ?? [];
  return [
    [ORE_DICTIONARY[first] ?? "", rest],
    [last, before],
  ];
}
