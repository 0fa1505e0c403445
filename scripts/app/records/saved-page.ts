/**
 * One saved page of a player as it lies in memory: text, the records that were lately asked for or changed, what was
 * added to them since, and the summary. A page of a thousand nodes costs at a save what changed on it, and a few
 * kilobytes otherwise. When it is written is decided elsewhere.
 */

import { addPending } from "../../core/cloud/cloud-node.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import { emptySummary, noteProgress, type PageSummary } from "../../core/progress/summary.ts";
import { fillFrame, frameOf, type FieldsFrame } from "../../core/saving/record-fields.ts";
import { isBegunRow, MOST_BEGUN } from "../../core/saving/record-rows.ts";
import {
  ABSENT,
  encodePage,
  findBegun,
  NOT_BEGUN,
  putProgress,
  putRecords,
  recordAt,
  recordOfRow,
  type SavedPage,
} from "../../core/saving/save-format.ts";
import type { AchievementNode } from "../../core/tree/tree.ts";
import type { StoredText } from "./stored-text.ts";

/** Records that are kept beside the text, as long as nothing has changed in them; what was added to stays longer. */
const KEPT_RECORDS = 64;
const MOST_KEPT = 160;
/** So many more are taken before it is looked again which of them were added to. */
const TAKEN_MEANWHILE = 16;

export interface Page {
  readonly id: string;
  readonly stored: StoredText;
  readonly saved: SavedPage;
  summary: PageSummary;
  /** By key: those that were asked for, and those of which the text is not true any more. */
  readonly kept: Map<string, Kept>;
  /** So many unchanged ones, and those go that were never added to. */
  forgetAt: number;
  /** Those that the text does not have yet. */
  changed: Kept[];
  /** Those that are added to and not looked at. */
  readonly growing: Set<Kept>;
  /** Whether something was tallied that no record says yet. */
  hasTallied: boolean;
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
  /** Where its row is in the text, or was a while ago; or {@link ABSENT} or {@link NOT_BEGUN}. */
  at: number;
  /** What was tallied and its record does not say. */
  added: number;
  /** Its node, once something was tallied. */
  node: AchievementNode | undefined;
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
    forgetAt: KEPT_RECORDS,
    changed: [],
    growing: new Set(),
    hasTallied: false,
    dirty: false,
    saves: 0,
    savedAt: -Infinity,
    dueAt: -Infinity,
  };
}

/** What is kept under a key, till another one is asked for. */
export function keptAt(page: Page, key: string): Kept {
  const kept = page.kept.get(key) ?? take(page, key);
  if (kept.growth !== undefined) takeGrowth(page, kept, kept.growth);
  if (kept.added > 0) takeTally(page, kept);
  return kept;
}

export const readKey = (page: Page, key: string): NodeRecord => keptAt(page, key).record;

/** Takes a record out of the text. */
function take(page: Page, key: string): Kept {
  const at = findBegun(page.saved, key);
  const record =
    at === ABSENT
      ? EMPTY_RECORD
      : at === NOT_BEGUN
        ? (recordAt(page.saved, key) ?? EMPTY_RECORD)
        : recordOfRow(page.saved, at);
  if (page.kept.size >= page.changed.length + page.forgetAt) forgetUnchanged(page);
  const kept: Kept = { key, record, isChanged: false, growth: undefined, at, added: 0, node: undefined };
  page.kept.set(key, kept);
  return kept;
}

export const keepKey = (page: Page, key: string, record: NodeRecord): void => keepIn(page, keptAt(page, key), record);

/** Keeps another record in place of the one that is there. */
export function keepIn(page: Page, kept: Kept, record: NodeRecord): void {
  if (kept.growth !== undefined) endGrowth(page, kept);
  change(page, kept, record);
}

function change(page: Page, kept: Kept, record: NodeRecord): void {
  kept.record = record;
  // Whatever it is now, it is written as any other.
  kept.at = NOT_BEGUN;
  if (!kept.isChanged) noteChanged(page, kept);
}

