/** How many of an item fit into one slot: facts of the game, by name. Items that are not told here stack to 64. */

const ONE_BY_ENDING =
  /(?:_sword|_axe|_pickaxe|_shovel|_hoe|_spear|_helmet|_chestplate|_leggings|_boots|_boat|_raft|_minecart|_horse_armor|_nautilus_armor|_harness|_bundle)$/;
const BUCKETS_OF_SOMETHING = /_bucket$/;
const DISCS = /^music_disc_/;

const ONE: ReadonlySet<string> = new Set([
  "bed",
  "bow",
  "brush",
  "bundle",
  "cake",
  "carrot_on_a_stick",
  "crossbow",
  "elytra",
  "enchanted_book",
  "fishing_rod",
  "flint_and_steel",
  "goat_horn",
  "lingering_potion",
  "mace",
  "minecart",
  "mushroom_stew",
  "beetroot_soup",
  "rabbit_stew",
  "suspicious_stew",
  "potion",
  "splash_potion",
  "saddle",
  "shears",
  "shield",
  "spyglass",
  "totem_of_undying",
  "trident",
  "warped_fungus_on_a_stick",
  "wolf_armor",
  "writable_book",
]);

const SIXTEEN: ReadonlySet<string> = new Set([
  "armor_stand",
  "banner",
  "blue_egg",
  "brown_egg",
  "bucket",
  "egg",
  "ender_pearl",
  "honey_bottle",
  "snowball",
  "written_book",
]);

/** Of an item of the game, without namespace. */
export function maxStackSize(name: string): 1 | 16 | 64 {
  if (SIXTEEN.has(name) || /_sign$/.test(name)) return 16;
  if (ONE.has(name) || ONE_BY_ENDING.test(name) || BUCKETS_OF_SOMETHING.test(name) || DISCS.test(name)) return 1;
  return /_shulker_box$/.test(name) ? 1 : 64;
}

/** Inventory and hotbar. */
export const INVENTORY_SLOTS = 36;
/** With four pieces of armour and the off hand. */
export const CARRIED_SLOTS = 41;
/** Of the inventory's. */
export const HOTBAR_SLOTS = 9;
