/**
 * The saved form of a player's page, version 2: ASCII text whose records stay text until somebody asks for one.
 * Whatever is not exactly understood is unreadable, never empty: a page that lost its data on reading would lose it for
 * good at the next save.
 *
 *   2~<mail>~<needs>~<counts>~d<rows>~g<rows>~c<rows>~k<rows>~<key><JSON>~<key><JSON>~…~.
 *
 * `needs` are letters for what a reader must understand beside this; none so far. A letter, section or field that is not
 * known makes the page one of a newer pack. `counts` say how many rows and records there are, and `.` ends it: what is
 * cut off or lost is missed. Rows are in record-rows, records as JSON in record-fields.
 */

import { EMPTY_RECORD, isEmptyRecord, type NodeRecord } from "../progress/record.ts";
import { KEY_LENGTH, nodeKey } from "./node-key.ts";
import { isCount, isObject, isWrong, readFields, writeFields } from "./record-fields.ts";
import {
  BEGUN,
  progressDigits,
  PROGRESS_PLACE,
  readRow,
  SECTION_PATTERNS,
  shapeOf,
  SHAPES,
  writeRow,
  type Shape,
} from "./record-rows.ts";
import { changeColumns, changeRows, findRow, type FoundRow } from "./rows.ts";
import { readVersion1 } from "./save-version-1.ts";

export const SAVE_VERSION = 2;

/** A page in memory: still the text of its records. */
export interface SavedPage {
  /** Sequence number of the last mail applied to this page; mail up to it is not applied again. */
  mail: number;
  /** The rows of each shape. */
  readonly rows: Map<Shape, string>;
  /** By key, the JSON of records that fit no row. */
  readonly others: Map<string, string>;
}

/** A page as it was read, with the records that fit no row, which were read to be checked. */
export interface ReadPage {
  readonly page: SavedPage;
  readonly others: ReadonlyMap<string, NodeRecord>;
  /** Whether it was of an older version. */
  readonly isOlder: boolean;
}

export type Unreadable = { readonly unreadable: string };

export function emptyPage(): SavedPage {
  return { mail: 0, rows: new Map(SHAPES.map((shape) => [shape, ""])), others: new Map() };
}

/** The record under a key, or undefined where nothing is kept. */
export function recordAt(page: SavedPage, key: string): NodeRecord | undefined {
  const other = page.others.get(key);
  if (other !== undefined) {
    const record = readFields(other);
    // It was checked when the page was read, or is our own.
    return isWrong(record) ? undefined : record;
  }
  for (const [shape, rows] of page.rows) {
    const at = rows === "" ? -1 : findRow(rows, shape.width, key);
    if (at >= 0) return readRow(rows, at, shape);
  }
  return undefined;
}

/** Calls `see` with the key of every row, its shape, the rows and where in them it begins. */
export function eachRow(page: SavedPage, see: (key: string, shape: Shape, rows: string, at: number) => void): void {
  for (const [shape, rows] of page.rows) {
    for (let at = 0; at < rows.length; at += shape.width) see(rows.slice(at, at + KEY_LENGTH), shape, rows, at);
  }
}

/** Keeps records in place of those that are there under the same keys; an empty one takes them out. */
export function putRecords(page: SavedPage, records: ReadonlyMap<string, NodeRecord>): void {
  const keys = [...records.keys()].sort();
  const changes = new Map<Shape, [string, string][]>(SHAPES.map((shape) => [shape, []]));
  for (const key of keys) {
    const record = records.get(key)!;
    const isEmpty = isEmptyRecord(record);
    const fitting = isEmpty ? undefined : shapeOf(record);
    if (isEmpty || fitting) page.others.delete(key);
    else page.others.set(key, writeFields(record));
    for (const [shape, ofShape] of changes) {
      if (shape === fitting) {
        ofShape.push([key, writeRow(key, shape, record)]);
        continue;
      }
      const rows = page.rows.get(shape)!;
      if (rows !== "" && findRow(rows, shape.width, key) >= 0) ofShape.push([key, ""]);
    }
  }
  for (const [shape, ofShape] of changes) {
    page.rows.set(shape, changeRows(page.rows.get(shape)!, shape.width, ofShape));
  }
}

/** In place of where a row is: the page keeps nothing under the key. */
export const ABSENT = -1;
/** In place of where a row is: what the page keeps is no begun row, or that is not known. */
export const NOT_BEGUN = -2;

/** Where the row of a begun record is; {@link ABSENT} or {@link NOT_BEGUN}. */
export function findBegun({ rows, others }: SavedPage, key: string): number {
  if (others.has(key)) return NOT_BEGUN;
  const begun = rows.get(BEGUN)!;
  const at = begun === "" ? ABSENT : findRow(begun, BEGUN.width, key);
  if (at >= 0) return at;
  for (let place = 0; place < SHAPES.length; place++) {
    const shape = SHAPES[place]!;
    const each = shape === BEGUN ? "" : rows.get(shape)!;
    if (each !== "" && findRow(each, shape.width, key) >= 0) return NOT_BEGUN;
  }
  return ABSENT;
}

/** The record whose row {@link findBegun} has found. */
export function recordOfRow({ rows }: SavedPage, at: number): NodeRecord {
  return readRow(rows.get(BEGUN)!, at, BEGUN);
}

/** A begun record, and where its row was found last; or {@link ABSENT}. */
export interface BegunRow extends FoundRow {
  readonly record: NodeRecord;
}

