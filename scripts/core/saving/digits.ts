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

/** @param value a whole number from 0 on that {@link fits} */
export function toDigits(value: number, width: number): string {
  let text = "";
  let rest = value;
  for (let index = 0; index < width; index++) {
    text = DIGITS[rest % 64]! + text;
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
