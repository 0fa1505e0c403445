/**
 * One saved page of a player as it lies in memory: text, the records that were lately asked for or changed, what cloud nodes
 * have grown by since, and the summary; plain nodes are numbers beside it (tallies). A page of a thousand nodes costs at a save
 * what changed on it, and some kilobytes otherwise. When it is written is decided elsewhere.
 */

import { addPending } from "../../core/cloud/cloud-node.ts";
import type { NodeRecord } from "../../core/progress/record.ts";
import { emptySummary, type PageSummary } from "../../core/progress/summary.ts";
import { fillFrame, frameOf, type FieldsFrame } from "../../core/saving/record-fields.ts";
import { encodePage, putRecords, recordOrEmpty, type SavedPage } from "../../core/saving/save-format.ts";
import type { StoredText } from "./stored-text.ts";
import { settleTallies, type Tallies } from "./tallies.ts";

/** Records that are kept beside the text, as long as nothing has changed in them. */
const KEPT_RECORDS = 64;

export interface Page {
  readonly id: string;
  readonly stored: StoredText;
  readonly saved: SavedPage;
  summary: PageSummary;
  /** By key: those that were asked for, and those of which the text is not true any more. */
  readonly kept: Map<string, Kept>;
  /** Those that the text does not have yet. */
  changed: Kept[];
  /** Those that are added to and not looked at. */
  readonly growing: Set<Kept>;
  /** What its plain nodes have, once one of them was tallied. */
  tallies: Tallies<Page> | undefined;
  dirty: boolean;
  /** How often it was written. */
  saves: number;
  /** Tick of the last write; -Infinity before the first. */
  savedAt: number;
  /** Tick at which it is written if it is still dirty then. */
  dueAt: number;
}

/** What is in memory of one record. */
export interface Kept {
  readonly key: string;
  record: NodeRecord;
  isChanged: boolean;
  growth: Growth | undefined;
}

/** What a node may be added to before its record is looked at again, and what was added. */
interface Growth {
  readonly goalNumber: number;
  room: number;
  added: number;
  /** How much of it the text says. */
  written: number;
  /** Of the record that it grows from; made when it is first written. */
  frame?: FieldsFrame;
}

export function newPage(id: string, stored: StoredText, saved: SavedPage): Page {
  return {
    id,
    stored,
    saved,
    summary: emptySummary(),
    kept: new Map(),
    changed: [],
    growing: new Set(),
    tallies: undefined,
    dirty: false,
    saves: 0,
    savedAt: -Infinity,
    dueAt: -Infinity,
  };
}

/** What is kept under a key, till another one is asked for. */
export function keptAt(page: Page, key: string): Kept {
  const kept = page.kept.get(key) ?? keepBeside(page, key, recordOrEmpty(page.saved, key));
  if (kept.growth !== undefined) takeGrowth(page, kept, kept.growth);
  return kept;
}

export const readKey = (page: Page, key: string): NodeRecord => keptAt(page, key).record;

function keepBeside(page: Page, key: string, record: NodeRecord): Kept {
  if (page.kept.size >= page.changed.length + KEPT_RECORDS) forgetUnchanged(page);
  const kept: Kept = { key, record, isChanged: false, growth: undefined };
  page.kept.set(key, kept);
  return kept;
}

export const keepKey = (page: Page, key: string, record: NodeRecord): void => keepIn(page, keptAt(page, key), record);

/** Keeps another record in place of the one that is there. */
export function keepIn(page: Page, kept: Kept, record: NodeRecord): void {
  if (kept.growth !== undefined) endGrowth(page, kept);
  change(page, kept, record);
}

/** Keeps a record of which nothing is kept beside the text. */
export const keepAnew = (page: Page, key: string, record: NodeRecord): void =>
  change(page, page.kept.get(key) ?? keepBeside(page, key, record), record);

