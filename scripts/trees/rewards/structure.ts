/** The reward `structure`: what its author may write. */
import type { StructureReward } from "../../core/rewards/types/structure.ts";
import { object } from "../shapes/schema.ts";
import { identifier } from "../shapes/vanilla-values.ts";
import { declares, kind } from "./declaration.ts";

export const structureReward = declares<StructureReward>()({
  shape: object(
    {
      type: kind("structure"),
      structure: identifier("structure", {
        says: "The structure's id. One without namespace counts as mystructure:, as the game saves them.",
        examples: ["mystructure:statue"],
        alsoCalled: ["id", "name"],
      }),
    },
    { says: "Puts a structure where the player stands." },
  ),
  gives: "A structure of the world or of a pack, its corner at the block of the player's feet.",
  example: { type: "structure", structure: "mystructure:statue" },
});
