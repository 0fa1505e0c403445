/**
 * What a `distinct` tells the steps of a deed apart by; a step without the value is none.
 */

import type { Combination } from "../plan.ts";
import type { Signal } from "../told/signal.ts";
import type { EntityView, Place, PlayerView } from "../told/views.ts";

/** @param day the real day, in the time zone of the settings */
export function distinctValueOf(
  { by, values }: Combination,
  signal: Signal,
  view: PlayerView | undefined,
  day: () => number,
): string | undefined {
  switch (by) {
    case "entity":
      return (signal.entity ?? signal.by)?.type;
    case "item":
      return signal.item?.type;
    case "block":
      return signal.block?.type;
    case "effect":
      return signal.effect;
    case "biome":
      return view?.biome();
    case "dimension":
      return view?.place()?.dimension;
    case "day":
      return String(day());
    case "player":
      return playerOf(signal.entity ?? signal.by, values !== undefined);
    case "position":
      return positionOf(signal.at ?? view?.place());
    case undefined:
      return undefined;
  }
}

/** By id, since names change; where an author lists players, they list names. */
function playerOf(entity: EntityView | undefined, byName: boolean): string | undefined {
  if (entity?.type !== "minecraft:player") return undefined;
  return byName ? entity.name() : entity.id;
}

function positionOf(place: Place | undefined): string | undefined {
  if (!place) return undefined;
  return `${place.dimension} ${Math.floor(place.x)} ${Math.floor(place.y)} ${Math.floor(place.z)}`;
}
