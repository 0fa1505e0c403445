/**
 * How wide a text is where nobody can ask a font: by a table of a wide sans serif, so that what fits by it fits in the others.
 * A browser measures with its own font instead. Knows nothing of nodes.
 */

/** Pixels that a text in one line takes at a size. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

/** Hundredths of the size: the characters after each number. */
const ROWS: Readonly<Record<number, string>> = {
  28: "'ijlìíîïıł",
  33: " ,.·IJÌÍÎÏ/:;\\|¦‘’",
  40: "-ft()[]!¡“”",
  47: 'r"ªº°',
  53: "*_`szšžß?¿–",
  57: "cçL",
  61: "kFvxyýÿP",
  64: "TYaeoàáâãäåèéêëðòóôõöø$0123456789ESbdghnpqu{}ñùúûüþ«»",
  70: "KABVXZÀÁÂÃÄÅCRÇ",
  76: "UÙÚÛÜNÑH",
  82: "&DGOQÐÒÓÔÕÖØw",
  88: "#+<=>^~M×",
  100: "W%@mæÆœŒ©®—…¼½¾",
};
const LETTER = 74;
const SQUARE = 102;
const BEYOND = 135;
/** More, of what is bold. */
const BOLD = 1.14;

const widths = new Map<number, number>();
for (const [width, characters] of Object.entries(ROWS)) {
  for (const one of characters) widths.set(one.codePointAt(0)!, Number(width));
}

/** Marks on the character before, joiners, directions, selectors. */
const NO_ROOM = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]$/u;
/** After them come the scripts that are drawn in squares or have wide letters. */
const LAST_EUROPEAN = 0x05ff;
const isPunctuation = (code: number): boolean => code >= 0x2000 && code <= 0x20cf;

function widthOf(character: string): number {
  const code = character.codePointAt(0)!;
  let width = widths.get(code);
  if (width === undefined) widths.set(code, (width = usualWidth(character, code)));
  return width;
}

function usualWidth(character: string, code: number): number {
  if (NO_ROOM.test(character)) return 0;
  if (code > 0xffff) return BEYOND;
  return code <= LAST_EUROPEAN || isPunctuation(code) ? LETTER : SQUARE;
}

export const measureByTable: Measure = (text, size, isBold) => {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return (width * size * (isBold ? BOLD : 1)) / 100;
};
