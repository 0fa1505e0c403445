/** The few words of random goals and deeds: so few that deeds fit goals often, and miss them often. */

export const ENTITIES = ["cow", "zombie", "player", "demo:golem"];
export const ITEMS = ["apple", "bow", "iron_sword", "demo:wand"];
export const BLOCKS = ["stone", "oak_log", "demo:altar"];
export const BIOMES = ["plains", "desert", "hell"];
export const DIMENSIONS = ["overworld", "nether"];
export const EFFECTS = ["speed", "poison", "haste"];
export const CAUSES = ["entityAttack", "projectile", "fall"];
export const MODES = ["walk", "boat", "swim"];
export const POSTURES = ["sneaking", "sprinting", "swimming", "gliding", "in_water", "on_ground"] as const;
export const WORN = ["head", "chest", "legs", "feet"] as const;

export const full = (id: string): string => (id.includes(":") ? id : `minecraft:${id}`);
