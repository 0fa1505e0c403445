/**
 * One online player's records: what is read and kept of each node, page by page, and the summaries that follow from it.
 * A page that could not be read is locked: nothing of it is assumed and nothing is kept there. When pages are written is
 * the writer's business.
 */

import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import { presentRecord } from "../../core/cloud/cloud-rounds.ts";
import { emptySummary, noteChange, type PageSummary } from "../../core/progress/summary.ts";
import { emptyPage } from "../../core/saving/save-format.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { PageOutline } from "../../core/tree/visibility.ts";
import type { PropertyStore } from "../ports.ts";
import { PAGE_KEY, stockAgain, type LoadedPages, type StockOptions, type UnreadablePage } from "./load-pages.ts";
import type { RecordSession } from "./record-session.ts";
import { grow, keepIn, keptAt, letGrow, newPage, readKey, summaryOf, tally, type Page } from "./saved-page.ts";
import { setAside } from "./set-aside.ts";
import { createStoredText } from "./stored-text.ts";

/** One online player's records. */
export interface PlayerSession extends RecordSession {
  /** Sequence number of the last letter applied to the page. */
  mailApplied(pageId: string): number;
  setMailApplied(pageId: string, sequence: number): void;
  readonly unreadable: readonly UnreadablePage[];
  /** What is true of a page as a whole; undefined when it could not be read. Costs nothing, whatever the tree's size. */
  summary(pageId: string): PageSummary | undefined;
  /** Nodes that owe the player something, sorted by nothing in particular. */
  owing(): AchievementNode[];
  /** Nodes of which something was left undone: a reward to pay, a completion to tell. */
  unfinished(): AchievementNode[];
  /**
   * Puts a page that could not be read aside, where it is kept and never read again by itself, and starts it anew.
   * @returns the property under which it is kept; undefined when the page is not one of the {@link unreadable}
   * @throws what the platform throws; the page is then as it was, or aside
   */
  setAside(pageId: string): string | undefined;
}

/** Writes pages when their time has come. */
export interface PageWriter {
  now(session: Session, page: Page): void;
  soon(session: Session, page: Page): void;
  /** Writes in this call, whatever is being gathered. */
  atOnce(session: Session, page: Page): void;
  batch(work: () => void): void;
}

/** A session as those who write its pages see it. */
export interface Session extends PlayerSession {
  readonly name: string;
  readonly pages: ReadonlyMap<string, Page>;
  /** Looks at all pages again, since the tree has nodes that it had not. */
  stockAgain(options: StockOptions): void;
}

export interface SessionParts {
  readonly playerId: string;
  readonly name: string;
  readonly properties: PropertyStore;
  readonly loaded: LoadedPages;
  readonly outlineOf: (pageId: string) => PageOutline;
  readonly writer: PageWriter;
  /** Unix seconds. */
  readonly now: () => number;
}

export function createSession({ playerId, name, properties, loaded, outlineOf, writer, now }: SessionParts): Session {
  const { pages, unreadable } = loaded;
  const isLocked = (id: string): boolean => unreadable.some((page) => page.pageId === id);
  let reached = loaded.reached;

  /** A locked page is never among the pages: what is not there cannot be saved over. */
  function pageOf(id: string): Page {
    const known = pages.get(id);
    if (known) return known;
    if (isLocked(id)) throw new Error(`page ${id} of ${name} is unreadable`);
    // Not asked of the player, who may not be reached at the moment.
    const page = newPage(id, createStoredText(properties, PAGE_KEY + id, loaded.chunkKeys), emptyPage());
    pages.set(id, page);
    return page;
  }

  function keep(node: AchievementNode, record: NodeRecord): Page {
    const page = pageOf(node.pageId);
    const kept = keptAt(page, node.key);
    noteChange(page.summary, outlineOf(page.id), node, kept.record, record);
    keepIn(page, kept, record);
    return page;
  }

  function gather(nodesOf: (summary: PageSummary) => Iterable<AchievementNode>): AchievementNode[] {
    const nodes = new Set<AchievementNode>();
    for (const { summary } of pages.values()) for (const node of nodesOf(summary)) nodes.add(node);
    return [...nodes];
  }

  const session: Session = {
    playerId,
    name,
    pages,
    unreadable,
    stockAgain(options) {
      const stock = stockAgain(pages.values(), (id) => (isLocked(id) ? undefined : pageOf(id)), options);
      reached = [...new Set([...reached, ...stock.reached])];
      for (const page of stock.changed) writer.atOnce(session, page);
    },
    read(node) {
      const page = pages.get(node.pageId);
      if (page) {
        const record = readKey(page, node.key);
        return node.repeat ? presentRecord(node, node.repeat, record, now()) : record;
      }
      return isLocked(node.pageId) ? undefined : EMPTY_RECORD;
    },
    write(node, record, when) {
      const page = keep(node, record);
      if (when === "now") writer.now(session, page);
      else if (!page.dirty) writer.soon(session, page);
    },
    writeLate(node, record) {
      const page = keep(node, record);
      if (!page.dirty) writer.soon(session, page);
      const { saves } = page;
      return () => {
        if (page.saves === saves) writer.atOnce(session, page);
      };
    },
    tally(node, delta) {
      const page = pages.get(node.pageId) ?? (isLocked(node.pageId) ? undefined : pageOf(node.pageId));
      if (!page || !tally(page, node, delta)) return false;
      if (!page.dirty) writer.soon(session, page);
      return true;
    },
    letGrow(node, room) {
      const page = pages.get(node.pageId);
      if (page) letGrow(page, node.key, node.goalNumber, room);
    },
    grow(node, delta) {
      const page = pages.get(node.pageId);
      if (!page || !grow(page, node.key, delta)) return false;
      if (!page.dirty) writer.soon(session, page);
      return true;
    },
    batch: (work) => writer.batch(work),
    mailApplied: (pageId) => pages.get(pageId)?.saved.mail ?? 0,
    setMailApplied(pageId, sequence) {
      const page = pageOf(pageId);
      page.saved.mail = sequence;
      writer.now(session, page);
    },
    summary(pageId) {
      const page = pages.get(pageId);
      if (page) return summaryOf(page);
      return isLocked(pageId) ? undefined : NOTHING_DONE;
    },
    owing: () => gather(({ owing }) => owing),
    unfinished: () => gather(({ owing, untold }) => [...owing, ...untold]),
    reporting: () => gather(({ reporting }) => reporting),
    takeReached() {
      const nodes = reached;
      reached = [];
      return nodes;
    },
    setAside(pageId) {
      if (!isLocked(pageId)) return undefined;
      const kept = setAside(properties, pageId);
      unreadable.splice(0, unreadable.length, ...unreadable.filter((page) => page.pageId !== pageId));
      return kept;
    },
  };
  return session;
}

const NOTHING_DONE: PageSummary = emptySummary();
