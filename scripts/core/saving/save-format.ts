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
import { BEGUN, presentRows, readRow, SECTION_PATTERNS, shapeOf, SHAPES, writeRow, type Shape } from "./record-rows.ts";
import { changeRows, changeTails, findRow, type ChangedTails } from "./rows.ts";
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
  for (let place = 0; place < SHAPES.length; place++) {
    const shape = SHAPES[place]!;
    const rows = page.rows.get(shape)!;
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
  const { others } = page;
  const keys: string[] = [];
  for (const [key, record] of records) {
    // Most that are written fit no row before and after, and nothing is kept in two places: their rows need no look.
    if (others.has(key) && !shapeOf(record)) others.set(key, writeFields(record));
    else keys.push(key);
  }
  if (keys.length > 0) putAnywhere(page, keys.sort(), records);
}

function putAnywhere(page: SavedPage, keys: readonly string[], records: ReadonlyMap<string, NodeRecord>): void {
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

/** Has each of these begun records in its row, and nothing else of them: a fraction of what {@link putRecords} takes. */
export function putBegun({ rows }: SavedPage, begun: ChangedTails): void {
  rows.set(BEGUN, changeTails(rows.get(BEGUN)!, BEGUN.width, begun));
}

/** The page as text, ASCII only: characters are bytes, and nobody has to count them at each save. */
export function encodePage({ mail, rows, others }: SavedPage): string {
  let counts = String(others.size);
  let sections = "";
  for (let place = 0; place < SHAPES.length; place++) {
    const shape = SHAPES[place]!;
    const text = rows.get(shape)!;
    if (text === "") continue;
    counts += `.${text.length / shape.width}`;
    sections += `~${shape.letter}${text}`;
  }
  if (others.size > 0) {
    const parts = [sections];
    others.forEach((json, key) => parts.push(key + json));
    sections = parts.join("~");
  }
  return `${SAVE_VERSION}~${mail}~~${counts}${sections}~.`;
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
  const sections = takeSections(parts, page, found, counts!.split(".").map(Number));
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

/**
 * Takes the sections off the front of `parts` and notes how many rows each has.
 * @param counts how many there should be of records as JSON, and then of rows, section after section
 */
function takeSections(
  parts: string[],
  page: SavedPage,
  found: number[],
  counts: readonly number[],
): Unreadable | undefined {
  let taken = 0;
  for (const shape of SHAPES) {
    const part = parts[taken];
    // A record's part has its JSON after its key.
    if (part === undefined || part[0] !== shape.letter || part[KEY_LENGTH] === "{") continue;
    const rows = presentRows(part.slice(1), shape, counts[found.length]!);
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
