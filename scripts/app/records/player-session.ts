/**
 * One online player's records: what is read and kept of each node, page by page, and the summaries that follow from it.
 * A page that could not be read is locked: nothing of it is assumed and nothing is kept there. When pages are written is
 * the writer's business.
 */

import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import { presentRecord } from "../../core/cloud/cloud-rounds.ts";
import { noteChange, type PageSummary } from "../../core/progress/summary.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { PageOutline } from "../../core/tree/visibility.ts";
import type { PropertyStore } from "../ports.ts";
import { stockAgain, type LoadedPages, type StockOptions, type UnreadablePage } from "./load-pages.ts";
import type { RecordSession } from "./record-session.ts";
import { createSessionPages } from "./session-pages.ts";
import { createSessionTallies } from "./session-tallies.ts";
import { grow, keepAnew, keepIn, keptAt, letGrow, readKey, type Page } from "./saved-page.ts";
import { emptyTrail, type Trail } from "./trail.ts";
import { endTally, talliedRecord, type TallyPlan } from "./tallies.ts";

/** One online player's records. */
export interface PlayerSession extends RecordSession {
  /** Sequence number of the last letter applied to the page. */
  mailApplied(pageId: string): number;
  setMailApplied(pageId: string, sequence: number): void;
  readonly unreadable: readonly UnreadablePage[];
  /** Steps that are tallied are noted in it; other moves by whoever is told of them. */
  readonly trail: Trail;
  /** How many nodes of a page are done; undefined when it could not be read. Steps change nothing of it. */
  doneOn(pageId: string): number | undefined;
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
  readonly tallyPlanOf: (pageId: string) => TallyPlan;
  readonly writer: PageWriter;
  /** Unix seconds. */
  readonly now: () => number;
}

export function createSession(parts: SessionParts): Session {
  const { playerId, name, properties, loaded, outlineOf, tallyPlanOf, writer, now } = parts;
  const { pages, unreadable } = loaded;
  const theirs = createSessionPages(name, properties, loaded);
  const trail = emptyTrail();
  const tallies = createSessionTallies(theirs, tallyPlanOf, trail, (page) => writer.soon(session, page));
  const tallied = tallies.ofPage;
  let reached = loaded.reached;

  function keep(node: AchievementNode, record: NodeRecord): Page {
    const page = theirs.of(node.pageId);
    const ofPage = tallied[node.pageNumber];
    const before = ofPage && talliedRecord(ofPage, node.number);
    if (ofPage) endTally(ofPage, node.number);
    if (before) {
      noteChange(page.summary, outlineOf(page.id), node, before, record);
      keepAnew(page, node.key, record);
      return page;
    }
    const kept = keptAt(page, node.key);
    noteChange(page.summary, outlineOf(page.id), node, kept.record, record);
    keepIn(page, kept, record);
    return page;
  }

  const session: Session = {
    playerId,
    name,
    pages,
    unreadable,
    stockAgain(options) {
      tallies.forgetAll();
      const stock = stockAgain(pages.values(), (id) => (theirs.isLocked(id) ? undefined : theirs.of(id)), options);
      reached = [...new Set([...reached, ...stock.reached])];
      for (const page of stock.changed) writer.atOnce(session, page);
    },
    read(node) {
      const ofPage = tallied[node.pageNumber];
      const number = ofPage && talliedRecord(ofPage, node.number);
      if (number) return number;
      const page = pages.get(node.pageId);
      if (page) {
        const record = readKey(page, node.key);
        return node.repeat ? presentRecord(node, node.repeat, record, now()) : record;
      }
      return theirs.isLocked(node.pageId) ? undefined : EMPTY_RECORD;
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
    tallyEach: tallies.each,
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
      const page = theirs.of(pageId);
      page.saved.mail = sequence;
      writer.now(session, page);
    },
    trail,
    doneOn: theirs.doneOn,
    summary: theirs.summary,
    owing: () => theirs.gather(({ owing }) => owing),
    unfinished: () => theirs.gather(({ owing, untold }) => [...owing, ...untold]),
    reporting: () => theirs.gather(({ reporting }) => reporting),
    takeReached() {
      const nodes = reached;
      reached = [];
      return nodes;
    },
    setAside: theirs.setAside,
  };
  return session;
}
