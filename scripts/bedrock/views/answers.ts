/** How answers of the game are kept for the moment at which they are true. */

/** In place of an answer: the game was not asked yet. */
export const UNASKED = Symbol("unasked");
export type Answer<Value> = Value | undefined | typeof UNASKED;

/** One that has no place of its own. */
export interface Other {
  /** At which it was given. */
  moment: number;
  answer: unknown;
}