function noteChanged(page: Page, kept: Kept): void {
  kept.isChanged = true;
  page.changed.push(kept);
}

/** What grows is not forgotten: its text may say already a part of what is not in its record. */
function forgetUnchanged(page: Page): void {
  const { kept, changed } = page;
  const isFull = page.forgetAt >= MOST_KEPT;
  for (const [key, { isChanged, growth, node }] of kept) {
    if (!isChanged && growth === undefined && (isFull || node === undefined)) kept.delete(key);
  }
  page.forgetAt = Math.max(KEPT_RECORDS, kept.size - changed.length + TAKEN_MEANWHILE);
}

/**
 * Adds to the progress of a node of this world, of which nothing else changes: no record is made before somebody asks for it.
 * @returns whether it could be; a step that completes the node cannot
 */
export function tally(page: Page, node: AchievementNode, delta: number): boolean {
  const kept = page.kept.get(node.key) ?? take(page, node.key);
  if (kept.at === NOT_BEGUN) return false;
  const added = kept.added + delta;
  const progress = kept.record.progress + added;
  if (progress >= node.goalNumber || progress > MOST_BEGUN) return false;
  kept.added = added;
  kept.node = node;
  page.hasTallied = true;
  if (!kept.isChanged) noteChanged(page, kept);
  return true;
}

/** Puts what was tallied into the record. */
function takeTally(page: Page, kept: Kept): void {
  const { record, node, added } = kept;
  const progress = record.progress + added;
  kept.added = 0;
  kept.record = record.paid ? { progress, paid: true } : { progress };
  noteProgress(page.summary, node!, record.progress, progress);
}

/** What is true of the page as a whole, with all that was tallied by now. */
export function summaryOf(page: Page): PageSummary {
  if (page.hasTallied) {
    for (const kept of page.changed) if (kept.added > 0) takeTally(page, kept);
    page.hasTallied = false;
  }
  return page.summary;
}

/** Lets {@link grow} add up to `room` to what the record says, till another one is kept. */
export function letGrow(page: Page, key: string, goalNumber: number, room: number): void {
  const kept = page.kept.get(key) ?? take(page, key);
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
  for (const kept of [...page.growing]) {
    if (kept.growth !== undefined) takeGrowth(page, kept, kept.growth);
    endGrowth(page, kept);
  }
  if (page.changed.length > 0) putChanged(page);
  page.kept.clear();
}

/** The page as text, ASCII only. */
export function pageText(page: Page): string {
  if (page.changed.length > 0) putChanged(page);
  for (const { key, record, growth } of page.growing) {
    if (growth !== undefined && growth.added !== growth.written) writeGrowth(page, key, record, growth);
  }
  return encodePage(page.saved);
}

/** Puts what has changed into the text. */
function putChanged(page: Page): void {
  const { changed, saved } = page;
  summaryOf(page);
  const rows: Kept[] = [];
  let records: Map<string, NodeRecord> | undefined;
  for (const kept of changed) {
    kept.isChanged = false;
    if (kept.at !== NOT_BEGUN) rows.push(kept);
    else (records ??= new Map<string, NodeRecord>()).set(kept.key, kept.record);
  }
  if (rows.length > 0) putProgress(saved, rows);
  if (records) {
    putRecords(saved, records);
    for (const kept of changed) if (kept.at === NOT_BEGUN && isBegunRow(kept.record)) kept.at = 0;
  }
  page.changed = [];
  if (page.kept.size > page.forgetAt) forgetUnchanged(page);
}

/** A growing node's text without a record made for it: most of what a busy server saves. */
function writeGrowth(page: Page, key: string, record: NodeRecord, growth: Growth): void {
  if (!record.cloud) return;
  growth.frame ??= frameOf(record, record.cloud);
  growth.written = growth.added;
  const { added } = growth;
  page.saved.others.set(key, fillFrame(growth.frame, record.progress + added, record.cloud.pending + added));
}
