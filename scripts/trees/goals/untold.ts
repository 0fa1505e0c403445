/**
 * What the game tells no script of, so that there is no goal type for it: each with the nearest thing that can be written. For
 * the docs, and for people who write the name that Java Edition has for it.
 */
import type { GoalJson } from "../../core/goals/goal-type.ts";

export interface Untold {
  readonly what: string;
  /** Triggers of Java Edition's advancements. */
  readonly java: readonly string[];
  /** What can be said in its place, and how far it goes. */
  readonly nearest: string;
  readonly goal?: GoalJson;
}

export const UNTOLD: readonly Untold[] = [
  {
    what: "Crafting, smelting, stonecutting, smithing",
    java: ["recipe_crafted", "crafter_recipe_crafted"],
    nearest: "Having the thing. Found, bought and given ones count as well.",
    goal: { goal_type: "have_item", item: "minecraft:beacon" },
  },
  {
    what: "Unlocking a recipe",
    java: ["recipe_unlocked"],
    nearest: "Having what the recipe needs.",
    goal: { goal_type: "have_item", item: "minecraft:ender_eye" },
  },
  {
    what: "Brewing",
    java: ["brewed_potion"],
    nearest: "Having the potion, or drinking it.",
    goal: { goal_type: "have_item", item: { item: "minecraft:potion", potion: { effect: "minecraft:healing" } } },
  },
  {
    what: "Using an anvil, a grindstone, a loom",
    java: [],
    nearest: "Using the block. Whether something came of it is not told.",
    goal: { goal_type: "use_block", block: ["minecraft:anvil", "minecraft:chipped_anvil", "minecraft:damaged_anvil"] },
  },
  {
    what: "Wear of a tool",
    java: ["item_durability_changed"],
    nearest: "Having one with few points of durability left.",
    goal: { goal_type: "have_item", item: { item: "minecraft:elytra", durability: { max: 10 } } },
  },
  {
    what: "Bartering with piglins",
    java: [],
    nearest: "Dropping gold near one, or using gold on one.",
    goal: { goal_type: "use_entity", entity: "minecraft:piglin", item: "minecraft:gold_ingot" },
  },
  {
    what: "Giving things to mobs by dropping them",
    java: ["thrown_item_picked_up_by_entity", "allay_drop_item_on_block"],
    nearest: "Giving it by hand.",
    goal: { goal_type: "use_entity", entity: "minecraft:allay" },
  },
  {
    what: "Building a golem, a wither",
    java: ["summoned_entity"],
    nearest: "Placing the last block of it.",
    goal: { goal_type: "place_block", block: "minecraft:carved_pumpkin", where: { on_ground: true } },
  },
  {
    what: "Building a beacon or a conduit",
    java: ["construct_beacon"],
    nearest: "Getting its effect.",
    goal: { goal_type: "effect", effect: ["haste", "conduit_power"] },
  },
  {
    what: "Structures: villages, temples, strongholds",
    java: [],
    nearest: "Their biome together with a typical block, or the place where it is known.",
    goal: { goal_type: "visit", in_block: "minecraft:end_portal" },
  },
  {
    what: "The loot table of a chest",
    java: ["player_generates_container_loot"],
    nearest: "Opening a container at a known place.",
    goal: { goal_type: "open_container", block: "minecraft:chest", where: { near: { x: 0, y: 40, z: 0, radius: 30 } } },
  },
  {
    what: "Portals as such",
    java: ["nether_travel"],
    nearest: "Coming to the dimension, or standing in a portal's block.",
    goal: { goal_type: "visit", in_block: "minecraft:portal" },
  },
  {
    what: "Riding in lava, and how far",
    java: ["ride_entity_in_lava"],
    nearest: "Travelling by strider.",
    goal: { goal_type: "travel", by: "strider", where: { dimension: "minecraft:nether" } },
  },
  {
    what: "Sliding down a block",
    java: ["slide_down_block"],
    nearest: "Being in such a block.",
    goal: { goal_type: "visit", in_block: "minecraft:honey_block" },
  },
  {
    what: "How high levitation lifted",
    java: ["levitation"],
    nearest: "Coming to a height while one levitates.",
    goal: { goal_type: "visit", y: { min: 120 }, where: { effect: "levitation" } },
  },
  {
    what: "Falls after an explosion",
    java: ["fall_after_explosion"],
    nearest: "Any fall that far.",
    goal: { goal_type: "fall", blocks: { min: 20 } },
  },
  {
    what: "Lightning, and who called it",
    java: ["lightning_strike", "channeled_lightning"],
    nearest: "Damage by lightning.",
    goal: { goal_type: "take_damage", cause: "lightning", unit: "hits" },
  },
  {
    what: "Sculk: vibrations that were avoided, catalysts nearby",
    java: ["avoid_vibration", "kill_mob_near_sculk_catalyst"],
    nearest: "Sneaking, or kills, in the deep dark.",
    goal: { goal_type: "sneak", where: { biome: "minecraft:deep_dark" } },
  },
  { what: "Who lit the explosive", java: [], nearest: "The kill by an explosion soon after the player's hit." },
  {
    what: "Buckets of water and lava",
    java: [],
    nearest: "Using the bucket on a block: use_block with the bucket as item.",
  },
  {
    what: "Chat messages",
    java: [],
    nearest: "Another pack or a command block that sends an event.",
    goal: { goal_type: "event", event: "castle:password" },
  },
  {
    what: "Anything that commands or other packs know",
    java: ["impossible"],
    nearest: "A tag, a score or an event; or no goal at all and the commands of this pack.",
    goal: { goal_type: "tag", tag: "knight" },
  },
];
