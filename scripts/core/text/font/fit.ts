/**
 * Makes a text fit into a line of the game's screen: how wide it is, and where it is cut. Formatting codes take no room
 * and are never cut through, nor are characters of two units.
 */

import { BOLD, KNOWN_WIDTHS, learnWidth } from "./widths.ts";

const ELLIPSIS = "…";
/** Bold, as it may be. */
const ELLIPSIS_WIDTH = KNOWN_WIDTHS[ELLIPSIS.charCodeAt(0)]! - 1 + BOLD;
const CODE = 0xa7;
const SMALL_L = 0x6c;
const LARGE_L = 0x4c;
const SMALL_R = 0x72;
const LARGE_R = 0x52;
/** No unit of a text takes more, however it is drawn. */
const WIDEST = 10;

/** Pixels, of a text in one line. */
export const textWidth = (text: string): number => measure(text, Infinity).width;

/**
 * The text, cut so that it is no wider than `pixels`; what was cut off is told by three dots.
 *
 * @param known its width, if it was measured before
 */
export function fit(text: string, pixels: number, known = text.length * WIDEST): string {
  if (known <= pixels) return text;
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
    const unit = text.charCodeAt(at);
    if (unit === CODE && at + 1 < text.length) {
      const code = text.codePointAt(at + 1)!;
      at += code > 0xffff ? 3 : 2;
      if (code === SMALL_L || code === LARGE_L) isBold = true;
      else if (code === SMALL_R || code === LARGE_R) isBold = false;
      hasCode = true;
      continue;
    }
    let own = KNOWN_WIDTHS[unit]! - 1;
    if (own < 0) {
      const code = text.codePointAt(at)!;
      if (code > 0xffff) at++;
      own = learnWidth(code);
    }
    at++;
    width += isBold && own > 0 ? own + BOLD : own;
    if (width > room) continue;
    end = at;
    isStyled = hasCode;
  }
  return { width, end, isStyled };
}
