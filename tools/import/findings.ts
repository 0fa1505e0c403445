/**
 * What is found out about one foreign node while it is read: how well it can be said here, and the sentences that say why. The
 * worst of what is found is its verdict.
 */
import type { Verdict } from "./imported.ts";

const RANKS: readonly Verdict[] = ["exact", "near", "by_hand", "impossible"];

export interface Findings {
  readonly verdict: Verdict;
  readonly notes: readonly string[];
  /** `exact`: worth telling, and no difference. Said once, however often it is found. */
  add(verdict: Verdict, note: string): void;
}

export function createFindings(): Findings {
  let verdict: Verdict = "exact";
  const notes = new Set<string>();
  return {
    get verdict() {
      return verdict;
    },
    get notes() {
      return Array.from(notes);
    },
    add(found, note) {
      verdict = worseOf(verdict, found);
      notes.add(note);
    },
  };
}

export const worseOf = (a: Verdict, b: Verdict): Verdict => (RANKS.indexOf(a) < RANKS.indexOf(b) ? b : a);
