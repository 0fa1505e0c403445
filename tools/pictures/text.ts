/**
 * Draws text on a canvas as wide as the game draws it: each character in its place by our table of widths, formatting codes
 * as colours. The shapes are those of the fonts at hand.
 */

import { BOLD, KNOWN_WIDTHS, learnWidth } from "../../scripts/core/text/font/widths.ts";

import type { Pen } from "./browser-canvas.ts";

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
};

interface Glyph {
  readonly character: string;
  readonly width: number;
  readonly colour: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export function glyphsOf(text: string, colour: string): Glyph[] {
  const glyphs: Glyph[] = [];
  let now = { colour, isBold: false, isItalic: false };
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === "§" && at + 1 < characters.length) {
      const code = characters[++at]!.toLowerCase();
      if (code === "r") now = { colour, isBold: false, isItalic: false };
      else if (code === "l") now = { ...now, isBold: true };
      else if (code === "o") now = { ...now, isItalic: true };
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

/** Lines no wider than the room, broken between words, or anywhere in scripts that have none. */
export function wrapped(text: string, room: number, colour: string): Glyph[][] {
  return text.split("\n").flatMap((line) => wrappedLine(glyphsOf(line, colour), room));
}

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

const BLOCKS: Readonly<Record<string, number>> = { "█": 1, "▓": 0.75, "▒": 0.5, "░": 0.25 };
/** Letters; the other characters are drawn by a font of pixels. */
const LETTERS = /[\u0021-\u007e\u00a1-\u052f\u2010-\u2027]/;

/** @param y of the line's top */
export function drawGlyphs(context: Pen, glyphs: readonly Glyph[], x: number, y: number, scale: number): void {
  let left = x * scale;
  for (const glyph of glyphs) {
    drawGlyph(context, glyph, left, y * scale, scale);
    left += glyph.width * scale;
  }
}

function drawGlyph(context: Pen, glyph: Glyph, left: number, top: number, scale: number): void {
  const { character, width, colour, isBold, isItalic } = glyph;
  if (width === 0 || character === " ") return;
  context.fillStyle = colour;
  const share = BLOCKS[character];
  if (share !== undefined) {
    context.globalAlpha = share;
    context.fillRect(left, top, width * scale, 8 * scale);
    context.globalAlpha = 1;
    return;
  }
  if (drawLine(context, character, left, top, scale)) return;
  const style = `${isItalic ? "italic " : ""}${isBold ? "bold " : ""}`;
  const isLetter = LETTERS.test(character);
  context.font = isLetter ? `${style}${8.6 * scale}px "DejaVu Sans"` : `${style}${8 * scale}px Unifont`;
  context.textBaseline = "alphabetic";
  const room = (width - 0.6) * scale;
  const measured = context.measureText(character).width;
  context.save();
  // Our letters are narrower than the game's, its signs smaller than our squares.
  const stretch = isLetter ? Math.min(1.3, room / measured) : Math.min(1, room / measured);
  context.translate(left + (room - measured * stretch) / 2, top + 7 * scale);
  context.scale(stretch, 1);
  context.fillText(character, 0, 0);
  context.restore();
}

/** Lines of trees meet from row to row of a text. @returns whether the character is one */
function drawLine(context: Pen, character: string, left: number, top: number, scale: number): boolean {
  const down: Readonly<Record<string, number>> = { "│": 8, "├": 8, "└": 4.5 };
  const length = down[character];
  if (length === undefined) return false;
  context.fillRect(left + 3 * scale, top, scale, length * scale);
  if (character !== "│") context.fillRect(left + 3 * scale, top + 3.5 * scale, 5 * scale, scale);
  return true;
}
