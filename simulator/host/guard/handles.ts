/**
 * What the pack holds of an entity or a player: whether it gets one at all, and whether the one it has can be used.
 * Knows nothing of what an entity can do.
 */
import type { EntityState, Host, PlayerState } from "../host.ts";

/** `undefined`: a player of another pack's `@minecraft/server-gametest`, for which this pack has no class. */
export function wrapPlayer({ guard }: Host, player: PlayerState): object | undefined {
  return player.isSimulated ? undefined : guard.wrap("Player", player);
}

export function wrapEntity(host: Host, entity: EntityState): object | undefined {
  return entity.player ? wrapPlayer(host, entity.player) : host.guard.wrap("Entity", entity);
}

/** Whether its objects can be used now: it is there, and loaded. */
export function isReachable(entity: EntityState): boolean {
  return entity.valid && !entity.isUnloaded;
}

/** The error of using an entity's objects while they cannot be used. Servers differ in its name. */
export function invalidEntity({ guard, config }: Host, entity: EntityState): Error | undefined {
  if (isReachable(entity)) return undefined;
  const error = guard.error(
    "InvalidEntityError",
    `Failed to use an entity that is no longer there: ${entity.typeId}.`,
    { id: entity.id, type: entity.typeId },
  );
  if (config.invalidEntityErrorName !== "InvalidEntityError") {
    // No class of the typings has this name.
    Object.setPrototypeOf(error, Error.prototype);
    Object.defineProperty(error, "name", { value: config.invalidEntityErrorName, configurable: true, writable: true });
  }
  return error;
}
