/**
 * Texts that are longer than a message may be: cut into parts that fit with what goes around them, and put together again.
 * Knows nothing of what they say.
 */

/** Stands for a number that is not known yet, at its longest. */
const WIDEST = 9999;
const MAX_PARTS = WIDEST;
/** Texts that are being put together at a time: of more, the oldest will never be whole. */
const MAX_OPEN = 32;

/**
 * @param wrap makes the message around a part: JSON that has the text as a value
 * @returns the messages, in order; undefined when the text is too long even so
 */
export function inParts(
  text: string,
  wrap: (part: number, parts: number, text: string) => string,
  maxLength: number,
): string[] | undefined {
  const room = maxLength - wrap(WIDEST, WIDEST, "").length;
  const pieces: string[] = [];
  let start = 0;
  let used = 0;
  for (let at = 0; at < text.length;) {
    const isPair = text.codePointAt(at)! > 0xffff;
    const width = isPair ? 2 : widthInJson(text.charCodeAt(at));
    if (used + width > room) {
      pieces.push(text.slice(start, at));
      start = at;
      used = 0;
    }
    used += width;
    at += isPair ? 2 : 1;
  }
  pieces.push(text.slice(start));
  if (room < 12 || pieces.length > MAX_PARTS) return undefined;
  return pieces.map((piece, index) => wrap(index + 1, pieces.length, piece));
}

/** At most: what JSON makes of a character. */
function widthInJson(code: number): number {
  if (code === 0x22 || code === 0x5c) return 2;
  return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? 6 : 1;
}

export interface PartsJoiner {
  /** @returns the whole text, with its last part; undefined while parts are missing, or when this is no part */
  take(
    key: string,
    message: { readonly part?: unknown; readonly parts?: unknown; readonly text?: unknown },
  ): string | undefined;
}

export function createPartsJoiner(): PartsJoiner {
  const open = new Map<string, { readonly texts: Map<number, string>; readonly parts: number }>();
  return {
    take(key, { part, parts, text }) {
      if (typeof text !== "string" || !isCount(part) || !isCount(parts) || part > parts) return undefined;
      let known = open.get(key);
      if (known?.parts !== parts) {
        known = { texts: new Map(), parts };
        open.delete(key);
        open.set(key, known);
        if (open.size > MAX_OPEN) open.delete(open.keys().next().value!);
      }
      known.texts.set(part, text);
      if (known.texts.size < parts) return undefined;
      open.delete(key);
      return Array.from({ length: parts }, (_, index) => known.texts.get(index + 1)!).join("");
    },
  };
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_PARTS;
