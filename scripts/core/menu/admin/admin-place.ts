/** Where directors can be in the menu beside the players' own places. Each names the player whom it is about. */

import type { LetterKind } from "../../saving/mail.ts";
import type { HomePlace, NodePlace, PagePlace, PartPlace, SearchPlace } from "../own-place.ts";
import type { Order } from "./order.ts";

/** The players to choose from. */
export interface PlayersPlace {
  readonly kind: "players";
  /** Part of the name; absent = all. */
  readonly query?: string;
  readonly part: number;
}

export interface FindPlayerPlace {
  readonly kind: "findPlayer";
}

export interface PlayerPlace {
  readonly kind: "player";
  readonly playerId: string;
}

/** A place of the trees. */
export type TreesPlace = HomePlace | PagePlace | PartPlace | NodePlace | SearchPlace;

/** The trees as they stand for a player. */
export interface TreesOfPlace {
  readonly kind: "treesOf";
  readonly playerId: string;
  readonly at: TreesPlace;
}

/** How far an order reaches from a node. */
export interface ScopePlace {
  readonly kind: "scope";
  readonly what: "grant" | "revoke";
  readonly nodeId: string;
  readonly from: TreesOfPlace;
}

/** How much is to be added. */
export interface AmountPlace {
  readonly kind: "amount";
  readonly nodeId: string;
  /** Absent = at once. */
  readonly letter?: LetterKind;
  readonly from: TreesOfPlace;
}

/** Where a director says that they mean it. */
export interface ConfirmPlace {
  readonly kind: "confirm";
  readonly playerId: string;
  readonly order: Order;
  readonly from: TreesOfPlace | PlayerPlace;
}

/** What holds for everybody in this world. */
export interface WorldSettingsPlace {
  readonly kind: "worldSettings";
}

export type AdminPlace =
  | PlayersPlace
  | FindPlayerPlace
  | WorldSettingsPlace
  | PlayerPlace
  | TreesOfPlace
  | ScopePlace
  | AmountPlace
  | ConfirmPlace;
