/**
 * Reads a player's saved pages: takes what is readable, moves records whose nodes were moved to another page, and sees
 * in one walk over the saved rows what the session must know of them. Never writes over what it cannot read.
 */

import { isComplete } from "../../core/progress/progress.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import { withoutRounds } from "../../core/progress/rounds.ts";
import { emptySummary, noteChange } from "../../core/progress/summary.ts";
import { nameOwed } from "../../core/rewards/ledger.ts";
import type { IndexedNode, NodeIndex } from "../../core/saving/node-index.ts";
import { BEGUN_PROGRESS_WIDTH, PROGRESS_PLACE, readRow } from "../../core/saving/record-rows.ts";
import { decodePage, eachRow, emptyPage, othersOf, putRecords, recordAt } from "../../core/saving/save-format.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import { noteDone, type PageOutline } from "../../core/tree/visibility.ts";
import type { PropertyStore } from "../ports.ts";
import { newPage, settleText, type Page } from "./saved-page.ts";
import { createStoredText, type StoredText } from "./stored-text.ts";

export const PAGE_KEY = "ach:page/";

export interface UnreadablePage {
  readonly pageId: string;
  readonly reason: string;
}

/** What a walk over the rows has found. */
export interface Stock {
  /** Nodes that are not complete and have reached a goal that was lowered since. */
  readonly reached: readonly AchievementNode[];
  /** Pages that nodes came to or left, or on which a node was counted anew, in the order in which they must be written. */
  readonly changed: readonly Page[];
}

export interface LoadedPages extends Stock {
  readonly pages: Map<string, Page>;
  readonly unreadable: UnreadablePage[];
  /** Keys of all chunks that were there, also of pages that have no head. */
  readonly chunkKeys: readonly string[];
}

interface Stray {
  readonly from: Page;
  readonly indexed: IndexedNode;
  readonly record: NodeRecord;
}

interface StockedPage {
  readonly page: Page;
  /** The records that fit no row. */
  readonly others: ReadonlyMap<string, NodeRecord>;
}

export interface StockOptions {
  readonly index: NodeIndex;
  /** The outline of one of the tree's pages. */
  readonly outlineOf: (pageId: string) => PageOutline;
  /** What a record says after its node was edited. */
  readonly recount: (node: AchievementNode, record: NodeRecord) => NodeRecord;
}

export interface LoadOptions extends StockOptions {
  readonly properties: PropertyStore;
}

export function loadPages(options: LoadOptions): LoadedPages {
  const { properties } = options;
  const keys = properties.keys();
  const pages = new Map<string, Page>();
  const unreadable: UnreadablePage[] = [];
  const readPages: StockedPage[] = [];
  for (const key of keys) {
    if (!isPageHead(key)) continue;
    const id = key.slice(PAGE_KEY.length);
    const read = readPage(id, createStoredText(properties, key, keys));
    if ("reason" in read) {
      unreadable.push(read);
      continue;
    }
    pages.set(id, read.page);
    readPages.push(read);
  }
  const isLocked = (id: string): boolean => unreadable.some((page) => page.pageId === id);
  const pageOf = (id: string): Page | undefined => {
    let page = pages.get(id);
    if (!page && !isLocked(id)) {
      pages.set(id, (page = newPage(id, createStoredText(properties, PAGE_KEY + id, keys), emptyPage())));
    }
    return page;
  };
  const chunkKeys = keys.filter((key) => key.startsWith(PAGE_KEY) && !isPageHead(key));
  return { pages, unreadable, chunkKeys, ...stockPages(readPages, pageOf, options) };
}

/**
 * Looks at pages that were read before as if they were read now, since the tree has nodes that it had not then.
 * @param pageOf undefined for a page that could not be read
 */
export function stockAgain(
  pages: Iterable<Page>,
  pageOf: (pageId: string) => Page | undefined,
  options: StockOptions,
): Stock {
  const again = [...pages].map((page) => {
    settleText(page);
    page.summary = emptySummary();
    return { page, others: othersOf(page.saved) };
  });
  return stockPages(again, pageOf, options);
}

function stockPages(
  pages: readonly StockedPage[],
  pageOf: (pageId: string) => Page | undefined,
  options: StockOptions,
): Stock {
  const reached: AchievementNode[] = [];
  const strays: Stray[] = [];
  const recounted: Page[] = [];
  for (const { page, others } of pages) {
    if (takeStock(page, others, options, reached, strays)) recounted.push(page);
  }
  const moved = moveStrays(strays, pageOf, options.outlineOf, reached);
  return { reached, changed: [...new Set([...moved, ...recounted])] };
}

