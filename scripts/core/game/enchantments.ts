/**
 * The platform's enchantments: the old numbers that trees of the ancestor use, the names that scripts use, and
 * the highest level each can have. Nothing here decides whether an item fits.
 */

/** Name and highest level; the place in the list is the old number. */
const BY_NUMBER: readonly (readonly [name: string, maxLevel: number])[] = [
  ["protection", 4],
  ["fire_protection", 4],
  ["feather_falling", 4],
  ["blast_protection", 4],
  ["projectile_protection", 4],
  ["thorns", 3],
  ["respiration", 3],
  ["depth_strider", 3],
  ["aqua_affinity", 1],
  ["sharpness", 5],
  ["smite", 5],
  ["bane_of_arthropods", 5],
  ["knockback", 2],
  ["fire_aspect", 2],
  ["looting", 3],
  ["efficiency", 5],
  ["silk_touch", 1],
  ["unbreaking", 3],
  ["fortune", 3],
  ["power", 5],
  ["punch", 2],
  ["flame", 1],
  ["infinity", 1],
  ["luck_of_the_sea", 3],
  ["lure", 3],
  ["frost_walker", 2],
  ["mending", 1],
  ["binding", 1],
  ["vanishing", 1],
  ["impaling", 5],
  ["riptide", 3],
  ["loyalty", 3],
  ["channeling", 1],
  ["multishot", 1],
  ["piercing", 4],
  ["quick_charge", 3],
  ["soul_speed", 3],
  ["swift_sneak", 3],
  ["wind_burst", 3],
  ["density", 5],
  ["breach", 4],
];

/** Names of enchantments that came after the old numbers went out of use here. */
const UNNUMBERED: readonly (readonly [name: string, maxLevel: number])[] = [["lunge", 3]];

const maxLevels = new Map<string, number>([...BY_NUMBER, ...UNNUMBERED]);

export const HIGHEST_ENCHANTMENT_NUMBER = BY_NUMBER.length - 1;

/** The script name of an old enchantment number, or undefined. */
export function enchantmentName(oldNumber: number): string | undefined {
  return BY_NUMBER[oldNumber]?.[0];
}

/** The highest level the platform lets a script put on an item, or undefined for a name it does not know. */
export function maxEnchantmentLevel(name: string): number | undefined {
  return maxLevels.get(bareName(name));
}

/** `sharpness` for `minecraft:sharpness`; other names as they are. */
export function bareName(name: string): string {
  return name.startsWith("minecraft:") ? name.slice("minecraft:".length) : name;
}
