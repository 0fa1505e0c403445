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

/** A row that is there, by its key. */
export interface FoundRow {
  readonly key: string;
  /** Where it was found last; other rows may have moved it since. */
  at: number;
}

/** More than there are rows to change at a time. */
const MANY = 2 ** 20;

/**
 * The rows with other columns in some of them, all of one width.
 * @param from where in a row the columns begin
 * @param found each once, in any order; where they are is noted
 */
export function changeColumns(
  rows: string,
  width: number,
  from: number,
  found: readonly FoundRow[],
  columns: readonly string[],
): string {
  if (found.length === 0) return rows;
  // Numbers that say where and which: the engine sorts these without asking which is less.
  const order = new Float64Array(found.length);
  for (let index = 0; index < found.length; index++) {
    const row = found[index]!;
    if (!rows.startsWith(row.key, row.at)) row.at = findRow(rows, width, row.key);
    if (row.at < 0) throw new Error(`there is no row ${row.key}`);
    order[index] = row.at * MANY + index;
  }
  order.sort();
  const pieces: string[] = [];
  let done = 0;
  for (let nth = 0; nth < order.length; nth++) {
    const index = order[nth]! % MANY;
    const text = columns[index]!;
    const place = found[index]!.at + from;
    pieces.push(rows.slice(done, place), text);
    done = place + text.length;
  }
  pieces.push(rows.slice(done));
  return pieces.join("");
}
