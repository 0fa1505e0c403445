/**
 * Whose shot it was: the projectile's owner, if that is a player. Projectiles are often gone when the game tells of them;
 * who was seen to own them is remembered for a while.
 */

import type { Entity } from "@minecraft/server";
import { createFirstHits } from "../../../app/goals/deeds/first-hits.ts";
import { isPlayer, type PresentInEvent } from "../../players.ts";

const MAX_REMEMBERED = 512;

const owners = new Map<string, string>();

export const firstHits = createFirstHits();

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
