/**
 * Texts as editors of text hold them, with one kind of line break, and back: lines that nobody touched keep theirs, and so does a
 * byte order mark.
 */
import { DEFAULT_STYLE } from "./json-style.ts";

const MARK = "\uFEFF";
const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

export const withPlainBreaks = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n|\r/g, "\n");

/** `edited`: with plain breaks, made of `original`. */
export function withBreaksOf(original: string, edited: string): string {
  const mark = original.startsWith(MARK) ? MARK : "";
  const before = original.slice(mark.length).match(LINE) ?? [];
  const plain = before.map(withPlainBreaks);
  const now = edited.match(LINE) ?? [];
  const eol = /\r\n|\r|\n/.exec(original)?.[0] ?? DEFAULT_STYLE.eol;
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && plain[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && plain[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const middle = now.slice(start, now.length - end).map((line) => line.replace(/\n$/, () => eol));
  const result = mark + [...before.slice(0, start), ...middle, ...before.slice(before.length - end)].join("");
  // Of breaks that are mixed, a lone return before a lone feed would become one break.
  return withPlainBreaks(result) === edited ? result : mark + edited.replaceAll("\n", eol);
}

/** The smallest replacement that makes one text of another. */
export function differenceOf(
  from: string,
  to: string,
): { readonly at: number; readonly end: number; readonly by: string } {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return { at: start, end: from.length - end, by: to.slice(start, to.length - end) };
}
