/** The game's dimensions, and which of its biomes are in which: facts, by name. Biomes that are not told here are in the overworld. */

export const DIMENSIONS: readonly string[] = ["overworld", "nether", "the_end"];

/** As Java Edition and servers of it call them. */
export const RENAMED_DIMENSIONS: Readonly<Record<string, string>> = {
  end: "the_end",
  the_nether: "nether",
  world: "overworld",
};

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
