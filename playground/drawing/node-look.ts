/**
 * What a drawing shows of a player: one look a node. How it is found out from what is saved is the caller's business; without
 * looks a drawing is the author's, with everything open.
 */

export type LookState = "hidden" | "locked" | "open" | "begun" | "complete" | "owing" | "resting";

export interface NodeLook {
  readonly state: LookState;
  readonly progress: number;
  readonly goal: number;
  /** Of a goal that is made of others: how many of them are met. */
  readonly criteria?: { readonly met: number; readonly total: number };
  readonly team?: boolean;
  readonly repeat?: boolean;
  readonly cloud?: boolean;
  readonly isPinned?: boolean;
}

/** By id; a node that is not in it is drawn as its author sees it. */
export type Looks = ReadonlyMap<string, NodeLook>;

export const NO_LOOKS: Looks = new Map();
