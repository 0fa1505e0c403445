/**
 * Bytes of a file → text, or which other encoding they seem to be in, for authors whose editor saved something else than
 * UTF-8. Knows nothing of what the text says.
 */
import { positionAt } from "../../scripts/trees/json/cursor.ts";

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly problem: string;
      readonly line: number;
      readonly column: number;
      /** The text as far as it can be guessed. */
      readonly guess: string;
    };

/** A byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const guess = decodeWide(bytes, wide);
    return { ok: false, problem: `the file is UTF-16 text (${wide}), not UTF-8`, line: 1, column: 1, guess };
  }
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const at = firstWrongByte(bytes);
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, at));
    const what = `the file is not UTF-8 text: the byte 0x${(bytes[at] ?? 0).toString(16)} has no meaning here`;
    const problem = `${what} (${narrowEncoding(bytes)})`;
    return { ok: false, problem, ...positionAt(before, before.length), guess: new TextDecoder("latin1").decode(bytes) };
  }
}

type Wide = "little-endian" | "big-endian";

/** By its byte order mark, or by the zeros that it has between Latin letters. */
function wideEncoding(bytes: Uint8Array): Wide | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "little-endian";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "big-endian";
  if (bytes.length < 4) return undefined;
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes[3] === 0) return "little-endian";
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes[2] === 0) return "big-endian";
  return undefined;
}

function decodeWide(bytes: Uint8Array, order: Wide): string {
  return new TextDecoder(order === "big-endian" ? "utf-16be" : "utf-16le").decode(bytes);
}

function firstWrongByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest beginning that is right, but for a last character that may be cut.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isRight(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isRight(bytes.subarray(0, low), false)) low--;
  return Math.min(low, bytes.length - 1);
}

/** `mayBeCut`: its last character may be incomplete. */
function isRight(bytes: Uint8Array, mayBeCut: boolean): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: mayBeCut });
    return true;
  } catch {
    return false;
  }
}

/** In Chinese code pages the high bytes come in pairs, in those of Europe mostly alone. */
function narrowEncoding(bytes: Uint8Array): string {
  let alone = 0;
  let inPairs = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue;
    if (bytes[index]! > 0x80 && (bytes[index + 1] ?? 0) >= 0x80) {
      inPairs++;
      index++;
    } else alone++;
  }
  return inPairs > alone ? "perhaps GBK or another Chinese code page" : "perhaps Windows-1252 or Latin-1, a code page";
}
