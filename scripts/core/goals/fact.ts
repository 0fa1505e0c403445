/**
 * Everything the game can tell the goals, as plain values: adapters make facts, goals read them. What a fact counts for
 * is not said here.
 */

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

/** A stack that a player carries in the inventory, as armour or in the off hand. */
export interface CarriedItem {
  /** Such as `minecraft:apple`. */
  readonly type: string;
  readonly amount: number;
  /** Levels by enchantment name without namespace; may be left empty where no goal asks for them. */
  readonly enchantments: Readonly<Record<string, number>>;
}

/** What happened to one slot of an inventory; items that no goal counts may be left out. */
export interface SlotChange {
  /** Tells the player's slots apart, and nothing more. */
  readonly slot: string;
  readonly before: CarriedItem | undefined;
  readonly after: CarriedItem | undefined;
}

export type Fact =
  | ({ readonly kind: "hurt" } & Damage)
  | ({ readonly kind: "death" } & Damage)
  /** @see SlotChange `isGain`: the slot holds more now of what a goal counts. */
  | { readonly kind: "slot"; readonly playerId: string; readonly change: SlotChange; readonly isGain: boolean };
