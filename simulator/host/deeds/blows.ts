/** One blow: with what it is dealt, what hits first, and the harm that follows. */
import type { FightDeed } from "../../deeds/fight-deeds.ts";
import { strike } from "../entities/combat.ts";
import { newEntity } from "../entities/entities.ts";
import { aboutEntity } from "../events/event-filters.ts";
import { wrapEntity } from "../guard/handles.ts";
import { HIT } from "../entities/hit-records.ts";
import type { EntityState, Host } from "../host.ts";
import { UsageError } from "../host.ts";
import type { BlockPlace, DeedTools } from "./tools.ts";

/** A projectile where it hits. */
export function shot(
  tools: DeedTools,
  type: string,
  owner: EntityState | undefined,
  at: EntityState["location"],
  isGone: boolean,
): EntityState {
  const projectile = newEntity(tools.host.nextId(), tools.entityType(type), at);
  projectile.isProjectile = true;
  projectile.owner = owner;
  if (owner) projectile.dimension = owner.dimension;
  if (isGone) projectile.valid = false;
  return projectile;
}

export function causeOf(host: Host, written: string | undefined, otherwise: string): string {
  const cause = written ?? otherwise;
  if (!host.guard.arguments.fits("EntityDamageCause", cause)) throw new UsageError(`there is no damage cause ${cause}`);
  return cause;
}

/** `damage` is told the health that the victim has left. Gives the victim. */
export function blow(
  tools: DeedTools,
  attacker: EntityState | undefined,
  deed: FightDeed,
  damage: (healthLeft: number) => number,
): EntityState {
  const { host } = tools;
  if (attacker?.player) tools.hold(attacker.player, deed.weapon);
  else if (deed.weapon !== undefined) throw new UsageError("only a player's hand can be told to hold a weapon");
  const victim = tools.entity(deed.entity, attacker, deed);
  const projectile =
    deed.projectile === undefined
      ? undefined
      : shot(tools, deed.projectile, attacker, victim.location, deed.projectileIsGone === true);
  const cause = causeOf(host, deed.cause, projectile ? "projectile" : attacker ? "entityAttack" : "fall");
  if (projectile) projectileHits(host, projectile, victim);
  else if (attacker) handHits(host, attacker, victim);
  const dealt = damage(victim.health);
  // A hit that takes nothing hurts nobody.
  if (dealt > 0) {
    const named = deed.nameless ? undefined : attacker;
    strike(host, victim, { damage: dealt, cause, attacker: named, projectile, victimIsGone: deed.victimIsGone });
  }
  return victim;
}

function handHits(host: Host, attacker: EntityState, hit: EntityState): void {
  const { guard, events } = host;
  if (!events.isHeard("world.afterEvents.entityHitEntity")) return;
  events.queue(
    "world.afterEvents.entityHitEntity",
    () =>
      guard.record("EntityHitEntityAfterEvent", {
        damagingEntity: wrapEntity(host, attacker),
        hitEntity: wrapEntity(host, hit),
      }),
    aboutEntity(host, attacker),
  );
}

export function projectileHits(host: Host, projectile: EntityState, hit: EntityState): void {
  const { guard, events, world } = host;
  const location = { ...hit.location };
  events.queue("world.afterEvents.projectileHitEntity", () =>
    guard.record("ProjectileHitEntityAfterEvent", {
      dimension: guard.wrap("Dimension", world.dimensions.get(hit.dimension)!),
      hitVector: { x: 1, y: 0, z: 0 },
      location: { ...location },
      projectile: wrapEntity(host, projectile),
      source: projectile.owner && wrapEntity(host, projectile.owner),
      [HIT]: { entity: wrapEntity(host, hit) },
    }),
  );
}

export function projectileHitsBlock(
  host: Host,
  projectile: EntityState,
  shooter: EntityState | undefined,
  place: BlockPlace,
): void {
  const { guard, events, blocks } = host;
  const location = { ...projectile.location };
  events.queue("world.afterEvents.projectileHitBlock", () =>
    guard.record("ProjectileHitBlockAfterEvent", {
      dimension: guard.wrap("Dimension", place.dimension),
      hitVector: { x: 1, y: 0, z: 0 },
      location: { ...location },
      projectile: wrapEntity(host, projectile),
      source: shooter && wrapEntity(host, shooter),
      [HIT]: {
        block: blocks.wrapBlock(place.dimension, place.at),
        face: "West",
        faceLocation: { x: 0, y: 0.5, z: 0.5 },
      },
    }),
  );
}
