/**
 * What the simulator knows of vanilla items: how many stack, what can be enchanted with what.
 * Rules by name patterns, not a full table; a wrong refusal here would be a bug of the simulator.
 */

const SINGLE =
  /(_sword|_pickaxe|_axe|_shovel|_hoe|_helmet|_chestplate|_leggings|_boots|_bucket|_boat|_minecart|_horse_armor|music_disc_.*|_potion|_bed|_bundle|_spear)$/;
const SINGLE_IDS = new Set(
  "bow crossbow trident mace shield elytra shears flint_and_steel fishing_rod carrot_on_a_stick warped_fungus_on_a_stick brush bed minecart boat saddle totem_of_undying enchanted_book writable_book potion lingering_potion spyglass goat_horn mushroom_stew rabbit_stew beetroot_soup suspicious_stew cake turtle_helmet bundle filled_map".split(
    " ",
  ),
);
const SIXTEEN = /(_sign|_banner|_harness)$/;
const SIXTEEN_IDS = new Set(
  "ender_pearl snowball egg blue_egg brown_egg honey_bottle bucket armor_stand written_book banner_pattern".split(" "),
);

export function maxAmountOf(typeId: string): number {
  const name = nameOf(typeId);
  if (SIXTEEN_IDS.has(name) || SIXTEEN.test(name)) return 16;
  if (SINGLE_IDS.has(name) || SINGLE.test(name) || name.startsWith("music_disc_")) return 1;
  return 64;
}

/** What an item is to an enchantment; `undefined`: it cannot be enchanted. */
function kindOf(typeId: string): string | undefined {
  const name = nameOf(typeId);
  const byEnd = /_(sword|pickaxe|axe|shovel|hoe|helmet|chestplate|leggings|boots|spear)$/.exec(name)?.[1];
  if (byEnd) return byEnd;
  const byName: Record<string, string> = {
    bow: "bow",
    crossbow: "crossbow",
    trident: "trident",
    mace: "mace",
    shield: "durable",
    elytra: "durable",
    shears: "shears",
    flint_and_steel: "durable",
    carrot_on_a_stick: "durable",
    warped_fungus_on_a_stick: "durable",
    brush: "durable",
    fishing_rod: "rod",
    book: "book",
    enchanted_book: "book",
  };
  return byName[name];
}

export function isEnchantable(typeId: string): boolean {
  return kindOf(typeId) !== undefined;
}

interface EnchantmentRule {
  maxLevel: number;
  on: string;
  /** Enchantments that exclude each other share a group. */
  group?: string;
}

const ARMOUR = "helmet chestplate leggings boots";
const DIGGERS = "pickaxe axe shovel hoe";
const ALL = `${ARMOUR} ${DIGGERS} sword spear bow crossbow trident mace durable shears rod`;

const RULES: Record<string, EnchantmentRule> = {
  protection: { maxLevel: 4, on: ARMOUR, group: "protection" },
  fire_protection: { maxLevel: 4, on: ARMOUR, group: "protection" },
  blast_protection: { maxLevel: 4, on: ARMOUR, group: "protection" },
  projectile_protection: { maxLevel: 4, on: ARMOUR, group: "protection" },
  feather_falling: { maxLevel: 4, on: "boots" },
  thorns: { maxLevel: 3, on: ARMOUR },
  respiration: { maxLevel: 3, on: "helmet" },
  aqua_affinity: { maxLevel: 1, on: "helmet" },
  depth_strider: { maxLevel: 3, on: "boots", group: "walker" },
  frost_walker: { maxLevel: 2, on: "boots", group: "walker" },
  soul_speed: { maxLevel: 3, on: "boots" },
  swift_sneak: { maxLevel: 3, on: "leggings" },
  sharpness: { maxLevel: 5, on: "sword axe spear", group: "damage" },
  smite: { maxLevel: 5, on: "sword axe mace spear", group: "damage" },
  bane_of_arthropods: { maxLevel: 5, on: "sword axe mace spear", group: "damage" },
  breach: { maxLevel: 4, on: "mace", group: "damage" },
  density: { maxLevel: 5, on: "mace", group: "damage" },
  wind_burst: { maxLevel: 3, on: "mace" },
  knockback: { maxLevel: 2, on: "sword spear" },
  fire_aspect: { maxLevel: 2, on: "sword mace spear" },
  looting: { maxLevel: 3, on: "sword spear" },
  lunge: { maxLevel: 3, on: "spear" },
  efficiency: { maxLevel: 5, on: `${DIGGERS} shears` },
  silk_touch: { maxLevel: 1, on: DIGGERS, group: "loot" },
  fortune: { maxLevel: 3, on: DIGGERS, group: "loot" },
  power: { maxLevel: 5, on: "bow" },
  punch: { maxLevel: 2, on: "bow" },
  flame: { maxLevel: 1, on: "bow" },
  infinity: { maxLevel: 1, on: "bow", group: "endless" },
  luck_of_the_sea: { maxLevel: 3, on: "rod" },
  lure: { maxLevel: 3, on: "rod" },
  loyalty: { maxLevel: 3, on: "trident", group: "throw" },
  riptide: { maxLevel: 3, on: "trident", group: "throw" },
  channeling: { maxLevel: 1, on: "trident" },
  impaling: { maxLevel: 5, on: "trident" },
  multishot: { maxLevel: 1, on: "crossbow", group: "bolt" },
  piercing: { maxLevel: 4, on: "crossbow", group: "bolt" },
  quick_charge: { maxLevel: 3, on: "crossbow" },
  mending: { maxLevel: 1, on: ALL, group: "endless" },
  unbreaking: { maxLevel: 3, on: ALL },
  binding: { maxLevel: 1, on: `${ARMOUR} durable` },
  vanishing: { maxLevel: 1, on: ALL },
};

export function enchantmentRule(id: string): EnchantmentRule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id] : undefined;
}

/** Whether the enchantment may be put on this item beside those it has. */
export function isCompatible(typeId: string, present: ReadonlyMap<string, number>, id: string): boolean {
  const rule = enchantmentRule(id);
  const kind = kindOf(typeId);
  if (!rule || !kind) return false;
  if (kind !== "book" && !rule.on.split(" ").includes(kind)) return false;
  if (kind === "book" || rule.group === undefined) return true;
  return [...present.keys()].every((other) => other === id || enchantmentRule(other)?.group !== rule.group);
}

function nameOf(typeId: string): string {
  return typeId.slice(typeId.indexOf(":") + 1);
}