function change(page: Page, kept: Kept, record: NodeRecord): void {
  kept.record = record;
  if (kept.isChanged) return;
  kept.isChanged = true;
  page.changed.push(kept);
}

/** What grows is not forgotten: its text may say already a part of what is not in its record. */
export function forgetUnchanged({ kept }: Page): void {
  for (const [key, { isChanged, growth }] of kept) if (!isChanged && growth === undefined) kept.delete(key);
}

/**
 * What is there under a key as a row, or nothing at all, which is kept beside the text no longer.
 * @returns undefined when it is more than a row, or the text does not have it yet
 */
export function takeRow(page: Page, key: string): NodeRecord | undefined {
  const kept = page.kept.get(key);
  if (kept?.isChanged === true || kept?.growth !== undefined || page.saved.others.has(key)) return undefined;
  page.kept.delete(key);
  return kept?.record ?? recordOrEmpty(page.saved, key);
}

/** What is true of the page as a whole, with all that was tallied by now. */
export function summaryOf(page: Page): PageSummary {
  if (page.tallies !== undefined) settleTallies(page.tallies);
  return page.summary;
}

/** Lets {@link grow} add up to `room` to what the record says, till another one is kept. */
export function letGrow(page: Page, key: string, goalNumber: number, room: number): void {
  const kept = page.kept.get(key) ?? keepBeside(page, key, recordOrEmpty(page.saved, key));
  kept.growth = { goalNumber, room, added: 0, written: 0 };
  page.growing.add(kept);
}

/** @returns whether there was room for all of it */
export function grow(page: Page, key: string, delta: number): boolean {
  if (page.growing.size === 0) return false;
  const growth = page.kept.get(key)?.growth;
  if (growth === undefined || growth.added + delta > growth.room) return false;
  growth.added += delta;
  return true;
}

function endGrowth(page: Page, kept: Kept): void {
  kept.growth = undefined;
  page.growing.delete(kept);
}

/** Puts what was added to a node into its record. */
function takeGrowth(page: Page, kept: Kept, growth: Growth): void {
  if (growth.added === 0) return;
  change(page, kept, addPending(kept.record, growth.goalNumber, growth.added));
  growth.room -= growth.added;
  growth.added = 0;
  growth.written = 0;
  delete growth.frame;
}

/** Has the text say all that is known, and keeps nothing beside it. */
export function settleText(page: Page): void {
  if (page.tallies !== undefined) settleTallies(page.tallies);
  page.tallies = undefined;
  for (const kept of [...page.growing]) {
    if (kept.growth !== undefined) takeGrowth(page, kept, kept.growth);
    endGrowth(page, kept);
  }
  if (page.changed.length > 0) putChanged(page);
  page.kept.clear();
}

/** The page as text, ASCII only. */
export function pageText(page: Page): string {
  if (page.tallies !== undefined) settleTallies(page.tallies);
  if (page.changed.length > 0) putChanged(page);
  for (const { key, record, growth } of page.growing) {
    if (growth !== undefined && growth.added !== growth.written) writeGrowth(page, key, record, growth);
  }
  return encodePage(page.saved);
}

/** Puts what has changed into the text. */
function putChanged(page: Page): void {
  const records = new Map<string, NodeRecord>();
  for (const kept of page.changed) {
    kept.isChanged = false;
    records.set(kept.key, kept.record);
  }
  putRecords(page.saved, records);
  page.changed = [];
  if (page.kept.size > KEPT_RECORDS) forgetUnchanged(page);
}

/** A growing node's text without a record made for it: most of what a busy server saves. */
function writeGrowth(page: Page, key: string, record: NodeRecord, growth: Growth): void {
  if (!record.cloud) return;
  growth.frame ??= frameOf(record, record.cloud);
  growth.written = growth.added;
  const { added } = growth;
  page.saved.others.set(key, fillFrame(growth.frame, record.progress + added, record.cloud.pending + added));
}
