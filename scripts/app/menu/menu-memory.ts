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
/** There are many steps, and few looks at them: they are sorted out when somebody looks, or when there are so many. */
const MOST_STEPS = 64;

export interface PlayerMemory {
  /** Where in the trees they were last. */
  last: Place | undefined;
  readonly listings: Map<string, Listing>;
  readonly folded: Set<string>;
  /** Nodes that moved, the newest last, as often as they did. */
  steps: AchievementNode[];
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

/** The nodes that moved last, the newest first. */
export function recentNodes({ steps }: PlayerMemory): AchievementNode[] {
  const recent: AchievementNode[] = [];
  for (let place = steps.length - 1; place >= 0 && recent.length < MOST_RECENT; place--) {
    if (!recent.includes(steps[place]!)) recent.push(steps[place]!);
  }
  return recent;
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
        steps: [],
        news: new Set(),
        moves: 0,
      };
      memories.set(playerId, memory);
    }
    return memory;
  }

  function moved({ playerId }: { readonly playerId: string }, node: AchievementNode): void {
    const memory = memories.get(playerId) ?? of(playerId);
    memory.moves++;
    const { steps } = memory;
    if (steps.push(node) >= MOST_STEPS) memory.steps = recentNodes(memory).reverse();
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
