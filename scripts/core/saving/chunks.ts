/**
 * How a text of any length lies in properties of limited size: inline in its head, or in chunks of one generation that
 * the head counts and checks. Knows neither what the text says nor where properties are kept.
 *
 * Head: `3;<generation>;<chunk count>;<checksum>;<inline text>`. A text in chunks has no inline text; its chunks lie
 * beside the head under {@link chunkKey}. Chunks are cut by UTF-8 bytes, for that is what the platform limits.
 * Heads of older formats differ in the checksum: it looks at fewer characters, and that of an inline text of format 1
 * says nothing.
 */

const HEAD_FORMAT = "3";
const OLDER_FORMATS = ["1", "2"] as const;
type OlderFormat = (typeof OLDER_FORMATS)[number];

export interface Head {
  /** Absent in a head of the present format. */
  readonly olderFormat?: OlderFormat;
  readonly generation: number;
  /** 0 = the text is inline. */
  readonly chunkCount: number;
  readonly checksum: string;
  readonly inline: string;
}

// eslint-disable-next-line no-control-regex -- ASCII is what it says; the common case is answered by the engine itself
const isAscii = /^[\x00-\x7f]*$/;

/** Bytes of `text` in UTF-8. A lone surrogate counts as its replacement, three bytes. */
export function utf8Length(text: string): number {
  if (isAscii.test(text)) return text.length;
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1))) {
      bytes += 4;
      index++;
    } else bytes += 3;
  }
  return bytes;
}

/**
 * Cuts `text` into pieces of at most `maxBytes` UTF-8 bytes, never inside a surrogate pair.
 * @param maxBytes at least 4, the longest character
 */
export function splitByBytes(text: string, maxBytes: number): string[] {
  if (maxBytes < 4) throw new Error("maxBytes must be at least 4");
  const pieces: string[] = [];
  let start = 0;
  let bytes = 0;
  if (isAscii.test(text)) return splitAscii(text, maxBytes);
  for (let index = 0; index < text.length;) {
    const unit = text.charCodeAt(index);
    const paired = isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(index + 1));
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : paired ? 4 : 3;
    if (bytes + size > maxBytes) {
      pieces.push(text.slice(start, index));
      start = index;
      bytes = 0;
    }
    bytes += size;
    index += paired ? 2 : 1;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** As {@link splitByBytes}, of a text whose characters are known to be bytes. */
export function splitAscii(text: string, maxBytes: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += maxBytes) pieces.push(text.slice(from, from + maxBytes));
  return pieces;
}

/**
 * FNV-1a over the length and every 16th UTF-16 unit, as 8 hex digits. It finds torn and mixed writes, which differ in
 * whole chunks, at a cost that a tick can bear; it defends against nobody.
 */
export function checksum(text: string): string {
  return sampledChecksum(text, 16);
}

/** Whether a text is the one that a head was written for. */
export function isWhole(text: string, head: Head): boolean {
  if (head.olderFormat === "1") return head.chunkCount === 0 || checksum(text) === head.checksum;
  if (head.olderFormat === "2") {
    // The first packs that wrote it looked at more of a long text, under the same number.
    return [8, 10].some((shift) => sampledChecksum(text, Math.max(15, text.length >> shift) | 1) === head.checksum);
  }
  return headChecksum(text) === head.checksum;
}

/** The checksum that a head of the present format has. */
export function headChecksum(text: string): string {
  return sampledChecksum(text, strideFor(text));
}

/**
 * All of a text of 2 KiB, which is what most players' pages are; of a longer one some 1,024 units, however long it is.
 * Odd, so that every column of a table is met.
 */
function strideFor(text: string): number {
  return (text.length >> 10) | 1;
}

const FNV_PRIME = 0x01000193;

function sampledChecksum(text: string, stride: number): string {
  const { length } = text;
  // Most of a save is this loop, in an engine without a JIT: without the look-up of `Math`, and with four units a turn, it takes
  // three quarters of the time.
  const { imul } = Math;
  let hash = imul(0x811c9dc5 ^ length, FNV_PRIME);
  let index = 0;
  for (const last = length - 3 * stride; index < last; index += stride) {
    hash = imul(hash ^ text.charCodeAt(index), FNV_PRIME);
    hash = imul(hash ^ text.charCodeAt((index += stride)), FNV_PRIME);
    hash = imul(hash ^ text.charCodeAt((index += stride)), FNV_PRIME);
    hash = imul(hash ^ text.charCodeAt((index += stride)), FNV_PRIME);
  }
  for (; index < length; index += stride) hash = imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

export function encodeHead(head: Head): string {
  return `${HEAD_FORMAT};${head.generation};${head.chunkCount};${head.checksum};${head.inline}`;
}

/** The head, or in words why it is none. */
export function decodeHead(text: string): Head | { readonly unreadable: string } {
  const match = /^([^;]*);(\d{1,15});(\d{1,6});([0-9a-f]{8});/.exec(text);
  if (!match) return { unreadable: "its head is not of this pack's form" };
  const olderFormat = OLDER_FORMATS.find((format) => format === match[1]);
  if (match[1] !== HEAD_FORMAT && !olderFormat)
    return { unreadable: `its head has format ${match[1]}, this pack reads ${HEAD_FORMAT}` };
  return {
    ...(olderFormat ? { olderFormat } : {}),
    generation: Number(match[2]),
    chunkCount: Number(match[3]),
    checksum: match[4]!,
    inline: text.slice(match[0].length),
  };
}

/** The key of chunk `index` of a generation. `/` is in no node id, so no two records share a key. */
export function chunkKey(headKey: string, generation: number, index: number): string {
  return `${headKey}/${generation}/${index}`;
}

/** The generation of a chunk of `headKey`, or undefined for any other key. */
export function chunkGeneration(headKey: string, key: string): number | undefined {
  if (!key.startsWith(`${headKey}/`)) return undefined;
  const match = /^(\d{1,15})\/\d{1,6}$/.exec(key.slice(headKey.length + 1));
  return match ? Number(match[1]) : undefined;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
