/**
 * Damage and death: in which order the pack hears of them. As in the game, both come at the end of the tick, the damage
 * before the death that it brings; of what is gone by then only id and type can be read.
 */
import { isDead, setHealth } from "../bodies/attributes.ts";
import { about, aboutEntity } from "../events/event-filters.ts";
import type { EventFilter } from "../events/events.ts";
import { wrapEntity } from "../guard/handles.ts";
import type { EntityState, Host } from "../host.ts";

/** How long the body of a dead mob lies there. */
const LYING_TICKS = 20;

export interface Strike {
  damage: number;
  cause: string;
  attacker?: EntityState | undefined;
  projectile?: EntityState | undefined;
  /** Whether the victim is gone when the pack hears of its death. */
  victimIsGone?: boolean | undefined;
}

/** Hurts, and kills when it takes all the health that is left. Nobody can hurt the dead. */
export function strike(host: Host, victim: EntityState, { damage, cause, ...more }: Strike): void {
  const { guard, events } = host;
  if (isDead(victim)) return;
  const source = (): object => ({
    cause,
    ...(more.attacker ? { damagingEntity: wrapEntity(host, more.attacker) } : {}),
    ...(more.projectile ? { damagingProjectile: wrapEntity(host, more.projectile) } : {}),
  });
  const filter = about(host, { entity: victim, cause });
  const asked = askHurt(host, victim, damage, source, filter);
  if (asked?.cancel === true) return;
  const taken = asked?.damage ?? damage;
  events.queue(
    "world.afterEvents.entityHurt",
    () =>
      guard.record("EntityHurtAfterEvent", {
        hurtEntity: wrapEntity(host, victim),
        damage: taken,
        damageSource: source(),
      }),
    filter,
  );
  setHealth(host, victim, victim.health - taken);
  if (isDead(victim)) die(host, victim, source, more.victimIsGone === true);
}

interface Asked {
  cancel: boolean;
  damage: number;
}

/** Who may forbid it, or change how much it is; `undefined`: nobody said anything. */
function askHurt(
  host: Host,
  victim: EntityState,
  damage: number,
  source: () => object,
  filter: EventFilter,
): Asked | undefined {
  const { events, guard } = host;
  if (!events.isHeard("world.beforeEvents.entityHurt")) return undefined;
  let asked: Asked | undefined;
  events.fire(
    "world.beforeEvents.entityHurt",
    "restricted",
    () => {
      const fields = { hurtEntity: wrapEntity(host, victim), damage, damageSource: source(), cancel: false };
      const event = guard.record("EntityHurtBeforeEvent", fields);
      asked = event as typeof asked;
      return event;
    },
    filter,
  );
  return asked;
}

function die(host: Host, victim: EntityState, source: () => object, isGone: boolean): void {
  const { guard, events } = host;
  events.queue(
    "world.afterEvents.entityDie",
    () => guard.record("EntityDieAfterEvent", { deadEntity: wrapEntity(host, victim), damageSource: source() }),
    aboutEntity(host, victim),
  );
  if (victim.player) return;
  host.world.entities.delete(victim.id);
  if (isGone) despawn(host, victim);
  else layToRest(host, victim);
}

/** Bodies by the tick in which they vanish: one step for all of them. */
const lying = new WeakMap<Host, Map<number, EntityState[]>>();

function layToRest(host: Host, body: EntityState): void {
  const byTick = lying.get(host) ?? new Map<number, EntityState[]>();
  lying.set(host, byTick);
  const { tick } = host.world;
  const others = byTick.get(tick);
  if (others) {
    others.push(body);
    return;
  }
  const bodies = [body];
  byTick.set(tick, bodies);
  host.course.after(LYING_TICKS, () => {
    byTick.delete(tick);
    const isHeard =
      host.events.isHeard("world.afterEvents.entityRemove") || host.events.isHeard("world.beforeEvents.entityRemove");
    for (const one of bodies) {
      if (isHeard) despawn(host, one);
      else one.valid = false;
    }
  });
}

/** Gone: of its objects only id and type can be read. */
export function despawn(host: Host, entity: EntityState): void {
  if (!entity.valid) return;
  const { guard, events, world } = host;
  const { id, typeId } = entity;
  if (events.isHeard("world.beforeEvents.entityRemove")) {
    events.fire("world.beforeEvents.entityRemove", "restricted", () =>
      guard.record("EntityRemoveBeforeEvent", { removedEntity: wrapEntity(host, entity) }),
    );
  }
  entity.valid = false;
  world.entities.delete(id);
  for (const rider of entity.riders ?? []) rider.ridingOn = undefined;
  if (!events.isHeard("world.afterEvents.entityRemove")) return;
  events.queue(
    "world.afterEvents.entityRemove",
    () => guard.record("EntityRemoveAfterEvent", { removedEntityId: id, typeId }),
    aboutEntity(host, entity),
  );
}

export type SpawnCause = "Born" | "Spawned" | "Event" | "Transformed" | "Loaded";

/** Is in the world from now on, and the pack is told. */
export function spawn(host: Host, entity: EntityState, cause: SpawnCause): void {
  const { guard, events, world } = host;
  world.entities.set(entity.id, entity);
  if (cause === "Loaded") {
    events.queue("world.afterEvents.entityLoad", () =>
      guard.record("EntityLoadAfterEvent", { entity: wrapEntity(host, entity) }),
    );
  }
  events.queue("world.afterEvents.entitySpawn", () =>
    guard.record("EntitySpawnAfterEvent", { entity: wrapEntity(host, entity), cause }),
  );
}

/** An event of an entity's definition has run. */
export function trigger(host: Host, entity: EntityState, eventId: string): void {
  const { guard, events } = host;
  events.queue(
    "world.afterEvents.dataDrivenEntityTrigger",
    () => guard.record("DataDrivenEntityTriggerAfterEvent", { entity: wrapEntity(host, entity), eventId }),
    about(host, { entity, eventId }),
  );
}
