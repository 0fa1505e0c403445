/**
 * The words of the conversation between the achievements pack and other packs, over script events: names of events, the
 * version, and why a call came to nothing. Both sides speak by it; what is meant is in docs/scripting.md.
 */

/** Version 1 had the six calls and completions; a message without `protocol` is of it. */
export const PROTOCOL = 2;

export const CALL_EVENT = "ach:call";
export const ANSWER_EVENT = "ach:answer";
export const COMPLETE_EVENT = "ach:complete";
/** Goals of type `event` count it. */
export const TOLD_EVENT = "ach:event";
/** The pack is there: its world has loaded, or its scripts were loaded anew. */
export const READY_EVENT = "ach:ready";
/** Pieces of the text of another pack's trees. */
export const TREES_EVENT = "ach:trees";
/** Steps of progress, while a pack has asked for them. */
export const PROGRESS_EVENT = "ach:progress";

/** What the platform takes, in characters. */
export const MAX_MESSAGE_LENGTH = 2048;

/** A question without an answer after this time counts as answered with nothing. */
export const ANSWER_TICKS = 100;

/** Why a call came to nothing. */
export type Reason =
  /** The world of the achievements pack has not loaded yet. */
  | "not-loaded"
  | "unknown-player"
  | "unknown-node"
  | "wrong-delta"
  /** The player is known to this world and not in it. */
  | "offline"
  | "complete"
  /** Complete, and can be done again later. */
  | "resting"
  /** The parent, or what else the node requires, is not complete. */
  | "locked"
  /** Before `not_before` or after `not_after`. */
  | "outside-dates"
  /** What is saved of the node's page cannot be read. */
  | "unreadable"
  /** A cloud node's report needs a callback; local progress may have moved. */
  | "no-callback"
  /** There is no cloud in this world, or not for this player; local progress may have moved. */
  | "no-cloud"
  /** `setCloudStorage` is for nodes that are not reported by themselves. */
  | "not-manual"
  /** No more can be kept for a player who is away. */
  | "mailbox-full"
  /** Trees that cannot be taken: what was said of them is wrong, or there are too many. */
  | "wrong-trees"
  | "too-many-trees"
  /** None of these; the content log of the achievements pack may say more. */
  | "refused";

export interface Refusal {
  readonly reason: Reason;
  /** For people who read logs. */
  readonly detail: string;
}

export interface Hello {
  readonly protocol: number;
  readonly methods: readonly string[];
  /** Calls about players come to nothing before. */
  readonly worldLoaded: boolean;
}

export interface PageListed {
  readonly nodeId: string;
  /** As its author wrote it, untranslated. */
  readonly title: string;
  /** How many nodes the page has, itself included. */
  readonly nodes: number;
}

export interface NodeListed {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly title: string;
  readonly goal: number;
  readonly isHidden?: true;
  readonly isCloud?: true;
}
