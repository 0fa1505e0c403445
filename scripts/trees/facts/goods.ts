/**
 * What players eat, fish, buy and wear of the items of the unchanged game: facts, by name, from the definitions of items, the
 * fishing tables and the trades that Mojang publishes. Where these differ between versions, all are named.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Eaten or drunk; a piece of cake counts, too. */
export const EATEN = words(`
  apple baked_potato beef beetroot beetroot_soup bread cake carrot chicken chorus_fruit cod cooked_beef cooked_chicken cooked_cod
  cooked_mutton cooked_porkchop cooked_rabbit cooked_salmon cookie dried_kelp enchanted_golden_apple glow_berries golden_apple
  golden_carrot honey_bottle melon_slice milk_bucket mushroom_stew mutton ominous_bottle poisonous_potato porkchop potato potion
  pufferfish pumpkin_pie rabbit rabbit_stew rotten_flesh salmon spider_eye suspicious_stew sweet_berries tropical_fish`);

/** Held for a while as food is; whether the game calls its end a meal is not known. */
export const CHARGED = /^(?:bow|crossbow|trident|shield|spyglass|goat_horn|brush|bundle|.*_bundle|.*_spear|empty_map)$/;

export const THROWN: ReadonlySet<string> = words(
  "blue_egg brown_egg egg ender_eye ender_pearl experience_bottle lingering_potion snowball splash_potion wind_charge",
);

export const FISHED = words(`
  bamboo bone book bow bowl cocoa_beans cod enchanted_book fishing_rod ink_sac leather leather_boots name_tag nautilus_shell potion
  pufferfish rotten_flesh saddle salmon stick string tripwire_hook tropical_fish waterlily`);

/** Villagers and wandering traders give emeralds for it, and nobody gives it. */
export const ONLY_BOUGHT_BY_TRADERS = words(`
  beef beetroot chicken clay_ball coal cod dried_kelp_block feather glass_bottle glass_pane gold_ingot iron_ingot leather melon_block
  mutton nether_wart paper potato pufferfish quartz rabbit rabbit_foot rabbit_hide rotten_flesh salmon stick stone string
  sweet_berries tropical_fish turtle_scute wheat`);

const SOLD = words(`
  apple arrow banner bell blue_ice book bookshelf brick bread brown_mushroom bucket cactus cake campfire clock compass
  cooked_chicken cooked_cod cooked_porkchop cooked_salmon cookie crossbow diamond dirt_with_roots emerald empty_map
  enchanted_book ender_eye ender_pearl experience_bottle fern filled_map firefly_bush fishing_rod flint frame glass
  glistering_melon_slice glow_frame glowstone golden_carrot gravel gunpowder hay_block kelp lapis_lazuli lantern large_fern
  lead lily_of_the_valley magma_cream moss_block name_tag nautilus_shell packed_ice painting podzol pointed_dripstone
  potion pumpkin pumpkin_pie rabbit_stew redstone red_mushroom saddle sand red_sand sea_pickle shears shield
  slime_ball small_dripleaf_block sulfur_spike suspicious_stew tall_dry_grass short_dry_grass tripwire_hook vine waterlily
  water_bucket milk_bucket wildflowers writable_book written_book bone_meal cocoa_beans ink_sac splash_potion
  lingering_potion mace bow brown_carpet resin_clump spore_blossom big_dripleaf azalea flowering_azalea bamboo
  sugar_cane short_grass tall_grass poppy dandelion golden_dandelion fermented_spider_eye baked_potato elytra trident`);
const SOLD_BY_SHAPE =
  /^(?:.*_(?:banner|banner_pattern|bed|boat|candle|carpet|chest_boat|dye|log|propagule|sapling|seeds|terracotta|tulip|wool)|bed|candle|.*coral.*|.*_eyeblossom|.*_moss.*|.*(?:allium|azure_bluet|blue_orchid|cornflower|oxeye_daisy|petals).*|.*(?:quartz|stone_bricks|dripstone|andesite|diorite|granite).*|.*_bucket|leather_.*|(?:wooden|stone|copper|iron|golden|diamond|netherite|chainmail)_.+|turtle_helmet|.*_horse_armor)$/;

/** Whether some trader may give it; whole families are taken to be sold, for trades are what changes most. */
export const isSold = (name: string): boolean =>
  !ONLY_BOUGHT_BY_TRADERS.has(name) && (SOLD.has(name) || SOLD_BY_SHAPE.test(name));

export type Slot = "head" | "chest" | "legs" | "feet";

const SLOTS: readonly (readonly [ending: RegExp, slot: Slot])[] = [
  [/(?:_helmet|_skull|_head)$|^carved_pumpkin$/, "head"],
  [/_chestplate$|^elytra$/, "chest"],
  [/_leggings$/, "legs"],
  [/_boots$/, "feet"],
];

/** Where players put it on; undefined where they do not. */
export const slotOf = (name: string): Slot | undefined => SLOTS.find(([ending]) => ending.test(name))?.[1];
