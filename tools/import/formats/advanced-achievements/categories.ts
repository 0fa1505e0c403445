/**
 * The categories of AdvancedAchievements that count one thing, and the goals that count the same, with what differs. One row a
 * category; categories with kinds of blocks, items or creatures have a file of their own.
 */
import { readVanillaIds } from "../../../build/vanilla-ids.ts";
import type { Verdict } from "../../imported.ts";

export interface CategoryGoal {
  /** Of Java Edition, for the page. */
  readonly icon: string;
  /** Heads the page where no language file says it. */
  readonly title: string;
  /** Absent: nothing here counts it. */
  readonly goal?: () => Readonly<Record<string, unknown>>;
  readonly verdict: Verdict;
  readonly note?: string;
}

const exact = (icon: string, title: string, goal: Readonly<Record<string, unknown>>): CategoryGoal => ({
  icon,
  title,
  goal: () => goal,
  verdict: "exact",
});

const near = (icon: string, title: string, goal: Readonly<Record<string, unknown>>, note: string): CategoryGoal => ({
  ...exact(icon, title, goal),
  verdict: "near",
  note,
});

const without = (icon: string, title: string, verdict: Verdict, note: string): CategoryGoal => ({
  icon,
  title,
  verdict,
  note,
});

const travel = (icon: string, title: string, by: unknown): CategoryGoal =>
  exact(icon, title, { goal_type: "travel", by });

const discs = (): string[] => Array.from(readVanillaIds().items).filter((id) => id.startsWith("minecraft:music_disc_"));

const HOED = ["dirt", "grass_block", "grass_path", "coarse_dirt", "dirt_with_roots"].map((name) => `minecraft:${name}`);
const TREASURES = ["bow", "enchanted_book", "fishing_rod", "name_tag", "nautilus_shell", "saddle", "waterlily"];
const FISH = ["cod", "salmon", "tropical_fish", "pufferfish"];
const FURNACES = ["furnace", "blast_furnace", "smoker"];
const minecraft = (names: readonly string[]): string[] => names.map((name) => `minecraft:${name}`);