/** Puts records of which only progress has changed into their rows, at a fraction of what {@link putRecords} takes. */
export function putProgress(page: SavedPage, begun: readonly BegunRow[]): void {
  const known: BegunRow[] = [];
  const texts: string[] = [];
  const changes: [string, string][] = [];
  for (const row of begun) {
    if (row.at >= 0) {
      known.push(row);
      texts.push(progressDigits(row.record.progress));
    } else changes.push([row.key, writeRow(row.key, BEGUN, row.record)]);
    if (row.at < 0) row.at = 0;
  }
  const { rows } = page;
  const changed = changeColumns(rows.get(BEGUN)!, BEGUN.width, PROGRESS_PLACE, known, texts);
  rows.set(BEGUN, changeRows(changed, BEGUN.width, sortedByKey(changes)));
}

function sortedByKey(changes: [string, string][]): readonly (readonly [string, string])[] {
  if (changes.length < 2) return changes;
  // The engine compares texts itself, and would ask a function for each two of the pairs.
  const rowOf = new Map(changes);
  return [...rowOf.keys()].sort().map((key) => [key, rowOf.get(key)!]);
}

/** The page as text, ASCII only: characters are bytes, and nobody has to count them at each save. */
export function encodePage({ mail, rows, others }: SavedPage): string {
  const counts = [others.size];
  const parts: string[] = [];
  for (const [shape, text] of rows) {
    if (text === "") continue;
    counts.push(text.length / shape.width);
    parts.push(shape.letter + text);
  }
  for (const [key, json] of others) parts.push(key + json);
  return [String(SAVE_VERSION), String(mail), "", counts.join("."), ...parts, "."].join("~");
}

/** The page, or in words why it cannot be read. */
export function decodePage(text: string): ReadPage | Unreadable {
  const version = /^(\d{1,9})~/.exec(text)?.[1];
  if (version === undefined) return decodeJson(text);
  if (Number(version) !== SAVE_VERSION) return unknownVersion(Number(version));
  const [, mail, needs, counts, ...parts] = text.split("~");
  if (needs !== "") return needs === undefined ? CUT : newerPack(`it needs ${JSON.stringify(needs)}`);
  if (parts.pop() !== ".") return CUT;
  const page = emptyPage();
  page.mail = Number(mail);
  if (!/^\d+$/.test(mail!) || !isCount(page.mail)) return { unreadable: "its mail number is wrong" };
  const found = [0];
  const sections = takeSections(parts, page, found);
  if (sections) return sections;
  const others = readOthers(parts, page);
  if (!(others instanceof Map)) return others;
  found[0] = page.others.size;
  if (found.join(".") !== counts) return { unreadable: "records of it are missing or there are too many" };
  return { page, others, isOlder: false };
}

const CUT: Unreadable = { unreadable: "its end is missing" };

function newerPack(why: string): Unreadable {
  return { unreadable: `it was saved by a newer pack (${why}, this pack reads save version ${SAVE_VERSION})` };
}

function unknownVersion(version: number): Unreadable {
  return version > SAVE_VERSION
    ? newerPack(`save version ${version}`)
    : { unreadable: `it has save version ${version} in a form that is not that version's` };
}

/** Takes the sections off the front of `parts` and notes how many rows each has. */
function takeSections(parts: string[], page: SavedPage, found: number[]): Unreadable | undefined {
  let taken = 0;
  for (const shape of SHAPES) {
    const part = parts[taken];
    // A record's part has its JSON after its key.
    if (part === undefined || part[0] !== shape.letter || part[KEY_LENGTH] === "{") continue;
    const rows = part.slice(1);
    if (!SECTION_PATTERNS.get(shape)!.test(rows)) return { unreadable: `its rows ${shape.letter} are wrong` };
    page.rows.set(shape, rows);
    found.push(rows.length / shape.width);
    taken += 1;
  }
  parts.splice(0, taken);
  return undefined;
}

function readOthers(parts: readonly string[], page: SavedPage): Map<string, NodeRecord> | Unreadable {
  const others = new Map<string, NodeRecord>();
  for (const part of parts) {
    const key = part.slice(0, KEY_LENGTH);
    const json = part.slice(KEY_LENGTH);
    if (json[0] !== "{") return newerPack(`it has a section ${JSON.stringify(part.slice(0, 1))}`);
    if (!/^[-\w]{6}$/.test(key)) return { unreadable: "the name of one of its records is wrong" };
    const record = readFields(json);
    if (isWrong(record)) {
      return record.wrong === "newer"
        ? newerPack("one of its records has a field that is not known")
        : { unreadable: "one of its records is wrong" };
    }
    page.others.set(key, json);
    others.set(key, record);
  }
  return others;
}

function decodeJson(text: string): ReadPage | Unreadable {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { unreadable: "it is not in the form of any save version" };
  }
  if (!isObject(value) || !isCount(value["version"])) return { unreadable: "it names no save version" };
  if (value["version"] !== 1) return unknownVersion(value["version"]);
  const read = readVersion1(value);
  if ("unreadable" in read) return read;
  const page = emptyPage();
  page.mail = read.mail;
  const byKey = new Map([...read.nodes].map(([id, record]) => [nodeKey(id), record]));
  putRecords(page, byKey);
  const others = new Map([...byKey].filter(([key]) => page.others.has(key)));
  return { page, others, isOlder: true };
}

/** The records that fit no row, as {@link decodePage} gives them. */
export function othersOf(page: SavedPage): ReadonlyMap<string, NodeRecord> {
  const others = new Map<string, NodeRecord>();
  for (const [key, json] of page.others) {
    const record = readFields(json);
    // They were checked when the page was read, or are our own.
    if (!isWrong(record)) others.set(key, record);
  }
  return others;
}

/** What the page keeps under a key, as a record that says nothing where it keeps nothing. */
export function recordOrEmpty(page: SavedPage, key: string): NodeRecord {
  return recordAt(page, key) ?? EMPTY_RECORD;
}
