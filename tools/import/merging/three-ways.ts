/**
 * One value in three versions: what the last import wrote, what the author made of it, what the source says now. The rule of all
 * merging; knows nothing of nodes and files.
 */

export type Outcome<T> =
  /** As the source says; `isNew`: the author's is another. */
  | { readonly take: "ours"; readonly value: T | undefined; readonly isNew: boolean }
  /** As the author says; `isTold`: the source has changed, too, and is passed over. */
  | { readonly take: "theirs"; readonly isTold: boolean };

/**
 * @param base the hash of what the last import wrote; undefined where it wrote nothing
 * @param theirs undefined where it is not there
 * @param ours undefined where the source does not say it
 */
export function threeWays<T>(
  base: string | undefined,
  theirs: T | undefined,
  ours: T | undefined,
  hash: (value: T) => string,
): Outcome<T> {
  const [inTheirs, inOurs] = [theirs, ours].map((value) => (value === undefined ? undefined : hash(value)));
  if (inTheirs === inOurs) return { take: "ours", value: ours, isNew: false };
  if (inTheirs === base) return { take: "ours", value: ours, isNew: true };
  return { take: "theirs", isTold: inOurs !== base };
}
