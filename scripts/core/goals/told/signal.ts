/**
 * What the game tells the goals: one signal is one deed of one player, with attributes that are read when a watcher asks
 * and not before. Which deeds there are is the list of kinds; where they come from is the adapters' and the use cases'
 * business.
 */

import type { BlockView, EntityView, ItemView, Place } from "./views.ts";

/** Every kind of deed, and by what its watchers are told apart before anything else is read. */
export const SIGNAL_KINDS = {
  kill: "entity",
  die: "none",
  deal_damage: "entity",
  take_damage: "none",
  shoot: "none",
  break_block: "block",
  place_block: "block",
  use_block: "block",
  use_entity: "entity",
  use_item: "item",
  consume_item: "item",
  pick_up_item: "item",
  drop_item: "item",
  tame: "entity",
  breed: "entity",
  cure: "entity",
  shear: "entity",
  trade: "item",
  enchant: "item",
  fish: "item",
  ride: "entity",
  travel: "mode",
  fall: "none",
  jump: "none",
  sneak: "none",
  emote: "none",
  sleep: "none",
  play_time: "none",
  survive: "none",
  experience: "none",
  effect: "effect",
  totem: "none",
  press: "block",
  open_container: "none",
  event: "event",
  complete: "node",
  claim: "none",
  join: "none",
  /** The count of matching items that they carry, by item. */
  carry: "item",
  /** A look at the player, once a second. */
  look: "none",
} as const satisfies Readonly<Record<string, string>>;

export type SignalKind = keyof typeof SIGNAL_KINDS;

/** What can be asked of a deed. An attribute that is absent, or reads as undefined, fits no filter. */
export interface Signal {
  readonly kind: SignalKind;
  /** Who is credited. */
  readonly playerId: string;
  /** The id that watchers are looked up by: of the entity, item, block, …; absent where the kind has none. */
  readonly key?: string | undefined;
  /** Health points, blocks, items, seconds: what there is to add; 1 where a deed is a deed. Not always whole. */
  readonly amount: number;
  /** The same for all signals that one deed of the player causes; absent = this signal is a deed of its own. */
  readonly deed?: string | undefined;
  /** Victim, target, mount, animal. */
  readonly entity?: EntityView | undefined;
  /** Who did it to the player. */
  readonly by?: EntityView | undefined;
  /** The weapon, the tool, what was used, eaten, bought. */
  readonly item?: ItemView | undefined;
  readonly projectile?: EntityView | undefined;
  readonly block?: BlockView | undefined;
  /** Where the block or entity is. */
  readonly at?: Place | undefined;
  readonly cause?: string | undefined;
  /** Blocks from the player to the victim. */
  readonly distance?: number | undefined;
  /** Blocks fallen. */
  readonly blocks?: number | undefined;
  /** How they moved. */
  readonly mode?: string | undefined;
  /** Such as `minecraft:speed`. */
  readonly effect?: string | undefined;
  readonly amplifier?: number | undefined;
  /** Whether the same player placed the block. */
  readonly isOwn?: boolean | undefined;
  /** Of another pack's event. */
  readonly event?: string | undefined;
  /** Of a completed node: its id. */
  readonly node?: string | undefined;
}

export type AttributeName = Exclude<keyof Signal, "kind" | "playerId" | "key" | "amount" | "deed">;
