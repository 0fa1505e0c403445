/**
 * Where a player can be in the menu. A place names nodes, never rows of a form, so that it can be held against what is
 * true by the time it is drawn: one that the player may not see any more leads to the nearest one above it.
 */

import type { AchievementNode } from "../tree/tree.ts";

export interface HomePlace {
  readonly kind: "home";
  /** Of the pages. */
  readonly part: number;
}

/** The tree, or a list, of a page. */
export interface PagePlace {
  readonly kind: "page";
  readonly pageId: string;
  /** The node whose branch is listed; absent = the whole page. */
  readonly under?: string;
  readonly part: number;
}

/** Which part of a long list to go to. */
export interface PartPlace {
  readonly kind: "part";
  readonly of: PagePlace;
  readonly parts: number;
}

/** What of a page is listed, and in which order. */
export interface ListingPlace {
  readonly kind: "listing";
  readonly of: PagePlace;
}

export interface NodePlace {
  readonly kind: "node";
  readonly nodeId: string;
  /** Part of the checklist. */
  readonly criteria?: number;
  /** The list that it was found in, as it was then; absent = the tree. */
  readonly among?: readonly AchievementNode[];
  /** Where the player came from, and goes back to. */
  readonly from: PagePlace | SearchPlace | HomePlace;
}

export interface SearchPlace {
  readonly kind: "search";
  /** Absent = nothing was looked for yet. */
  readonly query?: string;
  readonly part: number;
}

/** Where a choice is made that a reward leaves to the player: the first that is open of what a node, or a milestone, owes. */
export interface ChoosePlace {
  readonly kind: "choose";
  readonly nodeId: string;
  readonly part: number;
  /** Whether other nodes that owe a choice are left alone. */
  readonly isAlone?: boolean;
}

/** Where a player says what they want for themselves. */
export interface SettingsPlace {
  readonly kind: "settings";
}

export type OwnPlace =
  HomePlace | PagePlace | PartPlace | ListingPlace | NodePlace | SearchPlace | ChoosePlace | SettingsPlace;

export const HOME: HomePlace = { kind: "home", part: 0 };
