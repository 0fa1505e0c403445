/**
 * Rows of one width in one text, sorted by the key at the beginning of each, keys being of one length: found by halving,
 * changed all at once, and never taken apart otherwise. A thousand rows are one string in memory and cost nothing till
 * they are asked for.
 */

/** Place in the text of the first row, from row `fromRow` on, whose key is not below `key`. */
function placeOf(rows: string, width: number, key: string, fromRow: number): number {
  let low = fromRow;
  let high = rows.length / width;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = middle * width;
    if (rows.slice(at, at + key.length) < key) low = middle + 1;
    else high = middle;
  }
  return low * width;
}

/** Place of the key's row in the text, or -1. */
export function findRow(rows: string, width: number, key: string): number {
  const at = placeOf(rows, width, key, 0);
  return rows.startsWith(key, at) ? at : -1;
}

/**
 * The rows with some of them put in, put in place of another, or taken out.
 * @param changes the new row of each key, `""` for none; sorted by key, each key once
 */
export function changeRows(rows: string, width: number, changes: readonly (readonly [string, string])[]): string {
  if (changes.length === 0) return rows;
  const pieces: string[] = [];
  let done = 0;
  for (const [key, row] of changes) {
    const at = placeOf(rows, width, key, done / width);
    pieces.push(rows.slice(done, at), row);
    done = rows.startsWith(key, at) ? at + width : at;
  }
  pieces.push(rows.slice(done));
  return pieces.join("");
}
