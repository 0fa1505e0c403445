/**
 * Which vanilla items are eaten or drunk, and which do their work when they are let go. The game does not tell before it is
 * done.
 */

const named = (names: string): ReadonlySet<string> => new Set(names.split(" ").map((name) => `minecraft:${name}`));

/** Milk and potions as well: their use is over when they are empty. */
export const EATEN_OR_DRUNK = named(
  "apple baked_potato beef beetroot beetroot_soup bread carrot chicken chorus_fruit cod cooked_beef cooked_chicken " +
    "cooked_cod cooked_mutton cooked_porkchop cooked_rabbit cooked_salmon cookie dried_kelp enchanted_golden_apple " +
    "glow_berries golden_apple golden_carrot honey_bottle melon_slice milk_bucket mushroom_stew mutton ominous_bottle " +
    "poisonous_potato porkchop potato potion pufferfish pumpkin_pie rabbit rabbit_stew rotten_flesh salmon spider_eye " +
    "suspicious_stew sweet_berries tropical_fish",
);

/** Shot or thrown at the release. */
export const SHOT_AT_RELEASE = named("bow trident");

/** Held down, and nothing is eaten when the time is over. */
export const HELD_DOWN = named("bow trident crossbow spyglass shield goat_horn brush");

export const CROSSBOW = "minecraft:crossbow";
