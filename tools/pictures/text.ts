/**
 * Draws text on a canvas as wide as the game draws it: each character in its place by our table of widths, formatting codes
 * as colours. The shapes are those of the fonts at hand.
 */

import type { Glyph } from "../../playground/lettering/glyphs.ts";

import type { Pen } from "./browser-canvas.ts";

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
