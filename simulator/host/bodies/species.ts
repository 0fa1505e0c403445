/**
 * What the simulator knows of the kinds of entities: families, health, who can be tamed, what can be ridden. Not a full
 * table: where it says nothing a mob of 20 health points is meant, and the driver can write families and health itself.
 */

const nameOf = (typeId: string): string => typeId.slice(typeId.indexOf(":") + 1);

const MONSTERS: Record<string, string> = {
  zombie: "zombie undead",
  husk: "husk zombie undead",
  drowned: "drowned zombie undead",
  zombie_villager: "zombie zombie_villager undead",
  zombie_villager_v2: "zombie zombie_villager undead",
  zombie_pigman: "zombie_pigman undead",
  skeleton: "skeleton undead",
  stray: "stray skeleton undead",
  bogged: "bogged skeleton undead",
  wither_skeleton: "wither skeleton undead",
  wither: "wither undead",
  phantom: "phantom undead",
  spider: "spider arthropod",
  cave_spider: "cavespider arthropod",
  silverfish: "silverfish arthropod",
  endermite: "endermite arthropod",
  creeper: "creeper",
  enderman: "enderman",
  witch: "witch",
  blaze: "blaze",
  ghast: "ghast",
  slime: "slime",
  magma_cube: "magmacube",
  guardian: "guardian",
  elder_guardian: "guardian_elder",
  shulker: "shulker",
  hoglin: "hoglin",
  zoglin: "zoglin undead",
  piglin: "piglin",
  piglin_brute: "piglin_brute piglin",
  pillager: "pillager illager",
  vindicator: "vindicator illager",
  evocation_illager: "evocation_illager illager",
  ravager: "ravager",
  vex: "vex",
  warden: "warden",
  breeze: "breeze",
  creaking: "creaking",
};

const OTHERS: Record<string, string> = {
  player: "player",
  villager: "villager peasant mob",
  villager_v2: "villager peasant mob",
  wandering_trader: "wandering_trader wandering_trader_despawning mob",
  iron_golem: "irongolem mob",
  snow_golem: "snowgolem mob",
  ender_dragon: "dragon mob",
  boat: "boat inanimate",
  chest_boat: "boat inanimate",
  minecart: "minecart inanimate",
  chest_minecart: "minecart inanimate",
  hopper_minecart: "minecart inanimate",
  tnt_minecart: "minecart inanimate",
  armor_stand: "armor_stand inanimate mob",
  cod: "cod fish",
  salmon: "salmon fish",
  tropicalfish: "tropicalfish fish",
  pufferfish: "pufferfish fish",
};

const WITHOUT_FAMILY =
  /^(arrow|snowball|egg|ender_pearl|thrown_trident|fireball|small_fireball|wither_skull|splash_potion|lingering_potion|fishing_hook|item|xp_orb|xp_bottle|fireworks_rocket|tnt|falling_block|wind_charge_projectile|breeze_wind_charge_projectile|dragon_fireball|llama_spit|lightning_bolt|ender_crystal|area_effect_cloud)$/;

export function familiesOf(typeId: string): readonly string[] {
  const name = nameOf(typeId);
  if (WITHOUT_FAMILY.test(name)) return [];
  const monster = Object.hasOwn(MONSTERS, name) ? MONSTERS[name] : undefined;
  if (monster !== undefined) return [...monster.split(" "), "monster", "mob"];
  return (Object.hasOwn(OTHERS, name) ? OTHERS[name]! : `${name} mob`).split(" ");
}

export const isAlive = (typeId: string): boolean =>
  !WITHOUT_FAMILY.test(nameOf(typeId)) && !familiesOf(typeId).includes("inanimate");

const HEALTH: Record<string, number> = {
  cow: 10,
  mooshroom: 10,
  pig: 10,
  sheep: 8,
  chicken: 4,
  wolf: 8,
  cat: 10,
  ocelot: 10,
  parrot: 6,
  rabbit: 3,
  bat: 6,
  cod: 3,
  salmon: 3,
  tropicalfish: 3,
  pufferfish: 3,
  squid: 10,
  fox: 10,
  bee: 10,
  horse: 20,
  donkey: 20,
  iron_golem: 100,
  snow_golem: 4,
  ender_dragon: 200,
  wither: 600,
  warden: 500,
  ravager: 100,
  elder_guardian: 80,
  guardian: 30,
  enderman: 40,
  witch: 26,
  spider: 16,
  cave_spider: 12,
  silverfish: 8,
  endermite: 8,
  ghast: 10,
  phantom: 20,
  vex: 14,
  evocation_illager: 24,
  pillager: 24,
  vindicator: 24,
  hoglin: 40,
  piglin: 16,
  piglin_brute: 50,
  shulker: 30,
  breeze: 30,
};

const DEFAULT_HEALTH = 20;

export function maxHealthOf(typeId: string): number {
  const name = nameOf(typeId);
  return Object.hasOwn(HEALTH, name) ? HEALTH[name]! : DEFAULT_HEALTH;
}

const TAMEABLE = new Set("wolf cat parrot horse donkey mule llama trader_llama skeleton_horse".split(" "));

export const isTameable = (typeId: string): boolean => TAMEABLE.has(nameOf(typeId));

const RIDEABLE =
  /^(horse|donkey|mule|skeleton_horse|zombie_horse|camel|camel_husk|pig|strider|llama|trader_llama|boat|chest_boat|minecart|happy_ghast|nautilus|zombie_nautilus|chicken|ravager|spider)$/;

export const isRideable = (typeId: string): boolean => RIDEABLE.test(nameOf(typeId));

/** Those whose definition has a color component of its own accord. */
export const hasColor = (typeId: string): boolean => /^(sheep|shulker|wolf|cat)$/.test(nameOf(typeId));
