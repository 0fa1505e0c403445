/**
 * Where the reader of JSON stands in its text, and what it notes on the way: slips, places of values, values that are only
 * guessed. Keeps the rule that one mistake is told once; what counts as a mistake is said by the readers beside this file.
 */
import type { IssueCode, Position } from "../../core/checks/issue.ts";

/** Something that is wrong with the text, or that the text loses when it is read. */
export interface Slip {
  readonly code: IssueCode;
  readonly path: string;
  readonly problem: string;
  readonly expected: string;
  /** Offset in the text. */
  readonly at: number;
  readonly isWarning: boolean;
  /** How many more of the same kind the file has. */
  more: number;
}

export interface Cursor {
  readonly text: string;
  position: number;
  readonly slips: Slip[];
  /** The first slip of each kind that is told once a file. */
  readonly grouped: Map<string, Slip>;
  /** By path: offsets of key and value. */
  readonly places: Map<string, { key?: number; value: number }>;
  /** Paths whose values are guesses; nothing more is said of them. */
  readonly guesses: Set<string>;
  /** Set by a reader of texts or numbers when what it gives is a guess. */
  isGuess: boolean;
  /** The brackets do not match, so that nobody knows what belongs where. */
  isIncomplete: boolean;
  /** The closing brackets that are still to come, outermost first. */
  readonly open: { readonly close: "}" | "]"; readonly at: number }[];
  /** The colon after the key that was just read has been read with it. */
  skipColon: boolean;
  /** Where the last slip in the grammar was. */
  lastSlip: number;
}

/** Leaves the nested readers at once, after the slip has been noted; never leaves this folder. */
export class Stop extends Error {}

export function createCursor(text: string): Cursor {
  return {
    text,
    position: 0,
    slips: [],
    grouped: new Map(),
    places: new Map(),
    guesses: new Set(),
    isGuess: false,
    isIncomplete: false,
    open: [],
    skipColon: false,
    lastSlip: -1,
  };
}

/** A slip in the grammar. A second one on the same line is taken to come from the same mistake. */
export function slip(cursor: Cursor, problem: string, expected: string, at: number): void {
  const isSameLine = cursor.lastSlip >= 0 && !hasLineBreak(cursor.text, cursor.lastSlip, at);
  cursor.lastSlip = at;
  if (isSameLine) return;
  cursor.slips.push({ code: "not-json", path: "$", problem, expected, at, isWarning: false, more: 0 });
}

/** A slip of a kind that whoever makes it makes everywhere: told once a file. */
export function slipOfKind(cursor: Cursor, kind: string, problem: string, expected: string, at: number): void {
  const isWarning = kind === "comment";
  if (!isWarning) cursor.lastSlip = at;
  const first = cursor.grouped.get(kind);
  if (first !== undefined) {
    first.more++;
    return;
  }
  const code = isWarning ? "comment" : "not-json";
  const noted: Slip = { code, path: "$", problem, expected, at, isWarning, more: 0 };
  cursor.grouped.set(kind, noted);
  cursor.slips.push(noted);
}

export function stop(cursor: Cursor, problem: string, expected: string, at: number): never {
  slip(cursor, problem, expected, at);
  throw new Stop();
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  const between = from <= to ? text.slice(from, to) : text.slice(to, from);
  return /[\r\n]/.test(between);
}

/** Counted from 1, as editors do; a column is one UTF-16 unit, and a byte order mark takes none. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let lineStart = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let index = 0; index < offset && index < text.length; index++) {
    const character = text[index];
    if (character === "\n" || (character === "\r" && text[index + 1] !== "\n")) {
      line++;
      lineStart = index + 1;
    }
  }
  return { line, column: Math.max(1, offset - lineStart + 1) };
}

export function lineOf(cursor: Cursor, offset: number): number {
  return positionAt(cursor.text, offset).line;
}

/** Spaces that look like spaces and are none in JSON: pasted from web pages, or typed with an input method. */
const ODD_SPACES = "\u00a0\u3000\u200b\u2003\u2002\u2009\ufeff";

/** Steps over white space and comments. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const character = text[cursor.position];
    if (character === undefined) return;
    if (character === " " || character === "\n" || character === "\r" || character === "\t") cursor.position++;
    else if (ODD_SPACES.includes(character)) skipOddSpace(cursor);
    else if (character === "#" || (character === "/" && "/*".includes(text[cursor.position + 1] ?? " "))) {
      skipComment(cursor);
    } else return;
  }
}

function skipOddSpace(cursor: Cursor): void {
  const at = cursor.position++;
  // What editors on Windows put in front is no mistake.
  if (at === 0 && cursor.text.charCodeAt(0) === 0xfeff) return;
  const problem = "there is a special space character, which looks like a space and is none";
  slipOfKind(cursor, "odd-space", problem, "an ordinary space", at);
}

function skipComment(cursor: Cursor): void {
  const { text } = cursor;
  const at = cursor.position;
  if (text[at + 1] === "*") {
    const end = text.indexOf("*/", at + 2);
    if (end < 0) stop(cursor, "a comment has no end", '"*/" where the comment ends', at);
    cursor.position = end + 2;
  } else cursor.position = endOfLine(text, at);
  if (text[at] === "#") {
    const problem = 'a line starts with "#", which begins no comment in JSON';
    slipOfKind(cursor, "hash", problem, '"//" in front of a comment, or no comment', at);
  } else
    slipOfKind(cursor, "comment", "there is a comment, which other programs may refuse", "JSON without comments", at);
}

export function endOfLine(text: string, from: number): number {
  let index = from;
  while (index < text.length && text[index] !== "\n" && text[index] !== "\r") index++;
  return index;
}
