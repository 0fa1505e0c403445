/**
 * Which pages of one player have tallies, and the steps that are only tallied: begun with the first such step on a page. What
 * can be tallied is decided in tallies.
 */

import type { AchievementNode } from "../../core/tree/tree.ts";
import { forgetUnchanged, takeRow, type Page } from "./saved-page.ts";
import type { SessionPages } from "./session-pages.ts";
import { openTallies, tally, type Tallies, type TallyPlan } from "./tallies.ts";
import { noteMove, type Trail } from "./trail.ts";

export interface SessionTallies {
  /** By the page's number, of the pages of which something was tallied. A list of its own, since it is asked at each deed. */
  readonly ofPage: readonly (Tallies<Page> | undefined)[];
  /** As in a session. */
  each(nodes: readonly AchievementNode[], delta: number): readonly AchievementNode[] | undefined;
  /** Nodes that have come have no numbers in them. */
  forgetAll(): void;
}

/**
 * @param trail where steps are noted
 * @param soon has a page written that was not to be written yet
 */
export function createSessionTallies(
  pages: SessionPages,
  tallyPlanOf: (pageId: string) => TallyPlan,
  trail: Trail,
  soon: (page: Page) => void,
): SessionTallies {
  const ofPage: (Tallies<Page> | undefined)[] = [];

  /** Undefined when the page could not be read. */
  function begin({ pageId, pageNumber }: AchievementNode): Tallies<Page> | undefined {
    if (pages.isLocked(pageId)) return undefined;
    const page = pages.of(pageId);
    forgetUnchanged(page);
    // No gaps, for the engine's sake.
    while (ofPage.length <= pageNumber) ofPage.push(undefined);
    return (ofPage[pageNumber] = openTallies(page, tallyPlanOf(pageId)));
  }

  return {
    ofPage,
    each(nodes, delta) {
      let left: AchievementNode[] | undefined;
      for (let place = 0; place < nodes.length; place++) {
        const node = nodes[place]!;
        const tallies = ofPage[node.pageNumber] ?? begin(node);
        if (tallies === undefined || !tally(tallies, node, delta, takeRow)) {
          (left ??= []).push(node);
          continue;
        }
        noteMove(trail, node);
        // Where more have moved it is known that it is.
        if (tallies.moved.length === 1 && !tallies.page.dirty) soon(tallies.page);
      }
      return left;
    },
    forgetAll() {
      ofPage.length = 0;
    },
  };
}
