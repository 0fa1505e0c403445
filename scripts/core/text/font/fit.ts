/**
 * Makes a text fit into a line of the game's screen: how wide it is, and where it is cut. Formatting codes take no room
 * and are kept.
 */

import { characterWidth } from "./widths.ts";

const ELLIPSIS = "…";
const CODE = "§";

/** Pixels, of a text in one line. */
export function textWidth(text: string): number {
  let width = 0;
  walk(text, (character, isBold) => {
    width += characterWidth(character, isBold);
    return true;
  });
  return width;
}

/** The text, cut so that it is no wider than `pixels`; what was cut off is told by three dots. */
export function fit(text: string, pixels: number): string {
  // No character is wider than ten.
  if (text.length * 10 <= pixels || textWidth(text) <= pixels) return text;
  const room = pixels - characterWidth(ELLIPSIS, false);
  let width = 0;
  let end = 0;
  walk(text, (character, isBold, after) => {
    width += characterWidth(character, isBold);
    if (width > room) return false;
    end = after;
    return true;
  });
  return `${text.slice(0, end).replace(/\s+$/, "")}${ELLIPSIS}`;
}

/** @param each told where in the text the character ends; false = that was enough */
function walk(text: string, each: (character: string, isBold: boolean, end: number) => boolean): void {
  let isBold = false;
  for (let at = 0; at < text.length;) {
    if (text[at] === CODE && at + 1 < text.length) {
      const code = text[at + 1]!.toLowerCase();
      if (code === "l") isBold = true;
      else if (code === "r") isBold = false;
      at += 2;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length;
    if (!each(character, isBold, at)) return;
  }
}
