/**
 * How a file of JSON is laid out by whoever wrote it: line ends, indentation, spaces. New values are written in the same way.
 * Goes by the text alone.
 */

export interface JsonStyle {
  readonly eol: string;
  /** One level. */
  readonly indent: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** After a comma within a line. */
  readonly gap: string;
  /** Inside the braces of an object that is in one line. */
  readonly padding: string;
  /** Whether lists and objects that fit are in one line. */
  readonly isCompact: boolean;
}

export const DEFAULT_STYLE: JsonStyle = {
  eol: "\n",
  indent: "  ",
  colon: ": ",
  gap: " ",
  padding: " ",
  isCompact: true,
};

/** Longer ones are put into several lines, also where short ones are in one. */
const MAX_COLUMNS = 100;

/** Two lists or objects that begin with a line break: whoever wrote it puts each value into its line. */
const TWO_OF_LINES = /[{[][ \t]*[\r\n][^]*[{[][ \t]*[\r\n]/;

/** @param like what the text itself does not tell is as in this style */
export function styleOf(text: string, like: JsonStyle = DEFAULT_STYLE): JsonStyle {
  const hasLines = /[\r\n]/.test(text.trim());
  const inner = /[{[][ \t]*(?:\r\n|\r|\n)([ \t]+)["{[]/.exec(text);
  const outer = inner === null ? "" : indentAt(text, inner.index);
  const inLine = /[{[]([ \t]*)"[^"\\\r\n]*"(?=[^\r\n]*[}\]])/.exec(hasLines ? withoutOuterLine(text) : text);
  const colon = /"(:[ \t]*)(?=["{[\d-]|true|false|null)/.exec(text)?.[1] ?? like.colon;
  const gap = /(?:"|\d|true|false|null|\}|\]),([ \t]*)(?=["{[\d-]|true|false|null)/.exec(text)?.[1];
  return {
    eol: /\r\n|\r|\n/.exec(text)?.[0] ?? like.eol,
    indent: inner?.[1]?.startsWith(outer) === true ? inner[1].slice(outer.length) || like.indent : like.indent,
    colon,
    gap: gap ?? (hasLines ? like.gap : /\s*$/.exec(colon)![0]),
    padding: inLine?.[1] ?? (hasLines ? like.padding : /\s*$/.exec(colon)![0]),
    isCompact: hasLines ? inLine !== null || (like.isCompact && !TWO_OF_LINES.test(text)) : true,
  };
}

/** The braces of the whole file are in lines of their own and say nothing of lists and objects within. */
function withoutOuterLine(text: string): string {
  return text.replace(/^\s*\{/, "");
}

/** The white space with which the line of a place begins. */
export function indentAt(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return /^[ \t]*/.exec(text.slice(start))![0];
}

export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text[start - 1])) start--;
  return start;
}

export const isLineBreak = (character: string | undefined): boolean => character === "\n" || character === "\r";

/**
 * @param indent of the line in which the value begins
 * @param column where it begins, as far as that line's length matters
 * @param inOneLine whether it has to stay in one
 */
export function render(value: unknown, style: JsonStyle, indent: string, column: number, inOneLine = false): string {
  const flat = renderFlat(value, style);
  if (inOneLine || typeof value !== "object" || value === null || isEmpty(value)) return flat;
  if (style.isCompact && column + flat.length <= MAX_COLUMNS) return flat;
  const within = indent + style.indent;
  const parts = Array.isArray(value)
    ? value.map((member) => render(member, style, within, within.length))
    : entriesOf(value).map(([key, member]) => {
        const lead = JSON.stringify(key) + style.colon;
        return lead + render(member, style, within, within.length + lead.length);
      });
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}${style.eol}${within}${parts.join(`,${style.eol}${within}`)}${style.eol}${indent}${close}`;
}

function renderFlat(value: unknown, style: JsonStyle): string {
  if (Array.isArray(value)) return `[${value.map((member) => renderFlat(member, style)).join(`,${style.gap}`)}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (isEmpty(value)) return "{}";
  const parts = entriesOf(value).map(([key, member]) => JSON.stringify(key) + style.colon + renderFlat(member, style));
  return `{${style.padding}${parts.join(`,${style.gap}`)}${style.padding}}`;
}

const entriesOf = (value: object): [string, unknown][] =>
  Object.entries(value as Record<string, unknown>).filter(([, member]) => member !== undefined);

const isEmpty = (value: object): boolean => (Array.isArray(value) ? value.length : entriesOf(value).length) === 0;
