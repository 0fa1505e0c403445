/**
 * NBT written as text, as FTB Quests and commands of Java Edition have it: commas may be missing, comments may be there, numbers
 * bear the letter of their type, which is dropped. Reads what is sound up to the first fault, and says whether there was one.
 */
export interface ReadSnbt {
  /** Undefined where nothing could be read; else what was read before the fault. */
  readonly value: unknown;
  /** What is wrong, with its line; undefined = all is right. */
  readonly fault?: string;
}

const MAX_DEPTH = 100;

class Stop extends Error {}

interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

export function readSnbt(text: string): ReadSnbt {
  const cursor: Cursor = { text, at: 0, depth: 0 };
  let whole: unknown;
  try {
    readValue(cursor, (value) => (whole = value));
    return { value: whole };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const line = text.slice(0, cursor.at).split("\n").length;
    return { value: whole, fault: `${error.message} in line ${line}` };
  }
}

/** @param put takes a list or a compound before it is filled: what comes before a fault stays */
function readValue(cursor: Cursor, put: (value: unknown) => void): void {
  skip(cursor);
  const sign = cursor.text[cursor.at];
  if (sign === undefined) throw new Stop("it ends too early");
  if (sign === "{") readCompound(cursor, put);
  else if (sign === "[") readList(cursor, put);
  // Ids stand without quotation marks, too, colons and all.
  else put(sign === '"' || sign === "'" ? readQuoted(cursor) : scalarOf(readWord(cursor, /[^\s,;{}[\]"']+/y)));
}

function readCompound(cursor: Cursor, put: (value: unknown) => void): void {
  const compound: Record<string, unknown> = {};
  put(compound);
  fill(cursor, "}", () => {
    const sign = cursor.text[cursor.at];
    const key = sign === '"' || sign === "'" ? readQuoted(cursor) : readWord(cursor, /[^\s,;:{}[\]"'=]+/y);
    skip(cursor);
    if (!/[:=]/.test(cursor.text[cursor.at] ?? "")) throw new Stop(`a colon is missing behind ${JSON.stringify(key)}`);
    cursor.at++;
    readValue(cursor, (value) => {
      // `__proto__` is a key like any other.
      Object.defineProperty(compound, key, { value, enumerable: true, configurable: true, writable: true });
    });
  });
}

/** Also lists of numbers of one type: `[I; 1, 2]`. */
function readList(cursor: Cursor, put: (value: unknown) => void): void {
  const list: unknown[] = [];
  put(list);
  const typed = /\[\s*[BILbil]\s*(?=;)/y;
  typed.lastIndex = cursor.at;
  const mark = typed.exec(cursor.text)?.[0];
  if (mark !== undefined) cursor.at += mark.length - 1;
  fill(cursor, "]", () => readValue(cursor, (value) => list.push(value)));
}

function fill(cursor: Cursor, close: string, readOne: () => void): void {
  if (++cursor.depth > MAX_DEPTH) throw new Stop("lists and compounds are too deep in each other");
  cursor.at++;
  for (skip(cursor); cursor.text[cursor.at] !== close; skip(cursor)) {
    if (cursor.at >= cursor.text.length) throw new Stop("a bracket is not closed");
    readOne();
  }
  cursor.at++;
  cursor.depth--;
}

function skip(cursor: Cursor): void {
  const { text } = cursor;
  while (cursor.at < text.length) {
    const sign = text[cursor.at]!;
    if (sign === "#" || text.startsWith("//", cursor.at)) skipPast(cursor, "\n");
    else if (text.startsWith("/*", cursor.at)) skipPast(cursor, "*/");
    else if (/[\s,;\ufeff]/.test(sign)) cursor.at++;
    else return;
  }
}

function skipPast(cursor: Cursor, mark: string): void {
  const found = cursor.text.indexOf(mark, cursor.at);
  cursor.at = found < 0 ? cursor.text.length : found + mark.length;
}

function readQuoted(cursor: Cursor): string {
  const { text } = cursor;
  const quote = text[cursor.at++]!;
  let said = "";
  for (;;) {
    const sign = text[cursor.at++];
    if (sign === undefined) throw new Stop("a text does not end");
    if (sign === quote) return said;
    said += sign === "\\" ? readEscaped(cursor) : sign;
  }
}

function readEscaped(cursor: Cursor): string {
  const sign = cursor.text[cursor.at++] ?? "";
  if (sign === "n") return "\n";
  if (sign === "t") return "\t";
  if (sign === "r") return "";
  const hex = sign === "u" ? /^[0-9a-fA-F]{4}/.exec(cursor.text.slice(cursor.at, cursor.at + 4))?.[0] : undefined;
  // A backslash before anything else is kept: it keeps an ampersand from being a colour.
  if (hex === undefined) return /["'\\]/.test(sign) ? sign : `\\${sign}`;
  cursor.at += 4;
  return String.fromCharCode(parseInt(hex, 16));
}

/** @param form sticky */
function readWord(cursor: Cursor, form: RegExp): string {
  form.lastIndex = cursor.at;
  const found = form.exec(cursor.text)?.[0];
  if (found === undefined) throw new Stop(`${JSON.stringify(cursor.text[cursor.at])} has no meaning`);
  cursor.at += found.length;
  return found;
}

function scalarOf(word: string): unknown {
  if (/^(?:true|false)$/i.test(word)) return word.toLowerCase() === "true";
  // Ids of quests are too long for a number.
  if (/^[+-]?\d{16,}[lL]$/.test(word)) return BigInt(word.slice(0, -1).replace(/^\+/, ""));
  const number = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)[bslfdBSLFD]?$/.exec(word)?.[1];
  return number === undefined ? word : Number(number);
}
