/**
 * Whole numbers as digits of 6 bits, in columns of one width: texts of one column compare as their numbers do, and a row
 * is found without reading those before it.
 */

/** In the order of their codes; all of them are letters of `[-\w]`. */
export const DIGITS = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

const valueOf = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/** Whether `value` fits a column of `width` digits. */
export function fits(value: number, width: number): boolean {
  return value < 64 ** width;
}

/** As a list: the engine makes a new text of each character that is taken out of one. */
const DIGIT_TEXTS: readonly string[] = [...DIGITS];
const ZEROS: readonly string[] = Array.from({ length: 11 }, (_, width) => DIGITS[0]!.repeat(width));

/** @param value a whole number from 0 on that {@link fits} */
export function toDigits(value: number, width: number): string {
  // Most numbers are small, and there are many of them in each save.
  if (value < 4_096 && width >= 2) {
    return ZEROS[width - 2]! + DIGIT_TEXTS[value >> 6]! + DIGIT_TEXTS[value & 63]!;
  }
  let text = "";
  let rest = value;
  for (let index = 0; index < width; index++) {
    text = DIGIT_TEXTS[rest % 64]! + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}

/** The number in the `width` digits from `from` on. */
export function fromDigits(text: string, from: number, width: number): number {
  let value = 0;
  for (let index = from; index < from + width; index++) value = value * 64 + valueOf.get(text.charCodeAt(index))!;
  return value;
}
