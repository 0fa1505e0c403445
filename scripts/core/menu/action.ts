/**
 * What a player can do in the menu beside going to a place. As places do, actions name nodes and are held against what is
 * true when they come.
 */

import type { WorldSettings } from "../settings/world-settings.ts";
import type { Wishes } from "../settings/wishes.ts";
import type { Order } from "./admin/order.ts";
import type { Listing } from "./listing.ts";
import type { PagePlace, Place } from "./place.ts";

/** To get what waits. */
export interface ClaimAction {
  readonly kind: "claim";
  /** What this node owes, and no other; absent = all. */
  readonly nodeId?: string;
}

/** To take one of the rewards that are open to choice, by the name under which it is owed then. */
export interface TakeAction {
  readonly kind: "take";
  readonly nodeId: string;
  readonly option: string;
  /** Whether other nodes that owe a choice are left alone. */
  readonly isAlone: boolean;
}

/** To have another list of a page from now on. */
export interface ListAction {
  readonly kind: "list";
  readonly of: PagePlace;
  readonly listing: Listing;
}

/** To show, or not, what is below some nodes. */
export interface FoldAction {
  readonly kind: "fold";
  readonly nodeIds: readonly string[];
  readonly isFolded: boolean;
  readonly then: Place;
}

/** To have other wishes from now on; pins are left as they are. */
export interface WishAction {
  readonly kind: "wish";
  readonly wishes: Wishes;
  readonly then: Place;
}

/** To keep a node in sight, or not any more. */
export interface PinAction {
  readonly kind: "pin";
  readonly nodeId: string;
  readonly isPinned: boolean;
}

/** To have something done to another player; for directors. */
export interface OperateAction {
  readonly kind: "operate";
  readonly playerId: string;
  readonly order: Order;
  readonly then: Place;
}

/** To have other settings in this world from now on; those that are absent stay as they are. For directors. */
export interface WorldSettingsAction {
  readonly kind: "setWorld";
  readonly changes: WorldSettings;
  readonly then: Place;
}

export interface CloseAction {
  readonly kind: "close";
}

export type Action =
  | ClaimAction
  | TakeAction
  | ListAction
  | FoldAction
  | WishAction
  | PinAction
  | OperateAction
  | WorldSettingsAction
  | CloseAction;

/** What a press asks for. */
export type Intent = Place | Action;
