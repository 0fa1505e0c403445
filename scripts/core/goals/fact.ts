/**
 * Everything the game can tell the rules, as plain values. Adapters make facts; goals read them.
 */

/** A stack that a player carries in the inventory, as armour or in the off hand. */
export interface CarriedItem {
  /** Such as `minecraft:apple`. */
  readonly type: string;
  readonly amount: number;
  /** Levels by enchantment name without namespace; may be left empty where no goal asks for them. */
  readonly enchantments: Readonly<Record<string, number>>;
}

export type Fact =
  /** The player dealt the killing damage, by hand or with a projectile. */
  | { readonly kind: "kill"; readonly playerId: string; readonly entityType: string }
  /** All that the player carries right now, and which items became more since the last such fact; undefined = any may have. */
  | {
      readonly kind: "carry";
      readonly playerId: string;
      readonly items: readonly CarriedItem[];
      readonly changed: ReadonlySet<string> | undefined;
    };

export type FactKind = Fact["kind"];
