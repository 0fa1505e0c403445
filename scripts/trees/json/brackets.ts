/**
 * Where objects and lists begin and end, and what stands between their members: also where a bracket or a comma is missing, too
 * many or another one than it should be. Knows nothing of the members themselves.
 */
import { quote } from "../../core/checks/issue.ts";
import { lineOf, skipSpace, slip, slipOfKind, stop, type Cursor } from "./cursor.ts";
import { isQuotationMark } from "./read-text.ts";

/** A key where a member of a list belongs: the list was meant to be closed before. */
export function isKeyInList(cursor: Cursor): boolean {
  if (!isAtKey(cursor)) return false;
  const opened = cursor.open[cursor.open.length - 1]!;
  slip(cursor, `the "[" of line ${lineOf(cursor, opened.at)} is not closed before this key`, '"]"', cursor.position);
  return true;
}

/** `["type": "xp"}`, just begun: every bracket is closed, so this one is the wrong one. Steps back to it. */
export function isObjectInSquareBrackets(cursor: Cursor): boolean {
  if (!isAtKey(cursor) || closersAhead(cursor.text, cursor.position) < cursor.open.length) return false;
  const { at } = cursor.open.pop()!;
  slip(cursor, 'there is "[" in front of a key', '"{" where keys follow', at);
  cursor.position = at;
  return true;
}

export function isAtKey(cursor: Cursor): boolean {
  return /^"(?:[^"\\\r\n]|\\.)*"\s*:/.test(cursor.text.slice(cursor.position, cursor.position + 200));
}

export function begin(cursor: Cursor, close: "}" | "]"): void {
  cursor.open.push({ close, at: cursor.position });
  cursor.position++;
  skipSpace(cursor);
}

export function end<Value>(cursor: Cursor, value: Value): Value {
  cursor.open.pop();
  return value;
}

/** Steps over the closing bracket if it is there, or lets the object or list end where it must have ended. */
export function isAtEnd(cursor: Cursor, close: "}" | "]"): boolean {
  const { text } = cursor;
  const character = text[cursor.position];
  if (character === close) {
    cursor.position++;
    return true;
  }
  if (character === undefined) {
    complainOfCut(cursor);
    return true;
  }
  if (character !== "}" && character !== "]") return false;
  const opened = cursor.open[cursor.open.length - 1]!;
  const where = `of line ${lineOf(cursor, opened.at)}`;
  slip(
    cursor,
    `there is "${character}" before the "${close === "}" ? "{" : "["}" ${where} is closed`,
    `"${close}"`,
    cursor.position,
  );
  cursor.isIncomplete = true;
  // Either the wrong bracket was typed, or one is missing: as many closing ones as are needed tell.
  if (closersAhead(text, cursor.position) >= cursor.open.length) cursor.position++;
  return true;
}

/** How many more brackets are closed than opened from here on. */
function closersAhead(text: string, from: number): number {
  let balance = 0;
  let isInText = false;
  for (let index = from; index < text.length; index++) {
    const character = text[index]!;
    if (isInText && character === "\\") index++;
    else if (character === '"' || (isInText && character === "\n")) isInText = character === '"' && !isInText;
    else if (!isInText && "}]".includes(character)) balance++;
    else if (!isInText && "{[".includes(character)) balance--;
  }
  return balance;
}

export function complainOfCut(cursor: Cursor): void {
  if (cursor.isIncomplete) return;
  cursor.isIncomplete = true;
  const innermost = cursor.open[cursor.open.length - 1]!;
  const missing = cursor.open.map((one) => one.close).reverse();
  const opener = innermost.close === "}" ? "{" : "[";
  const problem = `the file ends before the "${opener}" of line ${lineOf(cursor, innermost.at)} is closed`;
  slip(cursor, problem, `${quote(missing.join(""))} at the end`, lastVisible(cursor.text));
}

export function lastVisible(text: string): number {
  let index = text.length - 1;
  while (index > 0 && /\s/.test(text[index]!)) index--;
  return Math.max(0, index);
}

/** Steps over the comma between two members; stays at the closing bracket. */
export function separate(cursor: Cursor, close: "}" | "]"): void {
  const after = cursor.position;
  skipSpace(cursor);
  const character = cursor.text[cursor.position];
  if (character === undefined || character === "}" || character === "]") return;
  if (close === "]" && isAtKey(cursor)) return;
  if (character === "，" || character === "、" || character === ";" || character === "；") {
    slipOfKind(cursor, "wide", `there is ${quote(character)} between two members`, 'an ordinary ","', cursor.position);
  } else if (character !== ",") {
    const isMember = isQuotationMark(character) || (close === "]" ? /[{[\w-]/ : /[A-Za-z_]/).test(character);
    if (!isMember) stop(cursor, `there is ${quote(character)}`, `"," or "${close}"`, cursor.position);
    const line = lineOf(cursor, after);
    slip(cursor, `a comma is missing on line ${line}`, '"," here, before what follows', after);
    return;
  }
  skipCommas(cursor, close);
}

function skipCommas(cursor: Cursor, close: "}" | "]"): void {
  const comma = cursor.position++;
  skipSpace(cursor);
  if (cursor.text[cursor.position] === ",") {
    slip(cursor, "there are two commas in a row", "one comma between two members", cursor.position);
    while (cursor.text[cursor.position] === ",") {
      cursor.position++;
      skipSpace(cursor);
    }
  }
  const next = cursor.text[cursor.position];
  if (next === close) slip(cursor, `there is a comma before "${close}"`, "no comma after the last member", comma);
}
