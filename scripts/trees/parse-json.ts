/**
 * JSON text → value, with what `JSON.parse` cannot say: line and column of an error in the same words in every script
 * engine, keys written twice (of which `JSON.parse` silently drops one), numbers beyond the number range, and a depth limit
 * that protects the small stack of the game's engine. Accepts exactly what the JSON standard accepts, up to that depth.
 */
import { joinPath, quote, type IssueCode } from "../core/checks/issue.ts";

/** Levels of lists and objects. Nodes need five; the rest is room for the free `data` of reward functions. */
export const MAX_DEPTH = 32;

/** Something the text loses when it is read, although it is JSON. */
export interface JsonFlaw {
  readonly code: IssueCode;
  readonly path: string;
  readonly problem: string;
  readonly expected: string;
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly flaws: readonly JsonFlaw[] }
  | { readonly ok: false; readonly flaw: JsonFlaw };

export function readJson(text: string): JsonReading {
  const reader = createReader(text);
  try {
    return { ok: true, value: reader.readAll(), flaws: reader.flaws };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, flaw: error.flaw };
    throw error;
  }
}

/** Leaves the nested readers at once; never leaves this file. */
class Stop extends Error {
  readonly flaw: JsonFlaw;
  constructor(flaw: JsonFlaw) {
    super(flaw.problem);
    this.flaw = flaw;
  }
}

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

const WORDS: readonly (readonly [string, unknown])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

function createReader(text: string) {
  const flaws: JsonFlaw[] = [];
  // A byte order mark is what some editors on Windows put in front; it is no part of the JSON.
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  function stop(problem: string, expected: string, at = position): never {
    const { line, column } = lineAndColumn(text, at);
    throw new Stop({ code: "not-json", path: "$", problem: `not JSON: line ${line}:${column}: ${problem}`, expected });
  }

  function found(): string {
    return position >= text.length ? "the text ends" : `there is ${quote(text[position]!)}`;
  }

  function skipSpace(): void {
    for (;;) {
      const code = text.charCodeAt(position);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
      position++;
    }
    if (text[position] === "/" && (text[position + 1] === "/" || text[position + 1] === "*")) {
      stop("there is a comment", "JSON without comments");
    }
  }

  function readString(): string {
    const start = position;
    position++;
    let result = "";
    let from = position;
    for (;;) {
      const code = text.charCodeAt(position);
      if (position >= text.length || code === 0x0a || code === 0x0d) {
        stop(
          "a text has no end",
          "a closing quotation mark on the same line (a line break inside a text is \\n)",
          start,
        );
      }
      if (code < 0x20) stop("there is a control character in a text", "it to be written as an escape such as \\t");
      if (code === 0x22) {
        result += text.slice(from, position);
        position++;
        return result;
      }
      if (code === 0x5c) {
        result += text.slice(from, position) + readEscape();
        from = position;
      } else {
        position++;
      }
    }
  }

  function readEscape(): string {
    const letter = text[position + 1] ?? "";
    if (letter === "u") {
      const digits = text.slice(position + 2, position + 6);
      if (!/^[0-9A-Fa-f]{4}$/.test(digits)) stop("\\u is not followed by four hexadecimal digits", "as in \\u00e9");
      position += 6;
      return String.fromCharCode(parseInt(digits, 16));
    }
    const simple = '"\\/bfnrt'.includes(letter) ? SIMPLE_ESCAPES[letter] : undefined;
    if (simple === undefined) {
      stop("a backslash stands before a letter it has no meaning with", 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u');
    }
    position += 2;
    return simple;
  }

  function skipDigits(): void {
    const start = position;
    while (isDigit(text.charCodeAt(position))) position++;
    if (position === start) stop(`${found()} inside a number`, "a digit");
  }

  function readNumber(path: string): number {
    const start = position;
    if (text[position] === "-") position++;
    if (text[position] === "0") {
      position++;
      if (isDigit(text.charCodeAt(position))) stop("a number starts with 0", "a number without leading zeros", start);
    } else skipDigits();
    if (text[position] === ".") {
      position++;
      skipDigits();
    }
    if (text[position] === "e" || text[position] === "E") {
      position++;
      if (text[position] === "+" || text[position] === "-") position++;
      skipDigits();
    }
    const written = text.slice(start, position);
    const value = Number(written);
    if (!Number.isFinite(value)) {
      const problem = `the number ${quote(written)} is too large to be kept`;
      flaws.push({ code: "number-too-large", path, problem, expected: "a number up to about 1.8e308" });
    }
    return value;
  }

  function readValue(path: string, depth: number): unknown {
    const character = text[position] ?? "";
    if (character === '"') return readString();
    if (character === "-" || isDigit(text.charCodeAt(position))) return readNumber(path);
    if (character === "{" || character === "[") {
      if (depth >= MAX_DEPTH) {
        const expected = `at most ${MAX_DEPTH} levels of lists and objects`;
        throw new Stop({ code: "too-deep", path: "$", problem: "lists and objects are nested too deeply", expected });
      }
      return character === "{" ? readObject(path, depth + 1) : readList(path, depth + 1);
    }
    for (const [word, value] of WORDS) {
      if (text.startsWith(word, position)) {
        position += word.length;
        return value;
      }
    }
    if (character === "'") stop("there is a single quotation mark", 'texts in double quotation marks, as in "title"');
    return stop(found(), "a value: a text, a number, true, false, null, a list or an object");
  }

  function readObject(path: string, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const seen = new Set<string>();
    position++;
    skipSpace();
    while (text[position] !== "}") {
      if (text[position] !== '"') stop(found(), seen.size === 0 ? 'a key in double quotation marks or "}"' : KEY);
      const key = readString();
      const keyPath = joinPath(path, key);
      if (seen.has(key)) {
        const problem = `the key ${quote(key)} is written twice in one object, so one of the two would be lost`;
        flaws.push({ code: "duplicate-key", path: keyPath, problem, expected: "each key once" });
      }
      seen.add(key);
      skipSpace();
      if (text[position] !== ":") stop(found(), `":" after the key ${quote(key)}`);
      position++;
      skipSpace();
      // An assignment to __proto__ would change the object instead of adding a key.
      const value = readValue(keyPath, depth);
      Object.defineProperty(result, key, { value, writable: true, enumerable: true, configurable: true });
      separate("}");
    }
    position++;
    return result;
  }

  function readList(path: string, depth: number): unknown[] {
    const result: unknown[] = [];
    position++;
    skipSpace();
    while (text[position] !== "]") {
      result.push(readValue(joinPath(path, result.length), depth));
      separate("]");
    }
    position++;
    return result;
  }

  /** Steps over the comma between two members, or stays at the closing bracket. */
  function separate(close: "}" | "]"): void {
    skipSpace();
    if (text[position] === close) return;
    if (text[position] !== ",") stop(found(), `"," or "${close}"`);
    const comma = position;
    position++;
    skipSpace();
    if (text[position] === close) stop(`there is a comma before "${close}"`, "no comma after the last one", comma);
  }

  function readAll(): unknown {
    skipSpace();
    const value = readValue("$", 0);
    skipSpace();
    if (position < text.length) stop(`${found()} after the end of the value`, "one value in a file");
    return value;
  }

  return { readAll, flaws };
}

const KEY = "a key in double quotation marks";

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Counted from 1, as editors do; a column is one UTF-16 unit. */
function lineAndColumn(text: string, position: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < position && index < text.length; index++) {
    const character = text[index];
    if (character === "\n" || (character === "\r" && text[index + 1] !== "\n")) {
      line++;
      lineStart = index + 1;
    }
  }
  return { line, column: position - lineStart + 1 };
}
