/**
 * Which enchantments the game puts on which of its items, and which not together: facts, by name. Says nothing of items it
 * does not know well, for a wrong refusal is worse than none.
 */

type Kind =
  | "head"
  | "chest"
  | "legs"
  | "feet"
  | "elytra"
  | "sword"
  | "axe"
  | "pickaxe"
  | "shovel"
  | "hoe"
  | "spear"
  | "bow"
  | "crossbow"
  | "trident"
  | "mace"
  | "fishing_rod"
  | "shears"
  | "other_tool"
  | "worn_block"
  | "compass";

const BY_ENDING: readonly (readonly [ending: RegExp, kind: Kind])[] = [
  [/_helmet$/, "head"],
  [/_chestplate$/, "chest"],
  [/_leggings$/, "legs"],
  [/_boots$/, "feet"],
  [/_sword$/, "sword"],
  [/_pickaxe$/, "pickaxe"],
  [/_axe$/, "axe"],
  [/_shovel$/, "shovel"],
  [/_hoe$/, "hoe"],
  [/_spear$/, "spear"],
  [/^(?:elytra)$/, "elytra"],
  [/^(?:bow)$/, "bow"],
  [/^(?:crossbow)$/, "crossbow"],
  [/^(?:trident)$/, "trident"],
  [/^(?:mace)$/, "mace"],
  [/^(?:fishing_rod)$/, "fishing_rod"],
  [/^(?:shears)$/, "shears"],
  [/^(?:flint_and_steel|shield|brush|carrot_on_a_stick|warped_fungus_on_a_stick)$/, "other_tool"],
  [/^(?:carved_pumpkin|.*_skull|.*_head)$/, "worn_block"],
  [/^(?:compass|recovery_compass|lodestone_compass)$/, "compass"],
];

/** Of these, nothing is said: what they can bear differs between versions, or is everything. */
const UNTOLD = /^(?:book|enchanted_book|.*_horse_armor|.*_nautilus_armor|wolf_armor|saddle|.*_harness)$/;

const ARMOUR: readonly Kind[] = ["head", "chest", "legs", "feet"];
const DIGGERS: readonly Kind[] = ["pickaxe", "axe", "shovel", "hoe"];
const WITH_DURABILITY: readonly Kind[] = [
  ...ARMOUR,
  ...DIGGERS,
  "elytra",
  "sword",
  "spear",
  "bow",
  "crossbow",
  "trident",
  "mace",
  "fishing_rod",
  "shears",
  "other_tool",
];

const FITS: Readonly<Record<string, readonly Kind[]>> = {
  protection: ARMOUR,
  fire_protection: ARMOUR,
  blast_protection: ARMOUR,
  projectile_protection: ARMOUR,
  thorns: ARMOUR,
  feather_falling: ["feet"],
  depth_strider: ["feet"],
  frost_walker: ["feet"],
  soul_speed: ["feet"],
  swift_sneak: ["legs"],
  respiration: ["head"],
  aqua_affinity: ["head"],
  sharpness: ["sword", "axe", "spear"],
  smite: ["sword", "axe", "spear", "mace"],
  bane_of_arthropods: ["sword", "axe", "spear", "mace"],
  knockback: ["sword", "spear"],
  fire_aspect: ["sword", "spear", "mace"],
  looting: ["sword", "spear"],
  efficiency: [...DIGGERS, "shears"],
  silk_touch: [...DIGGERS, "shears"],
  fortune: DIGGERS,
  unbreaking: WITH_DURABILITY,
  mending: WITH_DURABILITY,
  vanishing: [...WITH_DURABILITY, "worn_block", "compass"],
  binding: [...ARMOUR, "elytra", "worn_block"],
  power: ["bow"],
  punch: ["bow"],
  flame: ["bow"],
  infinity: ["bow"],
  multishot: ["crossbow"],
  piercing: ["crossbow"],
  quick_charge: ["crossbow"],
  impaling: ["trident"],
  riptide: ["trident"],
  loyalty: ["trident"],
  channeling: ["trident"],
  luck_of_the_sea: ["fishing_rod"],
  lure: ["fishing_rod"],
  wind_burst: ["mace"],
  density: ["mace"],
  breach: ["mace"],
  lunge: ["spear"],
};

const NOT_TOGETHER: readonly (readonly string[])[] = [
  ["protection", "fire_protection", "blast_protection", "projectile_protection"],
  ["sharpness", "smite", "bane_of_arthropods"],
  ["density", "breach", "smite", "bane_of_arthropods"],
  ["silk_touch", "fortune"],
  ["infinity", "mending"],
  ["multishot", "piercing"],
  ["riptide", "loyalty"],
  ["riptide", "channeling"],
  ["depth_strider", "frost_walker"],
];

/** Whether anything can be on it, or nothing is said of it. */
export const takesEnchantments = (item: string): boolean =>
  UNTOLD.test(item) || BY_ENDING.some(([ending]) => ending.test(item));

/** What of `names` cannot be on the item. All without namespace; `item` is one of the game's. */
export function unfitEnchantments(item: string, names: readonly string[]): readonly string[] {
  if (UNTOLD.test(item)) return [];
  const kind = BY_ENDING.find(([ending]) => ending.test(item))?.[1];
  return names.filter((name) => {
    const fits = FITS[name];
    return fits !== undefined && (kind === undefined || !fits.includes(kind));
  });
}

/** Pairs of `names` that exclude each other; the second of a pair is the one to complain of. */
export function conflictingEnchantments(item: string, names: readonly string[]): (readonly [string, string])[] {
  if (/^(?:enchanted_)?book$/.test(item)) return [];
  const pairs: (readonly [string, string])[] = [];
  names.forEach((second, index) => {
    const first = names
      .slice(0, index)
      .find((one) => NOT_TOGETHER.some((set) => set.includes(one) && set.includes(second)));
    if (first !== undefined) pairs.push([first, second]);
  });
  return pairs;
}
