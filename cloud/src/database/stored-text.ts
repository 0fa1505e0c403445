/**
 * Text as both databases can hold it. PostgreSQL refuses NUL and the SQLite driver cuts text off there, so the two
 * characters NUL and ESC are written as two. Every other text is stored as it is.
 */

const ESCAPE = "\u001b";
const NUL = "\u0000";

/** The same text without NUL. Different texts stay different. */
export function toStoredText(text: string): string {
  if (!text.includes(NUL) && !text.includes(ESCAPE)) return text;
  return text.replaceAll(ESCAPE, `${ESCAPE}1`).replaceAll(NUL, `${ESCAPE}0`);
}

/** Takes {@link toStoredText} back. */
export function fromStoredText(stored: string): string {
  if (!stored.includes(ESCAPE)) return stored;
  return stored.replaceAll(`${ESCAPE}0`, NUL).replaceAll(`${ESCAPE}1`, ESCAPE);
}
