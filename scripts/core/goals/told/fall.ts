/**
 * A fall, look by look: from where it began to where it ends. What bears the falling one (wings, ladders, slow falling, a
 * mount) lets it begin anew; a teleport does, too. Whether who landed is alive is found out elsewhere.
 */

import type { Place, PlayerView } from "./views.ts";

export interface FallLook {
  readonly place: Place;
  readonly isFalling: boolean;
  readonly isOnGround: boolean;
  readonly isInWater: boolean;
  readonly isBorne: boolean;
}

export interface Fall {
  /** The highest they were since it began. */
  readonly top: number;
  readonly last: Place;
  /** Looks in a row that found them neither falling nor anywhere else. */
  readonly rests: number;
}

export type FallStep =
  | { readonly kind: "falling"; readonly fall: Fall }
  /** @see blocks: whole ones, 0 for what was no fall in the end. */
  | { readonly kind: "landed"; readonly blocks: number };

const NO_FALL: FallStep = { kind: "landed", blocks: 0 };
/** Nobody moves farther in a tick by themselves. */
const FARTHEST = 10;
/** Who hangs still for so long stands on something, whatever the game calls it. */
const MOST_RESTS = 10;
/** For sums of fractions that should be whole. */
const TOLERANCE = 0.001;

export function lookAtFall(view: PlayerView): FallLook | undefined {
  const place = view.place();
  if (!place) return undefined;
  const isFalling = view.is("falling") === true;
  return {
    place,
    isFalling,
    isOnGround: view.is("on_ground") === true,
    isInWater: view.is("in_water") === true,
    isBorne: isBorne(view),
  };
}

function isBorne(view: PlayerView): boolean {
  if (view.is("gliding") || view.is("flying") || view.is("climbing")) return true;
  return Boolean(view.riding()) || view.effects()?.has("minecraft:slow_falling") === true;
}

/** @param top where they were before they began to fall */
export function beginFall(top: number, { place }: FallLook): Fall {
  return { top: top - place.y > FARTHEST ? place.y : top, last: place, rests: 0 };
}

/** @param look of one tick later */
export function goOnFalling({ top, last, rests }: Fall, look: FallLook): FallStep {
  const { place, isFalling, isBorne } = look;
  if (isBorne) return NO_FALL;
  if (isTeleport(last, place)) return isFalling ? { kind: "falling", fall: beginFall(place.y, look) } : NO_FALL;
  const isResting = !isFalling && place.y === last.y;
  const hasLanded = !isFalling && (look.isOnGround || look.isInWater || rests >= MOST_RESTS);
  if (hasLanded) return { kind: "landed", blocks: Math.max(0, Math.floor(top - place.y + TOLERANCE)) };
  const fall = { top: Math.max(top, place.y), last: place, rests: isResting ? rests + 1 : 0 };
  return { kind: "falling", fall };
}

function isTeleport(from: Place, to: Place): boolean {
  if (from.dimension !== to.dimension) return true;
  return [to.x - from.x, to.y - from.y, to.z - from.z].some((by) => Math.abs(by) > FARTHEST);
}
