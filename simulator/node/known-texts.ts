/**
 * Texts of files that were read before. World after world starts with the same scripts, and to decode them costs more than to
 * see that their bytes are the same; then the text is the very same value, too, which makes comparing it cheap. Knows
 * nothing of files: what counts is what was just read from one.
 */

/** Those of shorter files are decoded in no time. */
const LEAST_BYTES = 8_192;
/** A pack has two long scripts, and tests seldom start more packs than these by turns. */
const MOST_TEXTS = 16;

interface KnownText {
  readonly bytes: Buffer;
  readonly text: string;
}

/** The last used last. */
const known: KnownText[] = [];

export function textOf(bytes: Buffer): string {
  if (bytes.length < LEAST_BYTES) return bytes.toString("utf8");
  const index = known.findIndex((one) => one.bytes.equals(bytes));
  const found = known.splice(index, index === -1 ? 0 : 1)[0] ?? { bytes, text: bytes.toString("utf8") };
  known.push(found);
  if (known.length > MOST_TEXTS) known.shift();
  return found.text;
}
