/** What is known of all increments: in whose book they stand, and under which operation they went. Judges nothing. */

import type { CloudModel } from "../../../../simulator/deterministic/cloud-model.ts";
import { emptyBook, type Book } from "./books.ts";

export interface Followed {
  readonly model: CloudModel;
  readonly complain: (problem: string) => void;
  /** By world, then by node and player. */
  readonly books: Map<string, Map<string, Book>>;
  /** By operation and the delta it was opened with: a crash can take a part of an operation's increments back. */
  readonly increments: Map<string, number[]>;
  readonly givenUp: Set<string>;
  readonly rolledBack: Set<string>;
  /** How much may be withdrawn, by world and node and player. */
  readonly withdrawn: Map<string, number>;
  /** The increment that was made last. */
  last: number;
}

export function worldBooks({ books }: Followed, world: string): Map<string, Book> {
  const known = books.get(world) ?? new Map<string, Book>();
  books.set(world, known);
  return known;
}

export function bookOf(followed: Followed, world: string, key: string): Book {
  const known = worldBooks(followed, world).get(key) ?? emptyBook();
  worldBooks(followed, world).set(key, known);
  return known;
}

export function incrementsOf({ increments }: Followed, op: string, delta: number): number[] {
  return increments.get(`${op} ${delta}`) ?? [];
}