export const CATEGORIES: Readonly<Record<string, CategoryGoal>> = {
  Connections: exact("writable_book", "Connections", { goal_type: "join", unit: "days" }),
  Deaths: exact("skeleton_skull", "Deaths", { goal_type: "die" }),
  Arrows: exact("arrow", "Arrows Shot", { goal_type: "use_item", item: minecraft(["bow", "crossbow"]) }),
  Snowballs: exact("snowball", "Snowballs Thrown", { goal_type: "use_item", item: "minecraft:snowball" }),
  Eggs: exact("egg", "Eggs Thrown", { goal_type: "use_item", item: minecraft(["egg", "brown_egg", "blue_egg"]) }),
  Fish: exact("cod", "Fish Caught", { goal_type: "fish", item: minecraft(FISH) }),
  Treasures: exact("fishing_rod", "Treasures Caught", { goal_type: "fish", item: minecraft(TREASURES) }),
  ItemBreaks: without(
    "flint",
    "Items Broken",
    "impossible",
    "The game does not tell that a tool or armour has worn out.",
  ),
  EatenItems: exact("melon_slice", "Food Eaten", { goal_type: "consume_item", item: { tag: "minecraft:is_food" } }),
  Shear: exact("shears", "Sheep Sheared", { goal_type: "shear", entity: "minecraft:sheep" }),
  Milk: exact("milk_bucket", "Cows Milked", {
    goal_type: "use_entity",
    entity: minecraft(["cow", "mooshroom", "goat"]),
    item: "minecraft:bucket",
  }),
  LavaBuckets: near(
    "lava_bucket",
    "Lava Buckets Filled",
    { goal_type: "use_item", item: "minecraft:lava_bucket" },
    "The game does not tell of filling a bucket: here emptying one with lava counts.",
  ),
  WaterBuckets: near(
    "water_bucket",
    "Water Buckets Filled",
    { goal_type: "use_item", item: "minecraft:water_bucket" },
    "The game does not tell of filling a bucket: here emptying one with water counts.",
  ),
  Trades: exact("emerald", "Trades", { goal_type: "trade" }),
  AnvilsUsed: near(
    "anvil",
    "Anvils Used",
    { goal_type: "use_block", block: minecraft(["anvil", "chipped_anvil", "damaged_anvil"]) },
    "The game does not tell what comes out of an anvil: here each click on one counts.",
  ),
  Enchantments: exact("enchanting_table", "Items Enchanted", { goal_type: "enchant" }),
  Beds: near(
    "red_bed",
    "Beds Entered",
    { goal_type: "sleep" },
    "Here a night must be slept through; there lying down is enough.",
  ),
  MaxLevel: exact("experience_bottle", "Maximum Level", { goal_type: "level" }),
  ConsumedPotions: exact("potion", "Potions Drunk", { goal_type: "consume_item", item: "minecraft:potion" }),
  PlayedTime: exact("clock", "Hours Played", { goal_type: "play_time", unit: "hours" }),
  ItemDrops: near(
    "hopper",
    "Items Dropped",
    { goal_type: "drop_item" },
    "Here a stack that is dropped counts by the number of its items; there it counts once.",
  ),
  ItemPickups: near(
    "chest",
    "Items Picked Up",
    { goal_type: "pick_up_item" },
    "Here a stack that is picked up counts by the number of its items; there it counts once.",
  ),
  HoePlowings: exact("iron_hoe", "Soil Plowed", {
    goal_type: "use_block",
    block: HOED,
    item: { tag: "minecraft:is_hoe" },
  }),
  Fertilising: near(
    "bone_meal",
    "Plants Fertilised",
    { goal_type: "use_block", item: "minecraft:bone_meal" },
    "Here each use of bone meal on a block counts, whether or not something grows of it.",
  ),
  Taming: exact("lead", "Animals Tamed", { goal_type: "tame" }),
  Brewing: near(
    "brewing_stand",
    "Potions Brewed",
    { goal_type: "use_block", block: "minecraft:brewing_stand" },
    "The game does not tell of brewing: here each click on a brewing stand counts.",
  ),
  Fireworks: exact("firework_rocket", "Fireworks Launched", {
    goal_type: "use_item",
    item: "minecraft:firework_rocket",
  }),
  MusicDiscs: {
    icon: "jukebox",
    title: "Music Discs Played",
    goal: () => ({ goal_type: "use_block", block: "minecraft:jukebox", item: discs() }),
    verdict: "exact",
  },
  EnderPearls: exact("ender_pearl", "Teleportations with Ender Pearls", {
    goal_type: "use_item",
    item: "minecraft:ender_pearl",
  }),
  PetMasterGive: without(
    "golden_horse_armor",
    "Pets Given",
    "by_hand",
    "It counts what the plugin PetMaster does, which is not here.",
  ),
  PetMasterReceive: without(
    "iron_horse_armor",
    "Pets Received",
    "by_hand",
    "It counts what the plugin PetMaster does, which is not here.",
  ),
  Smelting: near(
    "furnace",
    "Items Smelted",
    { goal_type: "use_block", block: minecraft(FURNACES) },
    "The game does not tell of smelting: here each click on a furnace counts.",
  ),
  DistanceFoot: travel("leather_boots", "Distance Travelled by Foot", ["walk", "sprint"]),
  DistancePig: travel("carrot_on_a_stick", "Distance Travelled on a Pig", "pig"),
  DistanceHorse: travel("saddle", "Distance Travelled on a Horse", "horse"),
  DistanceMinecart: travel("minecart", "Distance Travelled in a Minecart", "minecart"),
  DistanceBoat: travel("birch_boat", "Distance Travelled in a Boat", "boat"),
  DistanceGliding: travel("elytra", "Distance Travelled with Elytra", "glide"),
  DistanceLlama: exact("cyan_carpet", "Distance Travelled on a Llama", {
    goal_type: "travel",
    where: { riding: minecraft(["llama", "trader_llama"]) },
  }),
  DistanceSneaking: travel("iron_boots", "Distance Travelled Sneaking", "sneak"),
  RaidsWon: near(
    "gray_banner",
    "Raids Won",
    { goal_type: "effect", effect: "village_hero" },
    "The game does not tell of raids: here becoming Hero of the Village counts.",
  ),
  Riptides: near(
    "trident",
    "Riptides",
    { goal_type: "use_item", item: { item: "minecraft:trident", enchantments: { riptide: 1 } } },
    "Here each use of a trident with Riptide counts, also where it carries nobody away.",
  ),
  AdvancementsCompleted: near(
    "gold_ingot",
    "Advancements Completed",
    { goal_type: "complete", any: true },
    "Bedrock has no advancements of Java Edition: here the other achievements of this pack count.",
  ),
};
