/** A structure, its corner at the block of the player's feet. */

import { world } from "@minecraft/server";
import { structureId, type StructureReward } from "../../../core/rewards/types/structure.ts";
import { ALL_GIVEN, type Give } from "../giving.ts";

export const giveStructure: Give<StructureReward> = (player, { structure }) => {
  const { x, y, z } = player.location;
  const feet = { x: Math.floor(x), y: Math.floor(y), z: Math.floor(z) };
  world.structureManager.place(structureId(structure), player.dimension, feet);
  return ALL_GIVEN;
};
