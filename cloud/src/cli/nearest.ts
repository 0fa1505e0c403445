/** Which known word somebody probably meant. */
import { distance } from "fastest-levenshtein";

/** The known word that `given` is most likely a slip of; undefined where none is near. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const word = given.toLowerCase();
  const allowed = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  let best: string | undefined;
  let bestDistance = allowed + 1;
  for (const name of known) {
    const steps = distance(word, name.toLowerCase());
    if (steps < bestDistance) [best, bestDistance] = [name, steps];
  }
  return best;
}
