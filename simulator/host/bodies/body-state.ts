/** A body as it is from moment to moment: how it holds itself, where it is, what it rides. */
import type { Place } from "../../deeds/written.ts";
import type { BodyFlags, EntityState } from "../host.ts";

/** Standing on the ground and doing nothing. One for all who do so. */
export const AT_REST: Readonly<BodyFlags> = Object.freeze({
  isSneaking: false,
  isSprinting: false,
  isSwimming: false,
  isClimbing: false,
  isGliding: false,
  isFlying: false,
  isInWater: false,
  isOnGround: true,
  isFalling: false,
  isSleeping: false,
  isJumping: false,
  isEmoting: false,
});

/** Where players come into the world: on the ground of every dimension. */
export const SPAWN: Readonly<Place> = Object.freeze({ x: 0, y: 64, z: 0 });

export function changeBody(entity: EntityState, changes: Partial<BodyFlags>): void {
  entity.body = { ...entity.body, ...changes };
}

/** A rider is where what they ride is, and so it moves with them. */
export function placeBody(entity: EntityState, location: Place, dimension = entity.dimension): void {
  const mount = entity.ridingOn;
  for (const one of mount ? [mount, ...(mount.riders ?? [])] : [entity, ...(entity.riders ?? [])]) {
    one.location = { ...location };
    one.dimension = dimension;
  }
}

export function dismount(rider: EntityState): void {
  const mount = rider.ridingOn;
  if (!mount) return;
  mount.riders = mount.riders?.filter((one) => one !== rider) ?? [];
  rider.ridingOn = undefined;
}

export function mount(rider: EntityState, mounted: EntityState): void {
  dismount(rider);
  rider.ridingOn = mounted;
  (mounted.riders ??= []).push(rider);
  rider.location = { ...mounted.location };
}

export function distanceBetween(first: Place, second: Place): number {
  return Math.hypot(first.x - second.x, first.y - second.y, first.z - second.z);
}
