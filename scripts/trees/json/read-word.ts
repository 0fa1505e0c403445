/**
 * Reads what stands without quotation marks: numbers, true, false and null, and all that people write in their place, with
 * what they meant by it. Knows nothing of what a value is for.
 */
import { quote } from "../../core/checks/issue.ts";
import { endOfLine, slip, slipOfKind, stop, type Cursor } from "./cursor.ts";

const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NUMBER_LIKE = /^[+-]?(?:\.?[0-9]|Infinity)/;
/** Up to the next bracket, comma, colon, quotation mark or space. */
const WORD = /[^\s,:{}[\]"“”，：；;]+/y;

const WORDS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** What other languages say. */
const MEANT: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  yes: true,
  no: false,
  on: true,
  off: false,
};

const NOTHING: readonly string[] = ["none", "null", "nil", "undefined"];

const A_VALUE = "a value: a text, a number, true, false, a list or an object";

export function readWord(cursor: Cursor, path: string): unknown {
  const at = cursor.position;
  WORD.lastIndex = at;
  const word = WORD.exec(cursor.text)?.[0] ?? "";
  if (word === "") {
    const found = at >= cursor.text.length ? "the text ends" : `there is ${quote(cursor.text[at]!)}`;
    return stop(cursor, found, A_VALUE, at);
  }
  if (WORDS.has(word)) {
    cursor.position += word.length;
    return WORDS.get(word);
  }
  if (NUMBER.test(word) && !isFollowedByMark(cursor, at + word.length)) return readNumber(cursor, word, path);
  return readWrongWord(cursor, word);
}

function readNumber(cursor: Cursor, word: string, path: string): number {
  const at = cursor.position;
  cursor.position += word.length;
  const thousands = /^(?:,[0-9]{3})+(?![0-9A-Za-z.])/.exec(
    cursor.text.slice(cursor.position, cursor.position + 40),
  )?.[0];
  if (thousands !== undefined && cursor.open[cursor.open.length - 1]?.close === "}") {
    const meant = word + thousands.replace(/,/g, "");
    slip(cursor, `there is a comma inside the number ${word}${thousands}`, meant, at);
    cursor.position += thousands.length;
    return Number(meant);
  }
  const value = Number(word);
  if (!Number.isFinite(value)) {
    const problem = `the number ${quote(word)} is too large to be kept`;
    const expected = "a number up to about 1.8e308";
    cursor.slips.push({ code: "number-too-large", path, problem, expected, at, isWarning: false, more: 0 });
    cursor.isGuess = true;
  }
  return value;
}

function isFollowedByMark(cursor: Cursor, at: number): boolean {
  return cursor.text[at] === '"' && /^"[ \t]*(?:[,}\]]|$)/.test(cursor.text.slice(at, endOfLine(cursor.text, at)));
}

function readWrongWord(cursor: Cursor, word: string): unknown {
  const at = cursor.position;
  const lower = word.toLowerCase();
  cursor.position += word.length;
  if (Object.prototype.hasOwnProperty.call(MEANT, lower)) {
    cursor.isGuess = true;
    const problem =
      lower === "true" || lower === "false" ? `${word} has capital letters` : `${word} is not a value of JSON`;
    slip(cursor, problem, `${MEANT[lower]}, in small letters and without quotation marks`, at);
    return MEANT[lower];
  }
  cursor.isGuess = true;
  if (NOTHING.includes(lower)) {
    slip(cursor, `${word} is not a value of JSON`, "a value, or the key left out", at);
    return null;
  }
  if (lower === "nan" || lower === "infinity" || /^[+-]infinity$/.test(lower)) {
    slip(cursor, `${word} is not a number of JSON`, "a number in digits", at);
    return 0;
  }
  if (NUMBER_LIKE.test(word) && !isFollowedByMark(cursor, cursor.position)) {
    slip(cursor, `${quote(word)} is not a number of JSON: ${faultOfNumber(word)}`, "digits alone, as in 12 or 0.5", at);
    return Number.parseFloat(word) || 0;
  }
  return readBareText(cursor, at);
}

function faultOfNumber(word: string): string {
  if (word.startsWith("+")) return "it starts with +";
  if (/^-?0[0-9]/.test(word)) return "it starts with 0";
  if (/^-?0[xXbBoO]/.test(word)) return "it is not decimal";
  if (/^-?\./.test(word)) return "a digit is missing before the point";
  if (/\.$/.test(word)) return "a digit is missing after the point";
  if (word.includes("_")) return "it contains _";
  return "it contains something else than digits";
}

/** A text without marks, up to where it seems to end on its line; perhaps with the closing mark. */
function readBareText(cursor: Cursor, at: number): string {
  const rest = cursor.text.slice(at, endOfLine(cursor.text, at));
  const closed = /^([^"]*)"[ \t]*(?:[,}\]]|$)/.exec(rest);
  if (closed !== null) {
    slip(cursor, "a text has no opening quotation mark", 'a quotation mark " where the text begins', at);
    cursor.position = at + closed[1]!.length + 1;
    return closed[1]!;
  }
  const written = /^[^,}\]"]*/.exec(rest)![0].trim();
  const wide = /^[！-～]/.exec(rest)?.[0];
  if (wide !== undefined) {
    const ordinary = String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
    const said = [`there is a full-width "${wide}"`, `an ordinary "${ordinary}"`] as const;
    // Nobody can tell what such a bracket holds.
    if ("{[".includes(ordinary)) stop(cursor, ...said, at);
    slip(cursor, ...said, at);
    cursor.position = at + Math.max(1, written.length);
    return written;
  }
  slip(cursor, `there is ${quote(written)} without quotation marks`, `texts in quotation marks, as in "title"`, at);
  cursor.position = at + Math.max(1, written.length);
  return written;
}

/** A key without marks, perhaps with the closing one. */
export function readBareKey(cursor: Cursor): string | undefined {
  const at = cursor.position;
  const match = /^([A-Za-z_$][\w$.-]*)(["”]?)(?=[ \t]*[:：=])/.exec(cursor.text.slice(at, at + 200));
  if (match === null) return undefined;
  cursor.position = at + match[0].length;
  const key = match[1]!;
  if (match[2] !== "") {
    slip(cursor, `the key ${quote(key)} has no opening quotation mark`, quote(key), at);
  } else slipOfKind(cursor, "bare-key", `the key ${key} has no quotation marks`, quote(key), at);
  return key;
}
