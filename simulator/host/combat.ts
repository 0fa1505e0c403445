/**
 * Damage and death: who hurts and kills whom, and in which order the pack hears of it. As in the game, both come at the
 * end of the tick, the damage before the death that it brings; of what is gone by then only id and type can be read.
 */
import { markDead } from "./health.ts";
import type { Blow } from "../types.ts";
import { newEntity } from "./entities.ts";
import type { EventFilter } from "./events.ts";
import { wrapEntity } from "./handles.ts";
import type { EntityState, Host } from "./host.ts";
import { isVanilla, UsageError } from "./host.ts";
import { fullId } from "./items.ts";
import type { Sessions } from "./sessions.ts";

export function describeCombat(host: Host, sessions: Sessions): Record<string, (...callArguments: never[]) => unknown> {
  const { guard, events, vanilla, world } = host;
  /** Entities that were brought into the world by name of their id. */
  const entities = new Map<string, EntityState>();

  function entityId(id: string): string {
    const full = fullId(id);
    if (full.startsWith("minecraft:") && full !== "minecraft:player" && !isVanilla(vanilla, "entities", full)) {
      throw new UsageError(`the game has no ${full} among its entities`);
    }
    return full;
  }

  function present(id: string): EntityState {
    const entity = entities.get(id) ?? world.online.get(id);
    if (!entity) throw new UsageError(`there is no entity and no player ${id}`);
    return entity;
  }

  function damageSource(attacker: EntityState | undefined, blow: Blow): () => object {
    const projectile = blow.projectile === undefined ? undefined : newEntity(host.nextId(), entityId(blow.projectile));
    if (projectile) {
      projectile.isProjectile = true;
      projectile.owner = attacker;
      if (blow.projectileIsGone) projectile.valid = false;
    }
    const cause = blow.cause ?? (projectile ? "projectile" : attacker ? "entityAttack" : "fall");
    if (!guard.arguments.fits("EntityDamageCause", cause)) throw new UsageError(`there is no damage cause ${cause}`);
    const named = blow.nameless ? undefined : attacker;
    return () => ({
      cause,
      ...(named ? { damagingEntity: wrapEntity(host, named) } : {}),
      ...(projectile ? { damagingProjectile: wrapEntity(host, projectile) } : {}),
    });
  }

  const filterFor =
    (victim: EntityState, cause: string): EventFilter =>
    (options) => {
      const { entities, entityTypes, allowedDamageCauses } = options as {
        entities?: object[];
        entityTypes?: string[];
        allowedDamageCauses?: string[];
      };
      if (options["entityFilter"] !== undefined) {
        throw new Error("the simulator does not imitate entity filters of events yet");
      }
      if (entityTypes && !entityTypes.includes(victim.typeId)) return false;
      if (allowedDamageCauses && !allowedDamageCauses.includes(cause)) return false;
      return entities?.some((one) => guard.unwrap<{ id: string }>(one, "Entity").id === victim.id) ?? true;
    };

  function hurt(victim: EntityState, source: () => object, damage: number): void {
    const { cause } = source() as { cause: string };
    events.queue(
      "world.afterEvents.entityHurt",
      () =>
        guard.record("EntityHurtAfterEvent", {
          hurtEntity: wrapEntity(host, victim),
          damage,
          damageSource: source(),
        }),
      filterFor(victim, cause),
    );
  }

  function die(victim: EntityState, source: () => object): void {
    const { cause } = source() as { cause: string };
    if (victim.player) markDead(victim.player);
    events.queue(
      "world.afterEvents.entityDie",
      () => guard.record("EntityDieAfterEvent", { deadEntity: wrapEntity(host, victim), damageSource: source() }),
      filterFor(victim, cause),
    );
  }

  const attackerOf = (id: string | null): EntityState | undefined => (id === null ? undefined : present(id));

  return {
    spawnEntity(typeId: string, how: { tamedTo?: string } = {}) {
      const entity = newEntity(host.nextId(), entityId(typeId));
      if (entity.typeId === "minecraft:player") throw new UsageError("players join");
      entity.tamedTo = how.tamedTo;
      entities.set(entity.id, entity);
      return entity.id;
    },
    removeEntity(id: string) {
      const entity = entities.get(id);
      if (!entity) throw new UsageError(`there is no entity ${id}`);
      entity.valid = false;
      entities.delete(id);
    },
    hurt(attackerId: string | null, victimId: string, blow: Blow = {}) {
      hurt(present(victimId), damageSource(attackerOf(attackerId), blow), 1);
    },
    kill(attackerId: string | null, victim: string, blow: Blow & { deadPlayerId?: string } = {}) {
      const source = damageSource(attackerOf(attackerId), blow);
      const known = entities.get(victim);
      const typeId = known ? known.typeId : entityId(victim);
      if (blow.deadPlayerId === undefined && typeId === "minecraft:player") {
        throw new UsageError("name the player who dies with deadPlayerId");
      }
      const dead =
        blow.deadPlayerId === undefined
          ? (known ?? newEntity(host.nextId(), typeId))
          : sessions.online(blow.deadPlayerId);
      hurt(dead, source, 20);
      die(dead, source);
      if (blow.victimIsGone && !dead.player) dead.valid = false;
      entities.delete(dead.id);
    },
  };
}
