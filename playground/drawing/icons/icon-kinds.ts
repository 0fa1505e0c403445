/**
 * Which of our drawings stands for a texture of the game: by the words of its path, else by what the node's goal is about.
 * Vanilla's textures are the game's own and are drawn by nobody here.
 */

import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";
import { GEAR_SHAPES } from "./gear-shapes.ts";
import { LIVING_SHAPES } from "./living-shapes.ts";
import type { IconPart } from "./parts.ts";
import { THING_SHAPES } from "./thing-shapes.ts";

export const ICON_SHAPES = { ...GEAR_SHAPES, ...LIVING_SHAPES, ...THING_SHAPES } satisfies Record<
  string,
  readonly IconPart[]
>;
export type IconKind = keyof typeof ICON_SHAPES;

/** The first row that has a word of the name says what it is: what tells most stands first. */
const WORDS: readonly (readonly [kind: IconKind, words: string])[] = [
  ["creature", "spawn creature mob entity head villager"],
  ["rod", "fishing on_a_stick lead"],
  ["bow", "bow crossbow quiver"],
  ["tag", "name_tag label ticket"],
  ["bottle", "potion bottle experience honey_bottle vial flask brew elixir breath"],
  ["bucket", "bucket milk cauldron"],
  ["boat", "boat raft ship"],
  ["minecart", "minecart cart rail rails"],
  ["ore", "ore debris"],
  ["pickaxe", "pickaxe mining"],
  ["axe", "axe hatchet"],
  ["sword", "sword blade dagger katana"],
  ["shovel", "shovel spade"],
  ["hoe", "hoe sickle scythe"],
  ["mace", "mace hammer club"],
  ["trident", "trident spear harpoon"],
  ["shears", "shears scissors"],
  ["shield", "shield banner_pattern banner"],
  ["helmet", "helmet cap hat turtle_helmet crown mask"],
  ["chest_piece", "chestplate tunic armor armour leggings"],
  ["boots", "boots shoes boot foot walk run"],
  ["wings", "elytra wing wings membrane glide fly"],
  ["saddle", "saddle horse ride"],
  ["spyglass", "spyglass telescope"],
  ["brush", "brush"],
  ["chest", "chest barrel shulker_box treasure loot"],
  ["bag", "bundle bag sack pouch backpack"],
  ["bed", "bed sleep"],
  ["door", "door trapdoor gate portal"],
  ["torch", "torch candle"],
  ["lantern", "lantern lamp"],
  ["boom", "tnt dynamite bomb"],
  ["book", "book bookshelf tome spell enchanting"],
  ["map", "map"],
  ["compass", "compass"],
  ["clock", "clock watch time"],
  ["key", "key"],
  ["disc", "record disc music"],
  ["ladder", "ladder scaffolding vine"],
  ["sign", "sign"],
  ["totem", "totem idol"],
  ["horn", "horn"],
  ["heart", "heart heartofthesea love"],
  ["star", "star nether_star trophy medal"],
  ["beacon", "beacon end_crystal crystal_end conduit respawn_anchor"],
  ["eye", "ender_eye eye spider_eye"],
  ["orb", "pearl ball snowball slimeball slime magma_cream orb charge"],
  ["flame", "fireball fire flame blaze_powder flint"],
  ["snowflake", "snow snowflake freeze powder_snow"],
  ["skull", "skull skeleton wither_skeleton death"],
  ["cake", "cake pie"],
  ["cookie", "cookie"],
  ["bread", "bread"],
  ["bowl", "soup stew bowl"],
  ["fish", "fish salmon cod pufferfish tropical axolotl"],
  ["meat", "beef porkchop chicken mutton meat flesh rabbit_raw rabbit_cooked food"],
  ["root", "carrot potato beetroot"],
  ["fruit", "apple berries berry melon chorus_fruit fruit pumpkin"],
  ["egg", "egg"],
  ["flower", "flower rose tulip poppy dandelion orchid"],
  [
    "plant",
    "wheat reeds cane bamboo sapling seeds wart deadbush fern grass_tall kelp leaves cactus fungus mushroom plant crop",
  ],
  ["feather", "feather quill"],
  ["hide", "leather hide pelt wool_raw rabbit_hide"],
  ["web", "web string cobweb"],
  ["shell", "shell nautilus scute turtle"],
  ["arrow", "arrow arrows"],
  ["bone", "bone"],
  ["staff", "rod stick blaze_rod breeze_rod wand"],
  ["shard", "shard crystals crystal amethyst_shard echo prismarine_crystals spike"],
  ["gem", "diamond emerald gem ruby sapphire"],
  ["ingot", "ingot nugget brick netherite scrap bar coin"],
  ["lump", "coal charcoal honeycomb raw flint clay_ball tear quartz lapis"],
  ["dust", "dust powder redstone sugar gunpowder dye glowstone_dust"],
  ["paper", "paper writ quest letter note"],
];

