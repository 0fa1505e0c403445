/**
 * What the menu remembers of a player while they are here: where they were, how they want pages listed and what
 * they have not looked at yet; what moved last is in their session. Shown by the screens. Where they were is known from earlier stays, too; the rest is not
 * saved.
 */

import { WHOLE_TREE, type Listing } from "../../core/menu/listing.ts";
import type { Place } from "../../core/menu/place.ts";
import type { ProgressionSubscriber } from "../progress/progression.ts";
import { noteMove } from "../records/trail.ts";

export interface PlayerMemory {
  /** Where in the trees they were last. */
  last: Place | undefined;
  readonly listings: Map<string, Listing>;
  readonly folded: Set<string>;
  /** Pages with completions that they have not looked at. */
  readonly news: Set<string>;
}

export interface MenuMemory {
  of(playerId: string): PlayerMemory;
  /** Where they were last, of those of whom something is remembered. */
  lastOf(playerId: string): Place | undefined;
  readonly subscriber: ProgressionSubscriber;
  forget(playerId: string): void;
}

export const listingIn = (memory: PlayerMemory, pageId: string): Listing => memory.listings.get(pageId) ?? WHOLE_TREE;

/** @param lastBefore where a player was when they were here before */
export function createMenuMemory(lastBefore: (playerId: string) => Place | undefined): MenuMemory {
  const memories = new Map<string, PlayerMemory>();

  function of(playerId: string): PlayerMemory {
    let memory = memories.get(playerId);
    if (!memory) {
      memory = {
        last: lastBefore(playerId),
        listings: new Map(),
        folded: new Set(),
        news: new Set(),
      };
      memories.set(playerId, memory);
    }
    return memory;
  }

  return {
    of,
    lastOf: (playerId) => memories.get(playerId)?.last,
    subscriber: {
      advanced({ trail }, node) {
        noteMove(trail, node);
      },
      completed({ playerId, trail }, node) {
        of(playerId).news.add(node.pageId);
        trail.moves++;
      },
      turned({ trail }) {
        trail.moves++;
      },
    },
    forget: (playerId) => void memories.delete(playerId),
  };
}
