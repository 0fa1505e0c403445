/**
 * Bytes of a foreign file → text, JSON or both, as leniently as the programs that wrote it read them. What is in the file is
 * the formats' business.
 */
import { parse, type ParseError } from "jsonc-parser";

/** UTF-8 or UTF-16, else the Chinese code page, in which any bytes are some text. A byte order mark is dropped. */
export function textOf(bytes: Uint8Array): string {
  try {
    return unicodeOf(bytes, true);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so. Throws, where it is `strict`, on bytes that are neither. */
export function unicodeOf(bytes: Uint8Array, strict = false): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: strict }).decode(bytes);
}

export interface LooseJson {
  /** Undefined where nothing could be read. */
  readonly value: unknown;
  /** Whether something in it is no JSON and was left out. */
  readonly isBroken: boolean;
}

/** Comments and commas too many are nothing to complain of. */
export function looseJson(text: string): LooseJson {
  // What is nested deeper is no tree, and would be too deep for whoever looks into it.
  if (depthOf(text) > MAX_DEPTH) return { value: undefined, isBroken: true };
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return { value, isBroken: errors.length > 0 };
}

const MAX_DEPTH = 200;

/** An upper bound: brackets in texts count, too. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) most = Math.max(most, ++depth);
    else if (code === 0x7d || code === 0x5d) depth--;
  }
  return most;
}
