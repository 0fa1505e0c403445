/** Data values of potions → which potion it was, by the name that scripts have for it: facts. */

/** The place in the list is the data value; `-`: 0 meant any of them. */
const POTIONS = (
  "- mundane long_mundane thick awkward nightvision long_nightvision invisibility long_invisibility leaping long_leaping strong_leaping " +
  "fire_resistance long_fire_resistance swiftness long_swiftness strong_swiftness slowness long_slowness " +
  "water_breathing long_water_breathing healing strong_healing harming strong_harming poison long_poison " +
  "strong_poison regeneration long_regeneration strong_regeneration strength long_strength strong_strength " +
  "weakness long_weakness wither turtle_master long_turtle_master strong_turtle_master slow_falling " +
  "long_slow_falling strong_slowness"
).split(" ");

const OF_POTIONS = ["potion", "splash_potion", "lingering_potion"];

export function potionOfValue(item: string, value: number): string | undefined {
  const potion = OF_POTIONS.includes(item) ? POTIONS[value] : undefined;
  return potion === "-" ? undefined : potion;
}
