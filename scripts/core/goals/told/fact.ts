/**
 * What adapters tell the goals that is not a signal yet: blows, of which it must be found out whose they are, and slots that
 * changed. As plain values and views; what they count for is not said here.
 */

import type { Trace } from "./trace.ts";
import type { EntityView, ItemView, Place } from "./views.ts";

/** Who dealt damage, as far as the game names anybody. */
export type Attacker =
  /** A player: by hand, with a projectile, or through a tamed animal. */
  | { readonly kind: "player"; readonly playerId: string }
  /** Anything else that acts: a mob, a dispenser's arrow. */
  | { readonly kind: "other" }
  | { readonly kind: "nobody" };

export interface Damage {
  readonly victimId: string;
  /** Such as `minecraft:cow`. */
  readonly victimType: string;
  /** The platform's name of the cause, such as `entityAttack` or `fall`. */
  readonly cause: string;
  readonly attacker: Attacker;
}

/** Damage with what filters can ask of it; read when it is asked. */
export interface Blow extends Damage {
  /** Health points as the game says them; of a death what it told of the blow, if anything. */
  readonly amount: number;
  readonly victim: EntityView;
  /** Who or what did it, if it is no player: the mob, or else the projectile. */
  readonly by: EntityView | undefined;
  readonly projectile: EntityView | undefined;
  /** In the main hand of whoever did it; of a thrown trident the trident, where it is known. */
  readonly held: ItemView | undefined;
  /** Where the victim is; undefined when it is gone. */
  readonly at: Place | undefined;
}

/** Where a stack is kept, beside "anywhere". */
export type KeptPlace = "hotbar" | "mainhand" | "offhand";

/** A stack that a player carries in the inventory, as armour or in the off hand. */
export interface CarriedItem extends ItemView {
  readonly places: readonly KeptPlace[];
}

/** What happened to one slot of an inventory; items that no goal counts may be left out. */
export interface SlotChange {
  /** Tells the player's slots apart, and nothing more. */
  readonly slot: string;
  readonly before: CarriedItem | undefined;
  readonly after: CarriedItem | undefined;
}

/** What was done with the use button, or what became of it. */
export interface ItemUse {
  readonly playerId: string;
  readonly phase: "pressed" | "started" | "released" | "completed";
  /** Undefined where the game does not say: what was thrown is in no hand. */
  readonly item: ItemView | undefined;
  /** Whether the game says of it that it can be eaten. */
  readonly isFood: boolean;
}

export type Fact =
  | { readonly kind: "hurt"; readonly blow: Blow }
  | { readonly kind: "death"; readonly blow: Blow }
  | { readonly kind: "use"; readonly use: ItemUse }
  /** Of a deed that the game does not tell of as one. */
  | { readonly kind: "trace"; readonly trace: Trace }
  /** @see SlotChange `isGain`: the slot holds more now of what a goal counts. */
  | { readonly kind: "slot"; readonly playerId: string; readonly change: SlotChange; readonly isGain: boolean };