/** Whether the property is a page itself and not one of its chunks. */
export function isPageHead(key: string): boolean {
  return key.startsWith(PAGE_KEY) && key.indexOf("/", PAGE_KEY.length) < 0;
}

function readPage(pageId: string, stored: StoredText): StockedPage | UnreadablePage {
  const loaded = stored.load();
  if (loaded.state !== "loaded") {
    return { pageId, reason: loaded.state === "unreadable" ? loaded.reason : "it vanished" };
  }
  const read = decodePage(loaded.text);
  if ("unreadable" in read) return { pageId, reason: read.unreadable };
  return { page: newPage(pageId, stored, read.page), others: read.others };
}

/**
 * One walk over a page's rows: summary, goals that were lowered, nodes that moved away.
 * @returns whether a node was counted anew, which is to be written: the next edit begins from it
 */
function takeStock(
  page: Page,
  others: ReadonlyMap<string, NodeRecord>,
  { index, outlineOf, recount }: StockOptions,
  reached: AchievementNode[],
  strays: Stray[],
): boolean {
  const { summary } = page;
  let outline: PageOutline | undefined;
  let isRecounted = false;
  eachRow(page.saved, (key, shape, rows, at) => {
    const indexed = index.byKey(key);
    if (!indexed) return;
    const { node } = indexed;
    if (node.pageId !== page.id) {
      strays.push({ from: page, indexed, record: readRow(rows, at, shape) });
      return;
    }
    if (node.milestoneAt !== undefined) return;
    if (shape.isComplete) {
      noteDone(summary, (outline ??= outlineOf(page.id)), node, 1);
      return;
    }
    const progress = rows.slice(at + PROGRESS_PLACE, at + PROGRESS_PLACE + BEGUN_PROGRESS_WIDTH);
    if (progress >= indexed.goalDigits) reached.push(node);
    if (progress !== NO_PROGRESS) summary.begun += 1;
  });
  if (summary.begun > 0) summary.nearest = "not known";
  for (const [key, saved] of others) {
    const indexed = index.byKey(key);
    if (!indexed) continue;
    const { node } = indexed;
    const named = nameOwed(saved, node.rewards);
    const present = node.repeat ? named : withoutRounds(named);
    const record = recount(node, present);
    if (record !== present) isRecounted = true;
    if (record !== saved) putRecords(page.saved, new Map([[key, record]]));
    if (node.pageId !== page.id) {
      strays.push({ from: page, indexed, record });
      continue;
    }
    noteChange(summary, (outline ??= outlineOf(page.id)), node, EMPTY_RECORD, record);
    if (!isComplete(record) && record.progress >= node.goalNumber) reached.push(node);
  }
  return isRecounted;
}

const NO_PROGRESS = "-".repeat(BEGUN_PROGRESS_WIDTH);

/** Nodes whose author moved them to another page take their records along: written there first, then removed here. */
function moveStrays(
  strays: readonly Stray[],
  pageOf: (pageId: string) => Page | undefined,
  outlineOf: (pageId: string) => PageOutline,
  reached: AchievementNode[],
): Page[] {
  const entering = new Map<Page, Map<string, NodeRecord>>();
  const leaving = new Map<Page, Map<string, NodeRecord>>();
  for (const { from, indexed, record } of strays) {
    const { node } = indexed;
    const { key } = node;
    const target = pageOf(node.pageId);
    if (!target) continue;
    recordsOf(leaving, from).set(key, EMPTY_RECORD);
    const arrivals = recordsOf(entering, target);
    // A copy that is already there is the newer one: a stop came between the two writes of an earlier move.
    if (recordAt(target.saved, key) || arrivals.has(key)) continue;
    arrivals.set(key, record);
    noteChange(target.summary, outlineOf(target.id), node, EMPTY_RECORD, record);
    if (!isComplete(record) && record.progress >= node.goalNumber) reached.push(node);
  }
  for (const [page, records] of [...entering, ...leaving]) putRecords(page.saved, records);
  return [...new Set([...entering.keys(), ...leaving.keys()])];
}

function recordsOf(all: Map<Page, Map<string, NodeRecord>>, page: Page): Map<string, NodeRecord> {
  let records = all.get(page);
  if (!records) all.set(page, (records = new Map<string, NodeRecord>()));
  return records;
}
