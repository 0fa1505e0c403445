/** How far a shot went: from who shot it to where it hit. */

import { world, type Dimension, type Vector3 } from "@minecraft/server";
import { distanceBetween } from "../../../core/goals/filters/patterns.ts";
import type { Place } from "../../../core/goals/told/views.ts";
import { placeOf } from "../../views/entity.ts";

/** @returns undefined where the player cannot be reached, or is in another dimension by now */
export function distanceFrom(playerId: string, location: Vector3, dimension: Dimension): number | undefined {
  return distanceBetween(placeOfPlayer(playerId), { ...location, dimension: dimension.id });
}

function placeOfPlayer(playerId: string): Place | undefined {
  const player = world.getEntity(playerId);
  return player && placeOf(player);
}
