/**
 * Who is behind damage: copies the platform's damage source into plain values. Whose kill it is, is core's business.
 */

import type { Entity, EntityDamageSource } from "@minecraft/server";
import type { Attacker } from "../../core/goals/fact.ts";
import { isPlayer } from "../players.ts";

/** An arrow of a tamed llama has two owners above it; more there are not. */
const MAX_OWNERS = 3;
const MAX_REMEMBERED = 512;

const NOBODY: Attacker = { kind: "nobody" };
const OTHER: Attacker = { kind: "other" };

/** Players behind animals and projectiles, by the entity's id: of one that is gone by now only its id can be read. */
const playersBehind = new Map<string, string>();

export function causeOf(source: EntityDamageSource | undefined): string {
  return source?.cause ?? "none";
}

export function attackerOf(source: EntityDamageSource | undefined): Attacker {
  const entity = source?.damagingEntity;
  if (isPlayer(entity)) return { kind: "player", playerId: entity.id };
  const projectile = source?.damagingProjectile;
  const playerId = playerBehind(projectile) ?? playerBehind(entity);
  if (playerId !== undefined) return { kind: "player", playerId };
  return entity || projectile ? OTHER : NOBODY;
}

/** The player who shot or tamed the entity. */
function playerBehind(entity: Entity | undefined): string | undefined {
  if (!entity) return undefined;
  const { id } = entity;
  try {
    const playerId = ownerOf(entity, MAX_OWNERS);
    if (playerId !== undefined) remember(id, playerId);
    return playerId;
  } catch {
    return playersBehind.get(id);
  }
}

function ownerOf(entity: Entity | undefined, depth: number): string | undefined {
  if (!entity || depth === 0) return undefined;
  if (isPlayer(entity)) return entity.id;
  const shooter = entity.getComponent("minecraft:projectile")?.owner;
  if (shooter) return ownerOf(shooter, depth - 1);
  const tameable = entity.getComponent("minecraft:tameable");
  // The id is there also while the owner is not in the world.
  return tameable?.tamedToPlayerId ?? tameable?.tamedToPlayer?.id;
}

function remember(entityId: string, playerId: string): void {
  playersBehind.delete(entityId);
  playersBehind.set(entityId, playerId);
  if (playersBehind.size <= MAX_REMEMBERED) return;
  for (const oldest of playersBehind.keys()) {
    playersBehind.delete(oldest);
    break;
  }
}
