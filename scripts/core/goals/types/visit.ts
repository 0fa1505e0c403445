/** Coming to a place: all that is named holds where a moment ago it did not. */

import { conditionTests, type Where } from "../filters/conditions.ts";
import type { GoalType } from "../goal-type.ts";

export const visit: GoalType = {
  name: "visit",
  signal: "look",
  filters: {},
  options: ["dimension", "biome", "place", "y", "in_block"],
  measure: "count",
  holds: (goal) => {
    const { dimension, biome, place, y, in_block } = goal as Pick<Where, "dimension" | "biome" | "y" | "in_block"> & {
      readonly place?: NonNullable<Where["near"]>;
    };
    return conditionTests({
      ...(dimension !== undefined ? { dimension } : {}),
      ...(biome !== undefined ? { biome } : {}),
      ...(place !== undefined ? { near: place } : {}),
      ...(y !== undefined ? { y } : {}),
      ...(in_block !== undefined ? { in_block } : {}),
    }).map(({ name, test }) => ({ name: name === "where.near" ? "place" : name.replace("where.", ""), test }));
  },
};
