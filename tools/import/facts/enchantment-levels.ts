/** The highest level of each enchantment that a player comes by in either edition: facts. By Bedrock's names, without namespace. */
const HIGHEST: Readonly<Record<number, string>> = {
  1: "aqua_affinity binding channeling flame infinity mending multishot silk_touch vanishing",
  2: "fire_aspect frost_walker knockback punch",
  3: "depth_strider fortune looting loyalty luck_of_the_sea lunge lure quick_charge respiration riptide soul_speed swift_sneak thorns unbreaking wind_burst",
  4: "blast_protection breach feather_falling fire_protection piercing projectile_protection protection",
  5: "bane_of_arthropods density efficiency impaling power sharpness smite",
};

const LEVELS: ReadonlyMap<string, number> = new Map(
  Object.entries(HIGHEST).flatMap(([level, names]) => names.split(" ").map((name) => [name, Number(level)] as const)),
);

/** Undefined for those of add-ons. */
export const highestLevel = (enchantment: string): number | undefined => LEVELS.get(enchantment);
