/**
 * Which known name somebody probably meant.
 * A rule about words only: what the names stand for is the caller's business.
 */

/** Longer input is not a typing error, and comparing it would only cost time. */
const MAX_LENGTH = 100;

/** The known name that `given` is most likely a slip of, or undefined when nothing is near. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  if (given.length === 0 || given.length > MAX_LENGTH) return undefined;
  const word = given.toLowerCase();
  // Of a short word two slips leave little.
  const allowed = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  let part: string | undefined;
  for (const name of known) {
    const other = name.toLowerCase();
    const distance = editDistance(word, other, bestDistance);
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && isBetter(name, best, word))) {
      best = name;
      bestDistance = distance;
    }
    if (isPart(word, other) && (part === undefined || shorterOrFirst(name, part))) part = name;
  }
  // A whole word in common (`wool` and `white_wool`) says more than a distance that changes most of a short word.
  if (best !== undefined && bestDistance * 2 < word.length) return best;
  return part ?? (bestDistance < word.length ? best : undefined);
}

/** Of two that are equally near. Who breaks off in the middle of a word has begun it rightly. */
function isBetter(name: string, best: string, word: string): boolean {
  const begins = name.toLowerCase().startsWith(word);
  return begins === best.toLowerCase().startsWith(word) ? name < best : begins;
}

function isPart(word: string, other: string): boolean {
  if (!other.includes(word) && !word.includes(other)) return false;
  return `_${other}_`.includes(`_${word}_`) || `_${word}_`.includes(`_${other}_`);
}

function shorterOrFirst(a: string, b: string): boolean {
  return a.length !== b.length ? a.length < b.length : a < b;
}

/**
 * How many letters must be inserted, removed, replaced or swapped with their neighbour; at least `limit` when it is
 * certain that no smaller number comes out.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  // Ids of one tree mostly share their beginning; what both have costs nothing.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let same = 0;
  while (same < Math.min(a.length, b.length) - start && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  return distanceOfRest(a.slice(start, a.length - same), b.slice(start, b.length - same), limit);
}

function distanceOfRest(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Math.abs(a.length - b.length);
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= b.length; column++) last.push(column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let distance = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, beforeLast[column - 2]! + 1);
      }
      current.push(distance);
      smallest = Math.min(smallest, distance);
    }
    // A swap reaches back two rows, so one hopeless row is proof only with a step to spare.
    if (smallest > limit + 1) return smallest;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
