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

/** Rows to be written, sorted by key. */
export interface ChangedTails {
  readonly keys: readonly string[];
  /** Where among all keys that there can be each of the keys is: their rows are likely to lie in the text in the same proportion. */
  readonly ranks: ArrayLike<number>;
  readonly ofRanks: number;
  /** All of each row that stands behind its key. */
  readonly tails: readonly string[];
}

/** As {@link changeRows}, of many rows at a time none of which is taken out. */
export function changeTails(rows: string, width: number, { keys, ranks, ofRanks, tails }: ChangedTails): string {
  // Put in by place: the engine takes a call for each push.
  const pieces: string[] = [];
  let count = 0;
  const density = rows.length / width / ofRanks;
  let done = 0;
  let rank = 0;
  let low = 0;
  for (let nth = 0; nth < keys.length; nth++) {
    const key = keys[nth]!;
    const row = placeNear(rows, width, key, low, low + Math.round((ranks[nth]! - rank) * density));
    const at = row * width;
    rank = ranks[nth]!;
    low = row;
    if (rows.startsWith(key, at)) {
      pieces[count++] = rows.slice(done, at + key.length);
      done = at + width;
    } else {
      if (done < at) pieces[count++] = rows.slice(done, at);
      pieces[count++] = key;
      done = at;
    }
    pieces[count++] = tails[nth]!;
  }
  pieces[count] = rows.slice(done);
  return pieces.join("");
}

/**
 * The first row from row `low` on whose key is not below `key`. Keys are hashes and lie evenly, so a good guess is right or
 * off by a few: looked for from there, in steps that double till it is between two, then by halving.
 */
function placeNear(rows: string, width: number, key: string, low: number, guess: number): number {
  let high = rows.length / width;
  let middle = guess;
  let step = 1;
  let isBelow = false;
  let isAbove = false;
  while (low < high) {
    if (middle >= high) middle = high - 1;
    const at = middle * width;
    const found = rows.slice(at, at + key.length);
    if (found === key) return middle;
    if (found < key) {
      low = middle + 1;
      middle += step;
      isBelow = true;
    } else {
      high = middle;
      middle = Math.max(low, middle - step);
      isAbove = true;
    }
    if (isBelow && isAbove) middle = (low + high) >> 1;
    else step *= 2;
  }
  return low;
}
