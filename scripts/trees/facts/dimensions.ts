/** Which of the game's biomes are in which of its dimensions: facts, by name. All that are not told here are in the overworld. */

export const DIMENSIONS: readonly string[] = ["overworld", "nether", "the_end"];

const ELSEWHERE: Readonly<Record<string, string>> = {
  hell: "nether",
  basalt_deltas: "nether",
  crimson_forest: "nether",
  soulsand_valley: "nether",
  warped_forest: "nether",
  the_end: "the_end",
};

/** Of one of the game's own biomes. */
export const dimensionOfBiome = (name: string): string =>
  Object.prototype.hasOwnProperty.call(ELSEWHERE, name) ? ELSEWHERE[name]! : "overworld";
