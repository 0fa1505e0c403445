/**
 * How wide the characters of the game's font are, in pixels of a form at its own size, the gap to the next one included.
 * Characters of the game's own sheet are as they are drawn; the others come from sheets of a whole script, and are taken to
 * be as wide as its widest usual ones, so that a text is cut too early rather than too late.
 */

/** Of the game's own sheet: the characters after each number. Letters of Europe that are in no row are 6 wide. */
const ROWS: Readonly<Record<number, string>> = {
  2: "!',.:;i|¡ı",
  3: "`lì‘’‚‹›",
  4: " I[]tíïĪĬĮįĨĩīĭľł",
  5: '"()*<>fk{}ª”“„▌ľŁĿťţŧ',
  7: "@~®ĐŽžβΓΦδ≡±≥≤÷°ⁿ■–ЖФЩЫЮжмшщыюфћђ€",
  8: "«»░╢╖╣║╗╝╜απΣσμτΘΩ≈ШМДЏд№…†‡‰™ŒœÆæΨψωЊЉ",
  9: "▒▓—―",
};
const LETTER = 6;
/** Boxes and blocks, arrows and signs, and the scripts that are drawn in squares or joined up. */
const SQUARE = 9;
/** What is drawn as two characters, or by a font of the device. */
const BEYOND = 12;
/** More, of what is bold. */
export const BOLD = 1;

/** What takes no room: marks on the character before, joiners, directions, selectors. */
const NO_ROOM = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u;
/** Lines that stand alone, and half-width letters, which are as narrow as letters are. */
const NARROW = /^[│┤╡╕╛┐┘∈⌡∙·²\uff61-\uffdc]$/;
/** After them come Arabic and the scripts of India, whose letters are wide. */
const LAST_EUROPEAN = 0x05ff;
/** The general punctuation, superscripts and currencies. */
const isPunctuation = (code: number): boolean => code >= 0x2000 && code <= 0x20cf;

/**
 * Of the characters of one unit, in the place of their number, that were asked for: one more than they are wide. 0 = not asked
 * yet, or half of a character.
 */
export const KNOWN_WIDTHS = new Uint8Array(0x10000);
for (const [width, characters] of Object.entries(ROWS)) {
  for (const one of characters) KNOWN_WIDTHS[one.charCodeAt(0)] = Number(width) + 1;
}

/** @param code code point */
export function learnWidth(code: number): number {
  const width = usualWidth(code);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (code < KNOWN_WIDTHS.length && !isHalf) KNOWN_WIDTHS[code] = width + 1;
  return width;
}

function usualWidth(code: number): number {
  const character = String.fromCodePoint(code);
  if (NO_ROOM.test(character)) return 0;
  if (code > 0xffff) return BEYOND;
  const isLetter = code <= LAST_EUROPEAN || isPunctuation(code) || NARROW.test(character);
  return isLetter ? LETTER : SQUARE;
}
