/**
 * Bytes of a foreign file → text, JSON or both, as leniently as the programs that wrote it read them. What is in the file is
 * the formats' business.
 */
import { parse, type ParseError } from "jsonc-parser";

/** UTF-8 or UTF-16, else the Chinese code page, in which any bytes are some text. A byte order mark is dropped. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
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
