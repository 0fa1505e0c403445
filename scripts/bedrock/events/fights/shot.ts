/**
 * Whose shot it was: the projectile's owner, if that is a player. Projectiles are often gone when the game tells of them;
 * who was seen to own them is remembered for a while.
 */

import { system, type Entity } from "@minecraft/server";
import { createFirstHits } from "../../../app/goals/deeds/first-hits.ts";
import { isPlayer, type PresentInEvent } from "../../players.ts";

const MAX_REMEMBERED = 512;

const owners = new Map<string, string>();

type Tell = (playerId: string) => void;

/** Of one tick: what is to be told once it is known who shot the projectiles that are gone. */
const waiting = { tick: -1, tells: new Map<string, Tell[]>() };

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

/**
 * Of a projectile that is gone only its id is left. The signals of a tick come in any order: who shot it may be told by
 * another of them, or was told already.
 */
export function whenShooterIsKnown(projectile: Entity, tell: Tell): void {
  const tick = system.currentTick;
  if (waiting.tick !== tick) waiting.tells.clear();
  waiting.tick = tick;
  const tells = waiting.tells.get(projectile.id) ?? [];
  if (tells.push(tell) === 1) waiting.tells.set(projectile.id, tells);
}

function tellWaiting(projectileId: string, playerId: string): void {
  if (waiting.tells.size === 0) return;
  const tells = waiting.tick === system.currentTick ? waiting.tells.get(projectileId) : undefined;
  waiting.tells.delete(projectileId);
  for (const tell of tells ?? []) tell(playerId);
}

function remember(projectile: Entity | undefined, playerId: string): string {
  if (!projectile) return playerId;
  const { id } = projectile;
  owners.delete(id);
  owners.set(id, playerId);
  tellWaiting(id, playerId);
  if (owners.size <= MAX_REMEMBERED) return playerId;
  for (const oldest of owners.keys()) {
    owners.delete(oldest);
    break;
  }
  return playerId;
}
