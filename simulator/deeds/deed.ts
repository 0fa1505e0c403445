/**
 * All deeds as one type: what the entrance of the simulator takes, told apart by `do`.
 * Shapes only; each deed is done in a file of its own in host/deeds.
 */
import type { BlockDeeds } from "./block-deeds.ts";
import type { BodyDeeds } from "./body-deeds.ts";
import type { CreatureDeeds } from "./creature-deeds.ts";
import type { FightDeeds } from "./fight-deeds.ts";
import type { ItemDeeds } from "./item-deeds.ts";
import type { WorldDeeds } from "./world-deeds.ts";

export interface Deeds extends BlockDeeds, BodyDeeds, CreatureDeeds, FightDeeds, ItemDeeds, WorldDeeds {}

export type DeedName = keyof Deeds;

/** Who acts: a player's or an entity's id; `null`: nobody, or the world. */
export type Actor = string | null;

export type Deed = { [Name in DeedName]: { do: Name } & Deeds[Name] }[DeedName];

/** What a driver may want to go on with. */
export interface DeedOutcome {
  /** The entity that was acted on or made. */
  entityId?: string;
}
