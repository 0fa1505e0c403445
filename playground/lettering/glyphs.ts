/**
 * A text of the game, with its formatting codes, as characters that each have a width, a colour and a style; and broken into
 * lines as its forms break them. Pixels are those of the game's interface. Knows nothing of how they are drawn.
 */
import { BOLD, KNOWN_WIDTHS, learnWidth } from "../../scripts/core/text/font/widths.ts";

export const LINE_HEIGHT = 10;

const COLOURS: Readonly<Record<string, string>> = {
  "0": "#000000",
  "1": "#0000aa",
  "2": "#00aa00",
  "3": "#00aaaa",
  "4": "#aa0000",
  "5": "#aa00aa",
  "6": "#ffaa00",
  "7": "#c6c6c6",
  "8": "#555555",
  "9": "#5555ff",
  a: "#55ff55",
  b: "#55ffff",
  c: "#ff5555",
  d: "#ff55ff",
  e: "#ffff55",
  f: "#ffffff",
  g: "#ddd605",
  h: "#e3d4d1",
  i: "#cecaca",
  j: "#443a3b",
  m: "#971607",
  n: "#b4684d",
  p: "#deb12d",
  q: "#47a036",
  s: "#2cbaa8",
  t: "#21497b",
  u: "#9a5cc6",
  v: "#eb7114",
};

export interface Glyph {
  readonly character: string;
  readonly width: number;
  readonly colour: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Another character of the same width, ever again. */
  readonly isObfuscated: boolean;
}

/** @param colour of what no code colours */
export function glyphsOf(text: string, colour: string): Glyph[] {
  const plain = { colour, isBold: false, isItalic: false, isObfuscated: false };
  const glyphs: Glyph[] = [];
  let now = plain;
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === "§" && at + 1 < characters.length) {
      const code = characters[++at]!.toLowerCase();
      if (code === "r") now = plain;
      else if (code === "l") now = { ...now, isBold: true };
      else if (code === "o") now = { ...now, isItalic: true };
      else if (code === "k") now = { ...now, isObfuscated: true };
      else if (COLOURS[code] !== undefined) now = { ...now, colour: COLOURS[code] };
      continue;
    }
    const code = character.codePointAt(0)!;
    const known = KNOWN_WIDTHS[code] ?? 0;
    const width = known > 0 ? known - 1 : learnWidth(code);
    glyphs.push({ character, width: now.isBold && width > 0 ? width + BOLD : width, ...now });
  }
  return glyphs;
}

export const widthOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, { width }) => sum + width, 0);

/** What somebody hears who does not see it. */
export const spoken = (text: string): string => text.replace(/§./gu, "");

/** Broken where the text says so. A code goes on in the next line. */
export function linesOf(text: string, colour: string): Glyph[][] {
  const lines: Glyph[][] = [[]];
  for (const glyph of glyphsOf(text, colour)) {
    if (glyph.character === "\n") lines.push([]);
    else lines.at(-1)!.push(glyph);
  }
  return lines;
}

/** Lines no wider than the room, broken between words, or anywhere in scripts that have none. */
export const wrapped = (text: string, room: number, colour: string): Glyph[][] =>
  linesOf(text, colour).flatMap((line) => wrappedLine(line, room));

function wrappedLine(glyphs: readonly Glyph[], room: number): Glyph[][] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  for (const glyph of glyphs) {
    line.push(glyph);
    if (widthOf(line) <= room) continue;
    const blank = line.map(({ character }) => character).lastIndexOf(" ");
    const at = blank > 0 && line.slice(blank).every(({ width }) => width < 9) ? blank + 1 : line.length - 1;
    lines.push(line.slice(0, at));
    line = line.slice(at);
  }
  return [...lines, line];
}
