/**
 * Makes a text fit into a line of the game's screen: how wide it is, and where it is cut. Formatting codes take no room
 * and are never cut through, nor are characters of two units.
 */

import { characterWidth } from "./widths.ts";

const ELLIPSIS = "…";
const ELLIPSIS_WIDTH = characterWidth(ELLIPSIS.charCodeAt(0), true);
const CODE = 0xa7;
/** No unit of a text takes more, however it is drawn. */
const WIDEST = 10;

/** Pixels, of a text in one line. */
export const textWidth = (text: string): number => measure(text, Infinity).width;

/** The text, cut so that it is no wider than `pixels`; what was cut off is told by three dots. */
export function fit(text: string, pixels: number): string {
  if (text.length * WIDEST <= pixels) return text;
  const { width, end, isStyled } = measure(text, pixels);
  if (width <= pixels) return text;
  return `${text.slice(0, end).replace(/(?<!§)\s+$/, "")}${ELLIPSIS}${isStyled ? "§r" : ""}`;
}

interface Measured {
  readonly width: number;
  /** Where the text is cut to leave room for the three dots. */
  readonly end: number;
  /** Whether there are formatting codes before the end. */
  readonly isStyled: boolean;
}

/** Looks no further than to where the text is too wide. */
function measure(text: string, pixels: number): Measured {
  const room = pixels - ELLIPSIS_WIDTH;
  let isBold = false;
  let isStyled = false;
  let hasCode = false;
  let width = 0;
  let end = 0;
  for (let at = 0; at < text.length && width <= pixels;) {
    let code = text.codePointAt(at)!;
    at += code > 0xffff ? 2 : 1;
    if (code === CODE && at < text.length) {
      code = text.codePointAt(at)!;
      at += code > 0xffff ? 2 : 1;
      if (code === 0x6c || code === 0x4c) isBold = true;
      else if (code === 0x72 || code === 0x52) isBold = false;
      hasCode = true;
      continue;
    }
    width += characterWidth(code, isBold);
    if (width > room) continue;
    end = at;
    isStyled = hasCode;
  }
  return { width, end, isStyled };
}
