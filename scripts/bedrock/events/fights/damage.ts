/**
 * Who is behind damage: copies the platform's damage source into plain values. Whose kill it is, is core's business.
 */

import type { Entity, EntityDamageSource } from "@minecraft/server";
import type { Attacker, Blow } from "../../../core/goals/told/fact.ts";
import type { EntityView, ItemView, Place } from "../../../core/goals/told/views.ts";
import { isPlayer } from "../../players.ts";
import { ask } from "../../views/ask.ts";
import { entityView, placeOf } from "../../views/entity.ts";
import { itemView } from "../../views/item.ts";
import { victimBefore } from "./victim-before-hurt.ts";
import { handOf } from "../items/hand.ts";
import { tridentOf } from "./thrown-trident.ts";

/** An arrow of a tamed llama has two owners above it; more there are not. */
const MAX_OWNERS = 3;
const MAX_REMEMBERED = 512;

const NOBODY: Attacker = { kind: "nobody" };
const OTHER: Attacker = { kind: "other" };

/** Players behind animals and projectiles, by the entity's id: of one that is gone by now only its id can be read. */
const playersBehind = new Map<string, string>();

/** A blow as the goals ask about it: who is behind it is found at once, the rest when somebody asks. */
export class LiveBlow implements Blow {
  readonly victimId: string;
  readonly attacker: Attacker;

  constructor(
    private readonly entity: Entity,
    readonly victimType: string,
    private readonly source: EntityDamageSource | undefined,
    readonly amount: number,
  ) {
    this.victimId = entity.id;
    this.attacker = attackerOf(source);
  }

  get cause(): string {
    return this.source?.cause ?? "none";
  }

  get victim(): EntityView {
    return (this.isGone && victimBefore(this.victimId)?.view) || entityView(this.entity, this.victimType);
  }

  private get isGone(): boolean {
    return !this.entity.isValid;
  }

  get by(): EntityView | undefined {
    return entityView(this.dealer ?? this.source?.damagingProjectile);
  }

  /** Who struck or shot: of some shots the game names nobody, though the projectile knows whose it is. */
  private get dealer(): Entity | undefined {
    return this.source?.damagingEntity ?? ask(() => ownerOfShot(this.source?.damagingProjectile));
  }

  get projectile(): EntityView | undefined {
    return entityView(this.source?.damagingProjectile);
  }

  get held(): ItemView | undefined {
    if (this.projectile?.type === "minecraft:thrown_trident") {
      return this.attacker.kind === "player" ? itemView(tridentOf(this.attacker.playerId)) : undefined;
    }
    const attacker = this.dealer;
    return attacker && itemView(handOf(attacker) ?? undefined);
  }

  get at(): Place | undefined {
    return placeOf(this.entity) ?? victimBefore(this.victimId)?.place;
  }
}

function attackerOf(source: EntityDamageSource | undefined): Attacker {
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
  const shooter = ownerOfShot(entity);
  if (shooter) return ownerOf(shooter, depth - 1);
  const tameable = entity.getComponent("minecraft:tameable");
  // The id is there also while the owner is not in the world.
  return tameable?.tamedToPlayerId ?? tameable?.tamedToPlayer?.id;
}

function ownerOfShot(projectile: Entity | undefined): Entity | undefined {
  return projectile?.getComponent("minecraft:projectile")?.owner;
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
