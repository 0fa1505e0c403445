/** Tags and durability of vanilla items. Rules by name patterns, not a full table; the driver can write tags that are missing here. */
import type { ItemState } from "../host.ts";

const nameOf = (typeId: string): string => typeId.slice(typeId.indexOf(":") + 1);

const TAGS: readonly [RegExp, readonly string[]][] = [
  [/_sword$/, ["minecraft:is_sword"]],
  [/_pickaxe$/, ["minecraft:is_pickaxe", "minecraft:is_tool", "minecraft:digger"]],
  [/_axe$/, ["minecraft:is_axe", "minecraft:is_tool", "minecraft:digger"]],
  [/_shovel$/, ["minecraft:is_shovel", "minecraft:is_tool", "minecraft:digger"]],
  [/_hoe$/, ["minecraft:is_hoe", "minecraft:is_tool", "minecraft:digger"]],
  [/_(helmet|chestplate|leggings|boots)$/, ["minecraft:is_armor"]],
  [/^trident$/, ["minecraft:is_trident"]],
  [/^mace$/, ["minecraft:is_mace"]],
  [/_planks$/, ["minecraft:planks"]],
  [/_log$/, ["minecraft:logs", "minecraft:logs_that_burn"]],
  [/^(crimson|warped)_stem$/, ["minecraft:logs"]],
  [/_wool$|^wool$/, ["minecraft:wool"]],
  [/_boat$/, ["minecraft:boats"]],
  [/_(door)$/, ["minecraft:door"]],
  [/^(coal|charcoal)$/, ["minecraft:coals"]],
  [/_egg$|^egg$/, ["minecraft:egg"]],
  [/^(cod|salmon|tropical_fish|pufferfish)$/, ["minecraft:is_fish"]],
  [/^cooked_/, ["minecraft:is_cooked", "minecraft:is_food"]],
  [
    /^(apple|bread|cookie|carrot|potato|baked_potato|melon_slice|sweet_berries|golden_apple|golden_carrot)$/,
    ["minecraft:is_food"],
  ],
  [/^(beef|porkchop|mutton|chicken|rabbit)$/, ["minecraft:is_meat", "minecraft:is_food"]],
  [/^music_disc_/, ["minecraft:music_disc"]],
];

const MATERIALS = "wooden leather golden chainmail iron diamond netherite stone copper turtle".split(" ");

/** Besides those of its kind and its material, those that the driver wrote. */
export function itemTags({ typeId, tags = [] }: ItemState): string[] {
  const name = nameOf(typeId);
  const found = TAGS.flatMap(([pattern, own]) => (pattern.test(name) ? own : []));
  const material = MATERIALS.find((one) => name.startsWith(`${one}_`));
  const isMade = found.some((tag) => /is_(sword|tool|armor)$/.test(tag));
  return [...found, ...(isMade && material ? [`minecraft:${material}_tier`] : []), ...tags];
}

const TOOL_POINTS: Record<string, number> = {
  wooden: 59,
  stone: 131,
  copper: 190,
  iron: 250,
  golden: 32,
  diamond: 1561,
  netherite: 2031,
};
/** Of a material's armour, by the factor of its piece. */
const ARMOUR_POINTS: Record<string, number> = {
  leather: 5,
  copper: 11,
  golden: 7,
  chainmail: 15,
  iron: 15,
  turtle: 25,
  diamond: 33,
  netherite: 37,
};
const PIECES: Record<string, number> = { helmet: 11, chestplate: 16, leggings: 15, boots: 13 };
const OTHERS: Record<string, number> = {
  bow: 384,
  crossbow: 464,
  trident: 250,
  mace: 500,
  shield: 336,
  elytra: 432,
  shears: 238,
  flint_and_steel: 64,
  fishing_rod: 384,
  carrot_on_a_stick: 25,
  warped_fungus_on_a_stick: 100,
  brush: 64,
};

/** `undefined`: it does not wear out. */
export function maxDurability(typeId: string): number | undefined {
  const name = nameOf(typeId);
  if (Object.hasOwn(OTHERS, name)) return OTHERS[name];
  const [, material, piece] =
    /^(\w+?)_(sword|pickaxe|axe|shovel|hoe|spear|helmet|chestplate|leggings|boots)$/.exec(name) ?? [];
  if (material === undefined || piece === undefined) return undefined;
  const factor = PIECES[piece];
  if (factor === undefined) return TOOL_POINTS[material];
  const points = ARMOUR_POINTS[material];
  return points === undefined ? undefined : points * factor;
}

const DELIVERIES: Record<string, string> = {
  "minecraft:potion": "Consume",
  "minecraft:splash_potion": "ThrownSplash",
  "minecraft:lingering_potion": "ThrownLingering",
};

/** `undefined`: it is no potion. */
export const deliveryOf = (typeId: string): string | undefined =>
  Object.hasOwn(DELIVERIES, typeId) ? DELIVERIES[typeId] : undefined;

export const potionOf = (delivery: string): string | undefined =>
  Object.keys(DELIVERIES).find((typeId) => DELIVERIES[typeId] === delivery);

/** The effect that a potion gives, without namespace; `undefined`: it gives none. */
export function effectOfPotion(potion: string): { effect: string; ticks: number; amplifier: number } | undefined {
  const name = nameOf(potion);
  const [, prefix, kind] = /^(long_|strong_)?(.*)$/.exec(name)!;
  const effects: Record<string, [effect: string, seconds: number]> = {
    nightvision: ["night_vision", 180],
    invisibility: ["invisibility", 180],
    leaping: ["jump_boost", 180],
    fire_resistance: ["fire_resistance", 180],
    swiftness: ["speed", 180],
    slowness: ["slowness", 90],
    water_breathing: ["water_breathing", 180],
    healing: ["instant_health", 0],
    harming: ["instant_damage", 0],
    poison: ["poison", 45],
    regeneration: ["regeneration", 45],
    strength: ["strength", 180],
    weakness: ["weakness", 90],
    wither: ["wither", 40],
    slow_falling: ["slow_falling", 90],
    turtle_master: ["resistance", 20],
    wind_charged: ["wind_charged", 180],
    weaving: ["weaving", 180],
    oozing: ["oozing", 180],
    infested: ["infested", 180],
  };
  const found = Object.hasOwn(effects, kind!) ? effects[kind!] : undefined;
  if (!found) return undefined;
  const seconds = prefix === "long_" ? found[1] * 2 : found[1];
  return { effect: found[0], ticks: Math.max(1, seconds * 20), amplifier: prefix === "strong_" ? 1 : 0 };
}