/** Such as stand as blocks, whatever else their names say. */
const BLOCK_WORDS: readonly (readonly [kind: IconKind, words: string])[] = [
  ["turf", "grass mycelium podzol"],
  ["block", "block planks stone wool glass slime ice sand dirt log obsidian prismarine"],
];

/** What a goal is about, where nothing else tells. */
const GOALS: Readonly<Record<string, IconKind>> = {
  default_kill: "sword",
  kill: "sword",
  deal_damage: "sword",
  take_damage: "heart",
  survive: "heart",
  die: "skull",
  totem: "totem",
  shoot: "bow",
  fish: "rod",
  sleep: "bed",
  breed: "heart",
  tame: "bone",
  shear: "shears",
  break_block: "pickaxe",
  place_block: "block",
  open_container: "chest",
  enchant: "book",
  effect: "bottle",
  cure: "bottle",
  consume_item: "bread",
  travel: "boots",
  jump: "boots",
  sneak: "boots",
  fall: "feather",
  visit: "map",
  ride: "saddle",
  join: "clock",
  play_time: "clock",
  trade: "gem",
  wear: "chest_piece",
  level: "orb",
  experience: "orb",
  complete: "star",
  claim: "bag",
};

type Table = readonly (readonly [IconKind, readonly string[]])[];
const tableOf = (rows: readonly (readonly [IconKind, string])[]): Table =>
  rows.map(([kind, words]) => [kind, words.split(" ")]);
const ITEMS = tableOf(WORDS);
const BLOCKS = tableOf(BLOCK_WORDS);

/** @returns undefined = only its initials can stand for the node */
export const iconKindOf = (node: AchievementNode, texture: string): IconKind | undefined =>
  iconKindOfTexture(texture) ?? ofGoal(node);

/** Undefined: its name says nothing. */
export function iconKindOfTexture(texture: string): IconKind | undefined {
  const path = texture.toLowerCase();
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (path.includes("spawn_egg") || path.includes("/entity/")) return "creature";
  if (/\/blocks?\//.test(path)) {
    if (/(^|_)ore(_|$)|debris/.test(name)) return "ore";
    return kindIn(BLOCKS, name) ?? kindIn(ITEMS, name) ?? "block";
  }
  return kindIn(ITEMS, name) ?? kindIn(BLOCKS, name);
}

function ofGoal({ goal }: AchievementNode): IconKind | undefined {
  if (!goal) return undefined;
  for (const key of ["item", "block", "tool"]) {
    const named = goal[key];
    const kind = typeof named === "string" ? kindIn(ITEMS, named.slice(named.indexOf(":") + 1)) : undefined;
    if (kind) return kind;
  }
  return GOALS[goal.goal_type];
}

/** Words stand between underscores, so that a pearl is no ear. */
function kindIn(table: Table, name: string): IconKind | undefined {
  const padded = `_${name.replace(/[^a-z]+/g, "_")}_`;
  return table.find(([, words]) => words.some((word) => padded.includes(`_${word}_`)))?.[0];
}
