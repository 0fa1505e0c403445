/** Deeds by which others are hit, hurt and killed: by a player, by an entity, or by nobody (`null`). */
import type { BlockWritten, EntityWritten, ItemWritten, Place, Whereabouts } from "./written.ts";

export interface FightDeed extends Whereabouts {
  /** An id of somebody who is there, or a type that is made for this. */
  entity: EntityWritten;
  /** In the main hand at the moment of the hit. `null`: nothing. */
  weapon?: ItemWritten | null;
  /** The type of what is shot or thrown: `projectileHitEntity` comes before the hurt, no `entityHitEntity`. */
  projectile?: string;
  /** Whether the projectile is gone when the pack hears of it, as it often is. */
  projectileIsGone?: boolean;
  /** Default: `projectile`, `entityAttack`, or `fall` where nobody attacks. */
  cause?: string;
  /** Whether the game does not name the attacker; the projectile's owner is there all the same. */
  nameless?: boolean;
  /** Whether the victim is gone when the pack hears of it: only id and type can be read. */
  victimIsGone?: boolean;
}

export interface FightDeeds {
  /** Hits and hurts; kills when the damage takes all that is left. Gives the victim's id. */
  hit: FightDeed & { damage?: number };
  /** A hit of all the health that is left, or of `damage` if that is more. */
  kill: FightDeed & { damage?: number };
  /** What is shot hits, without hurting: snowballs and eggs, or a block. */
  shoot: {
    projectile: string;
    entity?: EntityWritten;
    block?: BlockWritten;
    projectileIsGone?: boolean;
    /** Where from, when it is not the place of who shot. */
    from?: Place;
  } & Whereabouts;
  /** The arm moves: `playerSwingStart`. */
  swing: { source: "Attack" | "Build" | "DropItem" | "Event" | "Interact" | "Mine" | "ThrowItem" | "UseItem" };
}
