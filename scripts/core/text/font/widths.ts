/**
 * How wide the characters of the game's font are, in pixels of a form at its own size, the gap to the next one included.
 * Measured characters have rows here; all others are as wide as their script usually is.
 */

/** Of the characters after each number. Letters that are in no row are 6 wide. */
const ROWS: Readonly<Record<number, string>> = {
  2: "!',.:;i|¡",
  3: "`l·’‘ì",
  4: ' "()*I[]t{}Ií',
  5: "<>fk",
  7: "@~ЖМШЩЫЮжмшщыюŒœÆæ…",
  9: "█✔✖★☆●○◆◇■□▶▼▲◀├└│┌─♦→←↑↓",
};
const COMMON_WIDTH = 6;
/** Characters of East Asia are drawn twice as large as their pixels, and fill a square. */
const WIDE = 9;
const BOLD = 1;

const known = new Map<string, number>();
for (const [width, characters] of Object.entries(ROWS)) for (const one of characters) known.set(one, Number(width));

const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xd7ff) ||
  (code >= 0xf900 && code <= 0xffef) ||
  code > 0xffff;

export function characterWidth(character: string, isBold: boolean): number {
  const code = character.codePointAt(0)!;
  const width = known.get(character) ?? (isWide(code) ? WIDE : COMMON_WIDTH);
  return isBold ? width + BOLD : width;
}
