/** Entities of the game that nobody can kill, or that worlds no longer have: facts. Names are without namespace. */

/** Still in the list of entities; worlds spawn the other. */
export const REPLACED_ENTITIES: Readonly<Record<string, string>> = {
  villager: "villager_v2",
  zombie_villager: "zombie_villager_v2",
};

/** Names of other editions and older versions → what the entity is called here. */
export const RENAMED_ENTITIES: Readonly<Record<string, string>> = {
  evoker: "evocation_illager",
  zombified_piglin: "zombie_pigman",
  pigman: "zombie_pigman",
  tropical_fish: "tropicalfish",
  fish: "cod",
  mushroom_cow: "mooshroom",
  end_crystal: "ender_crystal",
  experience_orb: "xp_orb",
  firework_rocket: "fireworks_rocket",
  fishing_bobber: "fishing_hook",
  trident: "thrown_trident",
};

/** What flies, floats or lasts for a moment, and what only commands and other editions have. */
export const NEVER_KILLED: ReadonlySet<string> = new Set([
  "agent",
  "area_effect_cloud",
  "arrow",
  "breeze_wind_charge_projectile",
  "dragon_fireball",
  "egg",
  "ender_pearl",
  "eye_of_ender_signal",
  "fireball",
  "fireworks_rocket",
  "fishing_hook",
  "lightning_bolt",
  "lingering_potion",
  "llama_spit",
  "npc",
  "ominous_item_spawner",
  "small_fireball",
  "snowball",
  "splash_potion",
  "thrown_trident",
  "tnt",
  "tripod_camera",
  "wind_charge_projectile",
  "wither_skull",
  "wither_skull_dangerous",
  "xp_bottle",
  "xp_orb",
]);
