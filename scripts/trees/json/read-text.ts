/**
 * Reads a text in quotation marks, keys and values alike, also where the marks are curly, single, missing or too many: what
 * the author meant is found by what a text is followed by. Knows nothing of what a text may say.
 */
import { quote } from "../../core/checks/issue.ts";
import { endOfLine, slip, slipOfKind, type Cursor } from "./cursor.ts";

export type TextRole = "key" | "value";

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

const CURLY_MARKS = "“”„‟«»";
/** As input methods of Chinese and Japanese make them. */
const WIDE_MARKS = "＂「」『』";
const DOUBLE_MARKS = CURLY_MARKS + WIDE_MARKS;
const SINGLE_MARKS = "'‘’‚`";

export const isQuotationMark = (character: string): boolean =>
  character !== "" && ('"' + DOUBLE_MARKS + SINGLE_MARKS).includes(character);

/** What may follow a text that has ended, on its line. */
const AFTER_KEY = /^[ \t]*[:：=]/;
const AFTER_VALUE = /^[ \t]*(?:[,，]?[ \t]*(?:$|[}\]]|\/[/*]|["{[]|-?\d)|\r|\n)/;

/** As {@link AFTER_VALUE} where marks of other kinds stand around texts. */
const AFTER_OTHERWISE_QUOTED = /^[ \t]*(?:[,，]?[ \t]*(?:$|[}\]]|\/[/*]|["'‘“„«「『＂`{[]|-?\d)|\r|\n)/;

export function readText(cursor: Cursor, role: TextRole): string {
  return cursor.text[cursor.position] === '"' ? readQuoted(cursor, role) : readOtherwiseQuoted(cursor, role);
}

function readQuoted(cursor: Cursor, role: TextRole): string {
  const { text } = cursor;
  const start = cursor.position++;
  let result = "";
  for (;;) {
    const from = cursor.position;
    while (isPlain(text.charCodeAt(cursor.position))) cursor.position++;
    result += text.slice(from, cursor.position);
    const character = text[cursor.position];
    if (character === "\\") result += readEscape(cursor);
    else if (character === '"') {
      cursor.position++;
      return checkEnd(cursor, role, start, result);
    } else if (character === undefined || character === "\n" || character === "\r") {
      return readWithoutEnd(cursor, role, start);
    } else {
      const problem = "there is a control character inside a text";
      slipOfKind(cursor, "control", problem, "it to be written as an escape such as \\t", cursor.position);
      result += character;
      cursor.position++;
    }
  }
}

function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}

function readEscape(cursor: Cursor): string {
  const { text } = cursor;
  const at = cursor.position;
  const letter = text[at + 1] ?? "";
  if (letter === "u") {
    const digits = text.slice(at + 2, at + 6);
    if (/^[0-9A-Fa-f]{4}$/.test(digits)) {
      cursor.position += 6;
      return String.fromCharCode(parseInt(digits, 16));
    }
    // `textures\ui` rather than a character by its number.
    if (/^[0-9A-Fa-f]/.test(digits)) {
      slipOfKind(cursor, "escape", "\\u is not followed by four hexadecimal digits", "as in \\u00e9", at);
    } else slipOfBackslash(cursor, at);
  } else if (letter !== "" && '"\\/bfnrt'.includes(letter)) {
    cursor.position += 2;
    return SIMPLE_ESCAPES[letter]!;
  } else {
    slipOfBackslash(cursor, at);
  }
  cursor.isGuess = true;
  cursor.position++;
  return "\\";
}

function slipOfBackslash(cursor: Cursor, at: number): void {
  const expected = "a slash, as in textures/items/apple, or \\n for a new line";
  slipOfKind(cursor, "escape", "a backslash stands before a letter it has no meaning with", expected, at);
}

/** A text was closed at `cursor.position`: is this where its author closed it? */
function checkEnd(cursor: Cursor, role: TextRole, start: number, result: string): string {
  if (role === "key") {
    const isColonNext = /^\s*[:：=]/.test(cursor.text.slice(cursor.position, cursor.position + 200));
    if (isColonNext || !/:\s*$/.test(result)) return result;
    // "title: "The Mine" — the mark that should close the key is missing, and the one of the value closed it.
    cursor.position--;
    return keyWithoutEnd(cursor, start, result.replace(/\s*:\s*$/, ""));
  }
  const next = nextOnLine(cursor.text, cursor.position);
  if (next === "" || ',，}]:"/;；#'.includes(next)) return result;
  const end = findEnd(cursor.text, cursor.position, '"', AFTER_VALUE);
  if (end === undefined) return result;
  const problem = "there is a quotation mark inside a text, which ends the text there";
  slip(cursor, problem, 'quotation marks inside a text to be written as \\"', cursor.position - 1);
  cursor.position = end + 1;
  return cursor.text.slice(start + 1, end);
}

/** The next character that is seen before the line ends, if any. Goes no further: a whole file may be one line. */
function nextOnLine(text: string, from: number): string {
  let at = from;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r" && text[at]!.trim() === "") at++;
  const character = text[at] ?? "";
  return character === "\n" || character === "\r" ? "" : character;
}

function keyWithoutEnd(cursor: Cursor, start: number, written: string): string {
  const key = written.replace(/[“”„]$/, "");
  if (key !== written) slipCurly(cursor, start);
  else slip(cursor, `the key ${quote(key)} has no closing quotation mark`, `"${shortened(key)}":`, start);
  // The value follows; its colon is part of what has been read.
  cursor.skipColon = true;
  return key;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function slipCurly(cursor: Cursor, at: number): void {
  const expected = `straight quotation marks, as in "title" (the key beside Enter; word processors make curly ones)`;
  slipOfKind(cursor, "curly", "there is a curly quotation mark", expected, at);
}

/** First mark from `from` on, on the same line, that is followed by what follows a text. */
function findEnd(text: string, from: number, marks: string, after: RegExp): number | undefined {
  const lineEnd = endOfLine(text, from);
  for (let index = from; index < lineEnd; index++) {
    if (marks.includes(text[index]!) && after.test(text.slice(index + 1, lineEnd))) return index;
  }
  return undefined;
}

/** The line, or the file, ends inside a text that began at `start`. */
function readWithoutEnd(cursor: Cursor, role: TextRole, start: number): string {
  const { text } = cursor;
  const lineEnd = endOfLine(text, start);
  const line = text.slice(start + 1, lineEnd);
  const colon = line.indexOf(":");
  if (role === "key" && colon >= 0) {
    cursor.position = start + 1 + colon + 1;
    return keyWithoutEnd(cursor, start, line.slice(0, colon).trim());
  }
  const curly = findEnd(text, start + 1, "“”„", AFTER_VALUE);
  if (curly !== undefined) {
    slipCurly(cursor, curly);
    cursor.position = curly + 1;
    return text.slice(start + 1, curly);
  }
  const end = endOnLaterLine(text, lineEnd);
  if (end !== undefined) {
    slip(cursor, "a text goes over several lines", "one line; a line break inside a text is \\n", start);
    cursor.position = end + 1;
    return text.slice(start + 1, end).replace(/\r\n?|\n/g, "\n");
  }
  slip(cursor, "a text has no closing quotation mark", 'a quotation mark " where the text ends', start);
  const written = line.replace(/[\s,}\]]*$/, "");
  cursor.position = start + 1 + written.length;
  return written;
}

const MAX_LINES_OF_TEXT = 30;

/** Where the text goes on over the line's end and is closed later; undefined when the next line begins something new. */
function endOnLaterLine(text: string, lineEnd: number): number | undefined {
  let from = lineEnd;
  for (let count = 0; count < MAX_LINES_OF_TEXT && from < text.length; count++) {
    from += text[from] === "\r" && text[from + 1] === "\n" ? 2 : 1;
    const line = text.slice(from, endOfLine(text, from));
    if (/^\s*(?:"[^"]*"\s*:|[}\]])/.test(line)) return undefined;
    const end = findEnd(text, from, '"', AFTER_VALUE);
    const mark = /^\s*"/.exec(line)?.[0].length;
    // A mark at the front either closes the text or begins another one.
    if (end !== undefined) return mark === undefined || end === from + mark - 1 ? end : undefined;
    from += line.length;
  }
  return undefined;
}

function readOtherwiseQuoted(cursor: Cursor, role: TextRole): string {
  const { text } = cursor;
  const start = cursor.position;
  const isSingle = SINGLE_MARKS.includes(text[start]!);
  const marks = isSingle ? SINGLE_MARKS : `${DOUBLE_MARKS}"`;
  if (isSingle) {
    const expected = 'texts in double quotation marks, as in "title"';
    slipOfKind(cursor, "single", "there is a single quotation mark", expected, start);
  } else if (WIDE_MARKS.includes(text[start]!)) {
    const problem = `there is ${text[start]!} in place of a quotation mark`;
    slipOfKind(cursor, "curly", problem, 'straight quotation marks, as in "title"', start);
  } else slipCurly(cursor, start);
  const after = role === "key" ? AFTER_KEY : AFTER_OTHERWISE_QUOTED;
  const end = findEnd(text, start + 1, marks, after) ?? findEnd(text, start + 1, marks, /^/);
  if (end !== undefined) {
    cursor.position = end + 1;
    return text.slice(start + 1, end);
  }
  const written = text
    .slice(start + 1, endOfLine(text, start))
    .replace(role === "key" ? /\s*[:：].*$/ : /[\s,}\]]*$/, "");
  cursor.position = start + 1 + written.length;
  return written;
}
