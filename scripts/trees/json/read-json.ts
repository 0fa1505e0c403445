/**
 * JSON text → value, with the place of every value and every slip in it, in words for somebody who does not program. Reads on
 * after a slip where it is clear what was meant, so that one mistake is told once and all mistakes are told. Accepts what
 * the JSON standard accepts, and comments, up to a depth that the small stack of the game's engine can bear.
 */
import { joinPath, quote, type Position } from "../../core/checks/issue.ts";
import {
  createCursor,
  lineOf,
  positionAt,
  skipSpace,
  slip,
  slipOfKind,
  Stop,
  stop,
  type Cursor,
  type Slip,
} from "./cursor.ts";
import {
  begin,
  complainOfCut,
  end,
  isAtEnd,
  isAtKey,
  isKeyInList,
  isObjectInSquareBrackets,
  lastVisible,
  separate,
} from "./brackets.ts";
import { isQuotationMark, readText } from "./read-text.ts";
import { readBareKey, readWord } from "./read-word.ts";

/** Levels of lists and objects. Nodes need five; the rest is room for the free `data` of reward functions. */
export const MAX_DEPTH = 32;

export interface JsonReading {
  /** Undefined when what the text means could not be found out. */
  readonly value: unknown;
  readonly isReadable: boolean;
  readonly slips: readonly Slip[];
  locate(path: string, part: "key" | "value"): Position;
  positionAt(offset: number): Position;
  /** Whether something that is wrong at `path` only follows from a slip. */
  isFollower(path: string): boolean;
  /** The brackets do not match: the value may lack what the text has. */
  readonly isIncomplete: boolean;
}

