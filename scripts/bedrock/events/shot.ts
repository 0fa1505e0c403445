/**
 * Whose shot it was: the projectile's owner, if that is a player. Projectiles are often gone when the game tells of them;
 * who was seen to own them is remembered for a while.
 */

import type { Entity } from "@minecraft/server";
import { isPlayer, type PresentInEvent } from "../players.ts";

const MAX_REMEMBERED = 512;

const owners = new Map<string, string>();

/** @param source who shot it, where the game says so: nobody is named for dispensers, and for some whose owner is known */
export function shooterOf(projectile: PresentInEvent<Entity>, source?: Entity): string | undefined {
  if (source) return isPlayer(source) ? remember(projectile, source.id) : undefined;
  if (!projectile) return undefined;
  try {
    const owner = projectile.getComponent("minecraft:projectile")?.owner;
    if (owner) return isPlayer(owner) ? remember(projectile, owner.id) : undefined;
  } catch {
    // It is gone.
  }
  return owners.get(projectile.id);
}

function remember(projectile: Entity | undefined, playerId: string): string {
  if (!projectile) return playerId;
  const { id } = projectile;
  owners.delete(id);
  owners.set(id, playerId);
  if (owners.size <= MAX_REMEMBERED) return playerId;
  for (const oldest of owners.keys()) {
    owners.delete(oldest);
    break;
  }
  return playerId;
}

/** What projectiles have hit: one that falls to the ground after its hit, or bounces, has not hit again. */
const hits = new Map<string, Set<string>>();

/**
 * @param what the id of who was hit, or "" for blocks
 * @returns whether this hit counts
 */
export function isNewHit(projectile: Entity, what: string): boolean {
  const { id } = projectile;
  const known = hits.get(id);
  if (known) {
    if (what === "" || known.has(what)) return false;
    known.add(what);
    return true;
  }
  hits.set(id, new Set([what]));
  if (hits.size <= MAX_REMEMBERED) return true;
  for (const oldest of hits.keys()) {
    hits.delete(oldest);
    break;
  }
  return true;
}
