/**
 * What is done, one act after the other, so that a goal moves by a step; and what must be known of the world to say so.
 * Plain data: whoever performs it (perform.ts) knows no goal, and whoever makes it knows no simulator.
 */
import type { Deed } from "../../simulator/deeds/deed.ts";
import type { Place } from "../../simulator/deeds/written.ts";
import type { GameModeName } from "../../simulator/saved.ts";
import type { DistinctBy } from "../../scripts/core/goals/goal-type.ts";

export type Act =
  /** By the player, unless `who` says another one, or nobody: the world. */
  | { readonly kind: "deed"; readonly deed: Deed; readonly who?: string | null }
  | { readonly kind: "dismount-if-riding" }
  /** Puts away what is not in the hotbar, but for what our own pack gave. */
  | { readonly kind: "make-room" }
  | { readonly kind: "wait"; readonly ticks: number }
  | { readonly kind: "game-mode"; readonly mode: GameModeName }
  | { readonly kind: "respawn" }
  | { readonly kind: "leave" }
  | { readonly kind: "join" }
  | { readonly kind: "pass-days"; readonly days: number }
  | { readonly kind: "script-event"; readonly id: string; readonly message: string }
  /** By the console. */
  | { readonly kind: "command"; readonly line: string };

/** How one step is made, or in words why no deed makes it. */
export type Way = { readonly acts: readonly Act[] } | { readonly cannot: string };

export interface Situation {
  readonly player: { readonly id: string; readonly name: string };
  readonly at: Place;
  /** With its namespace. */
  readonly dimension: string;
  readonly gameMode: GameModeName;
  readonly level: number;
  readonly isDead: boolean;
  /** Slots of the inventory with nothing in them. */
  readonly freeSlots: number;
  /** How many items of a type are in the inventory. */
  readonly carried: (typeId: string) => number;
  /** Ids of the other players who are here. */
  readonly others: readonly string[];
  /** Of the node whose goal it is. */
  readonly progress: number;
  readonly isComplete: (nodeId: string) => boolean;
  /** The ids of the nodes of a page; without a page of all. */
  readonly nodesOf: (page?: string) => readonly string[];
  /** How many steps were made in this way already: each time it is the next member's turn, or another value's. */
  readonly turn: number;
}

/** What the maker of a single goal's acts is told beside the situation. */
export interface Making extends Situation {
  /** How many values a `distinct` has had already, by what it tells steps apart. */
  readonly nth: { readonly [By in DistinctBy]?: number };
  /** The values that count, where a `distinct` names them. */
  readonly of: { readonly [By in DistinctBy]?: readonly string[] };
}

export const deed = (what: Deed): Act => ({ kind: "deed", deed: what });
export const worldDeed = (what: Deed): Act => ({ kind: "deed", deed: what, who: null });
export const wait = (ticks: number): Act => ({ kind: "wait", ticks });
/** What is looked at once a second has been looked at after so many ticks. */
export const LOOKED_AT = wait(25);
