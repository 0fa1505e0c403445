/**
 * A text with the game's formatting codes → runs of one look, broken into lines that are no wider than their room. What is cut
 * off is told by three dots. Colours too dark for a dark ground are drawn lighter.
 */

import type { Measure } from "./text-widths.ts";

export interface TextRun {
  readonly text: string;
  /** Undefined = as the text around it. */
  readonly colour?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly width: number;
}

/** By code; the game's own black and blues would not be seen. */
const COLOURS: Readonly<Record<string, string>> = {
  "0": "#9a9aa2",
  "1": "#7f8cff",
  "2": "#4fc94f",
  "3": "#35c2c2",
  "4": "#ff6a5e",
  "5": "#d47bea",
  "6": "#ffb938",
  "7": "#c6c6c6",
  "8": "#a0a0a8",
  "9": "#9099ff",
  a: "#6dff6d",
  b: "#6dffff",
  c: "#ff7b7b",
  d: "#ff7bff",
  e: "#ffff6d",
  f: "#ffffff",
  g: "#ddd605",
  h: "#e3d4d1",
  i: "#cecaca",
  j: "#a39599",
  m: "#e0635a",
  n: "#d08a6b",
  p: "#deb12d",
  q: "#36c96a",
  s: "#2cbaa8",
  t: "#6f9ad8",
  u: "#b98ae0",
  v: "#eb7114",
};

type Style = Omit<TextRun, "text">;
interface Letter {
  readonly text: string;
  readonly style: Style;
}

const PLAIN: Style = {};

/** Without the formatting codes. */
export const plainText = (text: string): string =>
  lettersOf(text)
    .map((letter) => letter.text)
    .join("");

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let style = PLAIN;
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character !== "§" || at + 1 >= characters.length) {
      letters.push({ text: character, style });
      continue;
    }
    const code = characters[++at]!.toLowerCase();
    const colour = COLOURS[code];
    if (code === "r") style = PLAIN;
    else if (code === "l") style = { ...style, isBold: true };
    else if (code === "o") style = { ...style, isItalic: true };
    else if (colour !== undefined) style = { ...style, colour };
  }
  return letters;
}

/** What holds together when a line is broken: a word, a blank, or one character of a script without blanks. */
const PIECES =
  /\s+|[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+/gu;
/** What begins no line. */
const CLOSING = /^[、。，．！？：；）」』】》…!?,.:;)\]}»”’ー]/u;
const ELLIPSIS = "…";

type WidthOf = (letters: readonly Letter[]) => number;

interface Piece {
  readonly letters: readonly Letter[];
  readonly width: number;
  readonly isBlank: boolean;
}

/**
 * @param text one line, maybe with formatting codes
 * @param room pixels
 * @param most how many lines there may be
 */
export function textLines(text: string, size: number, room: number, most: number, measure: Measure): TextLine[] {
  const width: WidthOf = (letters) =>
    runsOf(letters).reduce((sum, run) => sum + measure(run.text, size, run.isBold === true), 0);
  const lines: Letter[][] = [];
  let line: Letter[] = [];
  let taken = 0;
  const letters = lettersOf(text);
  for (const piece of piecesOf(letters, room, width)) {
    const fits = taken + piece.width <= room;
    if (!fits && line.length > 0 && lines.length < most - 1) {
      lines.push(line);
      line = [];
      taken = 0;
      if (piece.isBlank) continue;
    }
    if (piece.isBlank && line.length === 0) continue;
    line.push(...piece.letters);
    taken += piece.width;
  }
  lines.push(line);
  return lines.map((one) => {
    const trimmed = withoutEnd(one);
    const fitted = width(trimmed) <= room ? trimmed : clipped(trimmed, room, width);
    return { runs: runsOf(fitted), width: width(fitted) };
  });
}

function piecesOf(letters: readonly Letter[], room: number, width: WidthOf): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [piece] of letters
    .map((letter) => letter.text)
    .join("")
    .matchAll(PIECES)) {
    const count = Array.from(piece).length;
    const own = letters.slice(at, at + count);
    at += count;
    const before = pieces.at(-1);
    const isBlank = /^\s/.test(piece);
    if (before && !before.isBlank && CLOSING.test(piece)) {
      const joined = [...before.letters, ...own];
      pieces[pieces.length - 1] = { letters: joined, width: width(joined), isBlank: false };
    } else pieces.push({ letters: own, width: width(own), isBlank });
  }
  // A word that no line has room for is broken anywhere.
  return pieces.flatMap((piece) =>
    piece.width <= room
      ? [piece]
      : piece.letters.map((letter) => ({ letters: [letter], width: width([letter]), isBlank: piece.isBlank })),
  );
}

function withoutEnd(letters: readonly Letter[]): readonly Letter[] {
  let end = letters.length;
  while (end > 0 && /\s/.test(letters[end - 1]!.text)) end--;
  return letters.slice(0, end);
}

function clipped(letters: readonly Letter[], room: number, width: WidthOf): readonly Letter[] {
  const cut = (end: number): readonly Letter[] => {
    const kept = withoutEnd(letters.slice(0, end));
    return [...kept, { text: ELLIPSIS, style: kept.at(-1)?.style ?? PLAIN }];
  };
  let fits = 0;
  let beyond = letters.length;
  while (beyond - fits > 1) {
    const middle = (fits + beyond) >> 1;
    if (width(cut(middle)) <= room) fits = middle;
    else beyond = middle;
  }
  // A mark belongs to the character before it.
  while (fits > 0 && fits < letters.length && /^\p{M}$/u.test(letters[fits]!.text)) fits--;
  return cut(fits);
}

function runsOf(letters: readonly Letter[]): TextRun[] {
  const runs: { text: string; style: Style }[] = [];
  for (const { text, style } of letters) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return runs.map(({ text, style }) => ({ text, ...style }));
}
