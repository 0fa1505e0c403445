/** What authors are told of `visit`. */
import { visit as type } from "../../../core/goals/types/visit.ts";
import { biomeId, dimensionId } from "../../shapes/vanilla-values.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";
import { oneOrMore } from "../keys/lists.ts";
import { blockPattern, place } from "../keys/patterns.ts";
import { range } from "../keys/range.ts";

export const visit: GoalAuthoring = {
  type,
  says: "The player comes to a place: all that is named holds where a moment ago it did not. Again only after leaving. Under a distinct it may name nothing: then each new value counts.",
  keys: {
    dimension: {
      says: "The dimension, or a list of which one is enough.",
      examples: ["minecraft:the_end"],
      alsoCalled: ["world"],
      form: "id or list",
      shape: (about) => oneOrMore(dimensionId({}), about),
    },
    biome: {
      says: "The biome, or a list of which one is enough.",
      examples: ["minecraft:cherry_grove"],
      form: "id or list",
      shape: (about) => oneOrMore(biomeId({}), about),
    },
    place: {
      says: "A point and a radius in blocks, and a dimension.",
      examples: [{ x: 0, y: 64, z: 0, radius: 20 }],
      alsoCalled: ["near", "location", "position"],
      form: "PLACE",
      shape: place,
    },
    y: {
      says: "The height of their feet.",
      examples: [{ min: 319 }],
      alsoCalled: ["height"],
      form: "RANGE",
      shape: (about) => range(about),
    },
    in_block: {
      says: "The block at their feet or their head.",
      examples: ["minecraft:powder_snow"],
      alsoCalled: ["block"],
      form: "BLOCK",
      shape: blockPattern,
    },
  },
  examples: [
    { says: "Enter the End", goal: { goal_type: "visit", dimension: "minecraft:the_end" } },
    {
      says: "Find the old castle",
      goal: { goal_type: "visit", place: { x: 1200, y: 70, z: -340, radius: 25, dimension: "minecraft:overworld" } },
    },
  ],
  java: ["location", "changed_dimension", "enter_block"],
};
