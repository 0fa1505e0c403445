/**
 * What the menu remembers of a player while they are here: where they were, how they want pages listed, what moved last
 * and what they have not looked at yet. Shown by the screens. Where they were is known from earlier stays, too; the rest is not
 * saved.
 */

import { WHOLE_TREE, type Listing } from "../../core/menu/listing.ts";
import type { Place } from "../../core/menu/place.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { ProgressionSubscriber } from "../progress/progression.ts";

const MOST_RECENT = 8;

export interface PlayerMemory {
  /** Where in the trees they were last. */
  last: Place | undefined;
  readonly listings: Map<string, Listing>;
  readonly folded: Set<string>;
  /** Nodes that moved, the newest first. */
  readonly recent: AchievementNode[];
  /** Pages with completions that they have not looked at. */
  readonly news: Set<string>;
  /** Counts what happened to their progress, for those who look at it meanwhile. */
  moves: number;
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
        recent: [],
        news: new Set(),
        moves: 0,
      };
      memories.set(playerId, memory);
    }
    return memory;
  }

  function moved({ playerId }: { readonly playerId: string }, node: AchievementNode): void {
    const memory = memories.get(playerId) ?? of(playerId);
    const { recent } = memory;
    memory.moves++;
    // Told of every step of everybody: most are of the node that moved last.
    if (recent[0] === node) return;
    // By hand: the engine takes ten times as long to put something before a list.
    let at = recent.indexOf(node);
    if (at < 0) at = Math.min(recent.length, MOST_RECENT - 1);
    for (; at > 0; at--) recent[at] = recent[at - 1]!;
    recent[0] = node;
  }

  return {
    of,
    lastOf: (playerId) => memories.get(playerId)?.last,
    subscriber: {
      advanced: moved,
      stepped: moved,
      completed({ playerId }, node) {
        const memory = of(playerId);
        memory.news.add(node.pageId);
        memory.moves++;
      },
      turned({ playerId }) {
        of(playerId).moves++;
      },
    },
    forget: (playerId) => void memories.delete(playerId),
  };
}
