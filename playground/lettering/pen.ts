/**
 * Draws glyphs on a canvas: our own letters of pixels, lines of trees that meet from row to row, blocks, and the device's font
 * for everything else. Knows no form.
 */
import type { Glyph } from "./glyphs.ts";
import { LINE_HEIGHT } from "./glyphs.ts";
import { pixelPicture, type PixelPicture } from "./pixel-font.ts";

export type Pen = CanvasRenderingContext2D;

/** Accents of capitals stand so far above the line. */
export const ABOVE = 2;
/** Commas and the like hang below the last one. */
export const BELOW = 2;

const BLOCKS: Readonly<Record<string, number>> = { "█": 1, "▓": 0.75, "▒": 0.5, "░": 0.25 };
const paths = new Map<PixelPicture, Path2D>();

function pathOf(picture: PixelPicture): Path2D {
  let path = paths.get(picture);
  if (!path) {
    paths.set(picture, (path = new Path2D()));
    for (const [x, y, length] of picture.runs) path.rect(x, y, length, 1);
  }
  return path;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** @param pen scaled, so that a pixel of the game is 1 */
export function drawGlyphs(pen: Pen, glyphs: readonly Glyph[], { x, y }: Place, shadow?: string): void {
  let left = x;
  for (const glyph of glyphs) {
    if (shadow !== undefined) drawGlyph(pen, glyph, { x: left + 1, y: y + 1 }, shadow);
    drawGlyph(pen, glyph, { x: left, y }, glyph.colour);
    left += glyph.width;
  }
}

function drawGlyph(pen: Pen, glyph: Glyph, { x, y }: Place, colour: string): void {
  const { width, isBold, isItalic } = glyph;
  const character = glyph.isObfuscated ? another(glyph) : glyph.character;
  if (width === 0 || character === " ") return;
  pen.fillStyle = colour;
  const share = BLOCKS[character];
  if (share !== undefined) {
    pen.globalAlpha = share;
    pen.fillRect(x, y - 1, width, LINE_HEIGHT);
    pen.globalAlpha = 1;
    return;
  }
  if (drawTreeLine(pen, character, x, y)) return;
  pen.save();
  // Italic leans over the line on which letters stand.
  pen.transform(1, 0, isItalic ? -0.25 : 0, 1, x + (isItalic ? 1.75 : 0), y);
  const picture = pixelPicture(character);
  if (picture) {
    const path = pathOf(picture);
    // An accent may make a narrow letter wider.
    const free = Math.floor((width - (isBold ? 2 : 1) - picture.width) / 2);
    if (free > 0) pen.translate(free, 0);
    pen.fill(path);
    if (isBold) {
      pen.translate(1, 0);
      pen.fill(path);
    }
  } else drawByDevice(pen, character, width, isBold);
  pen.restore();
}

const FONT = '"Unifont", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';

function drawByDevice(pen: Pen, character: string, width: number, isBold: boolean): void {
  pen.font = `${isBold ? "bold " : ""}8px ${FONT}`;
  pen.textBaseline = "alphabetic";
  const room = width - 0.6;
  const measured = pen.measureText(character).width;
  const stretch = Math.min(1.15, room / measured);
  pen.translate((width - 1 - measured * stretch) / 2 + 0.2, 7);
  pen.scale(stretch, 1);
  pen.fillText(character, 0, 0);
}

/** @returns whether the character is one of the lines that trees are drawn with */
function drawTreeLine(pen: Pen, character: string, x: number, y: number): boolean {
  const down = { "│": LINE_HEIGHT, "├": LINE_HEIGHT, "└": 5 }[character];
  if (down === undefined) return false;
  pen.fillRect(x + 3, y - 1, 1, down);
  if (character !== "│") pen.fillRect(x + 3, y + 3, 5, 1);
  return true;
}

const LETTERS = Array.from("ABCDEFGHJKLMNOPQRSTUVWXYZabcdeghjmnopqrsuvwxyz0123456789#%&+=?");
const another = ({ width, character }: Glyph): string =>
  width < 6 ? character : LETTERS[Math.floor(Math.random() * LETTERS.length)]!;
