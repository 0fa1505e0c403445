/**
 * One saved page of a player as it lies in memory: text, the records that were lately asked for or changed, what was
 * added to them since, and the summary. A page of a thousand nodes costs at a save what changed on it, and a few
 * kilobytes otherwise. When it is written is decided elsewhere.
 */

import { addPending } from "../../core/cloud/cloud-node.ts";
import { EMPTY_RECORD, type NodeRecord } from "../../core/progress/record.ts";
import { emptySummary, type PageSummary } from "../../core/progress/summary.ts";
import { fillFrame, frameOf, type FieldsFrame } from "../../core/saving/record-fields.ts";
import { encodePage, putRecords, recordAt, type SavedPage } from "../../core/saving/save-format.ts";
import type { StoredText } from "./stored-text.ts";

/** Records that are kept beside the text, as long as nothing has changed in them. */
const KEPT_RECORDS = 64;

export interface Page {
  readonly id: string;
  readonly stored: StoredText;
  readonly saved: SavedPage;
  readonly summary: PageSummary;
  /** By key: those that were asked for, and those of which the text is not true any more. */
  readonly records: Map<string, NodeRecord>;
  /** Keys of records that the text does not have yet. */
  readonly changed: Set<string>;
  /** By key: what was added to nodes and is not in their records yet. */
  readonly growths: Map<string, Growth>;
  dirty: boolean;
  /** How often it was written. */
  saves: number;
  /** Tick of the last write; -Infinity before the first. */
  savedAt: number;
  /** Tick at which it is written if it is still dirty then. */
  dueAt: number;
}

/** What a node may be added to before its record is looked at again, and what was added. */
export interface Growth {
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
    records: new Map(),
    changed: new Set(),
    growths: new Map(),
    dirty: false,
    saves: 0,
    savedAt: -Infinity,
    dueAt: -Infinity,
  };
}

export function readKey(page: Page, key: string): NodeRecord {
  const growth = page.growths.get(key);
  if (growth) takeGrowth(page, key, growth);
  return recordOf(page, key);
}

function recordOf(page: Page, key: string): NodeRecord {
  let record = page.records.get(key);
  if (!record) {
    record = recordAt(page.saved, key) ?? EMPTY_RECORD;
    if (page.records.size >= page.changed.size + KEPT_RECORDS) forgetUnchanged(page);
    page.records.set(key, record);
  }
  return record;
}

export function keepKey(page: Page, key: string, record: NodeRecord): void {
  page.records.set(key, record);
  page.changed.add(key);
  page.growths.delete(key);
}

/** What grows is not forgotten: its text may say already a part of what is not in its record. */
function forgetUnchanged({ records, changed, growths }: Page): void {
  for (const key of records.keys()) if (!changed.has(key) && !growths.has(key)) records.delete(key);
}

/** Puts what was added to a node into its record. */
function takeGrowth(page: Page, key: string, growth: Growth): void {
  if (growth.added === 0) return;
  page.records.set(key, addPending(recordOf(page, key), growth.goalNumber, growth.added));
  page.changed.add(key);
  growth.room -= growth.added;
  growth.added = 0;
  growth.written = 0;
  delete growth.frame;
}

/** The page as text, ASCII only. */
export function pageText(page: Page): string {
  if (page.changed.size > 0) {
    const changes = new Map<string, NodeRecord>();
    for (const key of page.changed) changes.set(key, page.records.get(key)!);
    putRecords(page.saved, changes);
    page.changed.clear();
    if (page.records.size > KEPT_RECORDS) forgetUnchanged(page);
  }
  for (const [key, growth] of page.growths) if (growth.added !== growth.written) writeGrowth(page, key, growth);
  return encodePage(page.saved);
}

/** A growing node's text without a record made for it: most of what a busy server saves. */
function writeGrowth(page: Page, key: string, growth: Growth): void {
  const record = recordOf(page, key);
  if (!record.cloud) return;
  growth.frame ??= frameOf(record, record.cloud);
  growth.written = growth.added;
  const { added } = growth;
  page.saved.others.set(key, fillFrame(growth.frame, record.progress + added, record.cloud.pending + added));
}
