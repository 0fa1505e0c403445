/** Potions that people name by their effect, or as Java Edition does → what they are called here: facts. */
export const POTIONS_BY_EFFECT: Readonly<Record<string, string>> = {
  instant_damage: "harming",
  instant_health: "healing",
  jump_boost: "leaping",
  night_vision: "nightvision",
  long_night_vision: "long_nightvision",
  speed: "swiftness",
};
