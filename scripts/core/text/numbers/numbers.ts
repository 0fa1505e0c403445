/** How a number is written: with the marks of a language between thousands and before the fraction. */

export interface NumberMarks {
  /** Between groups of three digits. The game's font has U+00A0, and not U+202F. */
  readonly group: string;
  readonly decimal: string;
  /** Smaller numbers have no groups; 10,000 where this is left out: four digits are read at a glance in every language. */
  readonly groupFrom?: number;
}

export function writeNumber(n: number, { group, decimal, groupFrom = 10_000 }: NumberMarks): string {
  const size = Math.abs(n);
  if (size < 1000 && Number.isInteger(n)) return String(n);
  const plain = String(size);
  if (!/^[\d.]+$/.test(plain)) return String(n);
  const [whole = "", fraction] = plain.split(".");
  let written = whole;
  if (size >= groupFrom)
    for (let at = whole.length - 3; at > 0; at -= 3) written = written.slice(0, at) + group + written.slice(at);
  return `${n < 0 ? "-" : ""}${written}${fraction === undefined ? "" : decimal + fraction}`;
}
