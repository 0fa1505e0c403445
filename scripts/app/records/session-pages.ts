/**
 * The pages of one player who is online: those that were read, those that begin with the first record kept on them, and those
 * that could not be read, which are locked. Knows whole pages and what is true of them; single records are the session's.
 */

import { emptySummary, type PageSummary } from "../../core/progress/summary.ts";
import { emptyPage } from "../../core/saving/save-format.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { PropertyStore } from "../ports.ts";
import { PAGE_KEY, type LoadedPages } from "./load-pages.ts";
import { newPage, summaryOf, type Page } from "./saved-page.ts";
import { setAside } from "./set-aside.ts";
import { createStoredText } from "./stored-text.ts";

export interface SessionPages {
  /** Whether it could not be read. */
  isLocked(pageId: string): boolean;
  /** The page, made where there is none. @throws of a locked one, which is never among the pages: what is not there cannot be saved over */
  of(pageId: string): Page;
  /** As in a session. */
  doneOn(pageId: string): number | undefined;
  summary(pageId: string): PageSummary | undefined;
  setAside(pageId: string): string | undefined;
  /** Nodes that the summaries name, each once. */
  gather(nodesOf: (summary: PageSummary) => Iterable<AchievementNode>): AchievementNode[];
}

/** @param name the player's */
export function createSessionPages(name: string, properties: PropertyStore, loaded: LoadedPages): SessionPages {
  const { pages, unreadable } = loaded;
  const isLocked = (id: string): boolean => unreadable.some((page) => page.pageId === id);

  return {
    isLocked,
    of(id) {
      const known = pages.get(id);
      if (known) return known;
      if (isLocked(id)) throw new Error(`page ${id} of ${name} is unreadable`);
      // Not asked of the player, who may not be reached at the moment.
      const page = newPage(id, createStoredText(properties, PAGE_KEY + id, loaded.chunkKeys), emptyPage());
      pages.set(id, page);
      return page;
    },
    doneOn(pageId) {
      const page = pages.get(pageId);
      if (page) return page.summary.done;
      return isLocked(pageId) ? undefined : 0;
    },
    summary(pageId) {
      const page = pages.get(pageId);
      if (page) return summaryOf(page);
      return isLocked(pageId) ? undefined : NOTHING_DONE;
    },
    setAside(pageId) {
      if (!isLocked(pageId)) return undefined;
      const kept = setAside(properties, pageId);
      unreadable.splice(0, unreadable.length, ...unreadable.filter((page) => page.pageId !== pageId));
      return kept;
    },
    gather(nodesOf) {
      const nodes = new Set<AchievementNode>();
      for (const { summary } of pages.values()) for (const node of nodesOf(summary)) nodes.add(node);
      return [...nodes];
    },
  };
}

const NOTHING_DONE: PageSummary = emptySummary();
