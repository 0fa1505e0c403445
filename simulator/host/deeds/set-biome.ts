/** Which biome it is in a dimension, or in a box of it. */
import { isVanilla, UsageError } from "../host.ts";
import { fullId } from "../items/items.ts";
import { wholeBlock } from "../terrain/dimension-state.ts";
import { dimensionNamed } from "./dimension-named.ts";
import type { DeedRun } from "./tools.ts";

export const setBiome: DeedRun<"setBiome"> = (tools, who, { biome, dimension, from, to }) => {
  const id = fullId(biome);
  if (id.startsWith("minecraft:") && !isVanilla(tools.host.vanilla, "biomes", id)) {
    throw new UsageError(`the game has no biome ${id}`);
  }
  const where = dimensionNamed(tools, who, dimension);
  if (from && to) where.biomeAreas.push({ biome: id, from: wholeBlock(from), to: wholeBlock(to) });
  else if (from ?? to) throw new UsageError("a box has two corners");
  else where.biome = id;
};