export function readJson(text: string): JsonReading {
  const cursor = createCursor(text);
  let value: unknown;
  let isReadable = false;
  try {
    value = readAll(cursor);
    isReadable = true;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return {
    value,
    isReadable,
    slips: cursor.slips,
    locate: (path, part) => locate(cursor, path, part),
    positionAt: (offset) => positionAt(text, offset),
    isFollower: (path) => isFollower(cursor, path),
    isIncomplete: cursor.isIncomplete,
  };
}

/** The place of a value; of what is missing, that of the object it is missing in. */
function locate(cursor: Cursor, path: string, part: "key" | "value"): Position {
  let place = cursor.places.get(path);
  if (place !== undefined) return positionAt(cursor.text, part === "key" ? (place.key ?? place.value) : place.value);
  for (let above = path; place === undefined && above !== "$";) {
    above = parentPath(above);
    place = cursor.places.get(above);
  }
  return positionAt(cursor.text, place?.value ?? 0);
}

function parentPath(path: string): string {
  const cut = path.endsWith("]") ? openingBracket(path) : path.lastIndexOf(".");
  return cut <= 0 ? "$" : path.slice(0, cut);
}

/** Of `a["b[]"]`, where `["b[]"]` begins. */
function openingBracket(path: string): number {
  const match = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/.exec(path);
  return match === null ? 0 : match.index;
}

function isFollower(cursor: Cursor, path: string): boolean {
  if (cursor.isIncomplete) return true;
  if (cursor.guesses.size === 0) return false;
  for (let above = path; above !== "$"; above = parentPath(above)) if (cursor.guesses.has(above)) return true;
  return cursor.guesses.has("$");
}

function readAll(cursor: Cursor): unknown {
  skipSpace(cursor);
  const { text } = cursor;
  if (cursor.position >= text.length) stop(cursor, "the file is empty", "one object in braces", lastVisible(text));
  if (isAtKey(cursor)) {
    const expected = '"{" in front of the first key and "}" at the end';
    stop(cursor, "the braces around the keys are missing", expected, cursor.position);
  }
  const firstWords = /^(?!(?:true|false|null)\b)(?:[A-Za-z<]|```|---).{0,39}/.exec(text.slice(cursor.position));
  if (firstWords !== null) {
    const expected = 'the file to begin with "{" and to hold nothing but the node';
    stop(cursor, `the file begins with ${quote(firstWords[0])}`, expected, cursor.position);
  }
  const value = readValue(cursor, "$", 0);
  skipSpace(cursor);
  // What does not even begin as JSON has been told of; its other lines say nothing new.
  if (cursor.position < text.length && cursor.guesses.has("$")) cursor.isIncomplete = true;
  else if (cursor.position < text.length) complainOfRest(cursor);
  return value;
}

function complainOfRest(cursor: Cursor): void {
  const rest = cursor.text.slice(cursor.position);
  if (/^[\s}\]]+$/.test(rest)) {
    const problem = `there is a ${quote(rest[0]!)} too many`;
    slip(cursor, problem, "as many closing brackets as opening ones", cursor.position);
    return;
  }
  cursor.isIncomplete = true;
  const problem = `there is something after the end of the value: ${quote(rest.slice(0, 20).split(/[\r\n]/)[0]!)}`;
  slip(cursor, problem, "one value in a file, and no bracket closed too early", cursor.position);
}

function readValue(cursor: Cursor, path: string, depth: number, keyAt?: number): unknown {
  const at = cursor.position;
  cursor.places.set(path, keyAt === undefined ? { value: at } : { key: keyAt, value: at });
  const character = cursor.text[at] ?? "";
  if (character === "{" || character === "[") {
    if (depth >= MAX_DEPTH) refuseDepth(cursor);
    return character === "{" ? readObject(cursor, path, depth + 1) : readList(cursor, path, depth + 1);
  }
  const value = isQuotationMark(character) ? readText(cursor, "value") : readWord(cursor, path);
  if (cursor.isGuess) cursor.guesses.add(path);
  cursor.isGuess = false;
  return value;
}

function refuseDepth(cursor: Cursor): never {
  const expected = `at most ${MAX_DEPTH} levels of lists and objects`;
  const problem = "lists and objects are nested too deeply";
  const at = cursor.position;
  cursor.slips.push({ code: "too-deep", path: "$", problem, expected, at, isWarning: false, more: 0 });
  throw new Stop();
}

function readObject(cursor: Cursor, path: string, depth: number): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const seen = new Set<string>();
  begin(cursor, "}");
  while (!isAtEnd(cursor, "}")) {
    const keyAt = cursor.position;
    const key = readKey(cursor, seen.size === 0);
    const keyPath = joinPath(path, key);
    if (seen.has(key)) {
      const problem = `the key ${quote(key)} is written twice in one object, so one of the two would be lost`;
      const expected = "each key once";
      cursor.slips.push({
        code: "duplicate-key",
        path: keyPath,
        problem,
        expected,
        at: keyAt,
        isWarning: false,
        more: 0,
      });
    }
    seen.add(key);
    const value = readMember(cursor, key, keyPath, depth, keyAt);
    // An assignment to __proto__ would change the object instead of adding a key.
    Object.defineProperty(result, key, { value, writable: true, enumerable: true, configurable: true });
    separate(cursor, "}");
  }
  return end(cursor, result);
}

function readList(cursor: Cursor, path: string, depth: number): unknown {
  const result: unknown[] = [];
  begin(cursor, "]");
  if (isObjectInSquareBrackets(cursor)) return readObject(cursor, path, depth);
  while (!isAtEnd(cursor, "]") && !isKeyInList(cursor)) {
    result.push(readValue(cursor, joinPath(path, result.length), depth));
    separate(cursor, "]");
  }
  return end(cursor, result);
}

function readKey(cursor: Cursor, isFirst: boolean): string {
  const at = cursor.position;
  const character = cursor.text[at]!;
  cursor.skipColon = false;
  if (isQuotationMark(character)) return readText(cursor, "key");
  const bare = readBareKey(cursor);
  if (bare !== undefined) return bare;
  if (character === "{" && !isFirst) {
    const { at: opened } = cursor.open[cursor.open.length - 1]!;
    stop(cursor, `the "{" of line ${lineOf(cursor, opened)} is not closed before this "{"`, '"}"', at);
  }
  const expected = `a key in double quotation marks${isFirst ? ' or "}"' : ""}`;
  return stop(cursor, `there is ${quote(character)}`, expected, at);
}

/** The colon and the value after a key. */
function readMember(cursor: Cursor, key: string, path: string, depth: number, keyAt: number): unknown {
  const keyEnd = cursor.position;
  skipSpace(cursor);
  if (!cursor.skipColon) readColon(cursor, key, keyEnd);
  cursor.skipColon = false;
  skipSpace(cursor);
  const character = cursor.text[cursor.position] ?? "";
  if (character === "," || character === "}" || character === "]" || character === "，") {
    slip(cursor, `the key ${quote(key)} has no value`, "a value after the colon", keyEnd);
    cursor.places.set(path, { key: keyAt, value: keyAt });
    cursor.guesses.add(path);
    return undefined;
  }
  if (character === "") return cutOff(cursor, path, keyAt);
  return readValue(cursor, path, depth, keyAt);
}

function readColon(cursor: Cursor, key: string, keyEnd: number): void {
  const { text, position } = cursor;
  const character = text[position] ?? "";
  if (character === ":") cursor.position++;
  else if (character === "：") {
    slipOfKind(cursor, "wide", `there is a full-width "："`, 'an ordinary ":"', position);
    cursor.position++;
  } else if (character === "=") {
    slip(cursor, `there is "=" after the key ${quote(key)}`, '":"', position);
    cursor.position += text[position + 1] === ">" ? 2 : 1;
  } else if (character !== "" && !",}]".includes(character)) {
    slip(cursor, `a ":" is missing after the key ${quote(key)}`, `":" after the key ${quote(key)}`, keyEnd);
  }
}

function cutOff(cursor: Cursor, path: string, keyAt: number): undefined {
  cursor.places.set(path, { key: keyAt, value: keyAt });
  cursor.guesses.add(path);
  complainOfCut(cursor);
  return undefined;
}
