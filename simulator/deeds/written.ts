/**
 * How a driver writes places, blocks, items and entities in a deed: the shortest form first, details where they matter.
 * Plain JSON-able shapes; nothing here knows what is done with them.
 */
export interface Place {
  x: number;
  y: number;
  z: number;
}

export type DimensionName = "overworld" | "nether" | "the_end";

export interface GivenItem {
  typeId: string;
  /** Default 1. */
  amount?: number;
  /** Levels by enchantment name, e.g. `{ sharpness: 2 }`. */
  enchantments?: Record<string, number>;
  nameTag?: string;
  lore?: string[];
  /** How much of its durability is used up. */
  damage?: number;
  /** Of potions, splash potions and lingering potions: the id of the potion's effect, such as `strong_healing`. */
  potion?: string;
  /** Besides those that items of its kind have. */
  tags?: readonly string[];
}

/** An id, or an item with its details. */
export type ItemWritten = string | GivenItem;

export type BlockStateValue = string | number | boolean;

/** An id, or a block with its states, and with tags beside those that blocks of its kind have. */
export type BlockWritten =
  string | { block: string; states?: Record<string, BlockStateValue>; tags?: readonly string[] };

/** An entity that does not exist yet: what its components tell. Absent = as most of its kind are. */
export interface EntityDetails {
  type: string;
  /** Default: those of its kind, as far as the simulator knows them. */
  families?: readonly string[];
  isBaby?: boolean;
  name?: string;
  tags?: readonly string[];
  variant?: number;
  markVariant?: number;
  /** Index of the dye, as the color component tells it. */
  color?: number;
  skin?: number;
  isSheared?: boolean;
  isSaddled?: boolean;
  /** The id of the player whose it is. */
  tamedTo?: string;
  /** Health points. Default: those of its kind. */
  health?: number;
}

/** The id of an entity or a player who is there, a type (it is made for this deed), or a type with details. */
export type EntityWritten = string | EntityDetails;

/** Where an entity is that is made for the deed: a place, or so many blocks east of who acts. Default: one block. */
export interface Whereabouts {
  at?: Place;
  distance?: number;
}

/** A deed that needs no more words. */
export interface Nothing {
  do?: string;
}
