/**
 * What was changed and can be undone, and done again. Strokes that go on in the same place are one step. Keeps no files: whoever
 * asks has them.
 */
import { joined, othersWork, reversed, type Change, type TreeFiles } from "./change.ts";

export interface History {
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
  /** Where the last change was made; another one there goes on with it. */
  readonly at?: string | undefined;
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** More steps than anybody goes back, and few enough to hold. */
const MAX_STEPS = 500;

/** @param at names the field that is being typed into; absent = a step of its own */
export function withDone(history: History, change: Change, at?: string): History {
  const last = history.done.at(-1);
  const goesOn = at !== undefined && at === history.at && last !== undefined && history.undone.length === 0;
  const done = goesOn ? [...history.done.slice(0, -1), joined(last, change)] : [...history.done, change];
  return { done: done.slice(-MAX_STEPS), undone: [], at };
}

export type Step =
  | { readonly kind: "none" }
  | { readonly kind: "step"; readonly change: Change; readonly history: History }
  /** Somebody else changed these files since: they would lose it. */
  | { readonly kind: "changed"; readonly paths: readonly string[]; readonly says: string; readonly history: History };

export function undo(history: History, files: TreeFiles): Step {
  const last = history.done.at(-1);
  if (last === undefined) return { kind: "none" };
  const change = reversed(last);
  const done = history.done.slice(0, -1);
  const paths = othersWork(files, change);
  if (paths.length > 0) return { kind: "changed", paths, says: last.says, history: { done, undone: history.undone } };
  return { kind: "step", change, history: { done, undone: [...history.undone, last] } };
}

export function redo(history: History, files: TreeFiles): Step {
  const next = history.undone.at(-1);
  if (next === undefined) return { kind: "none" };
  const undone = history.undone.slice(0, -1);
  const paths = othersWork(files, next);
  if (paths.length > 0) return { kind: "changed", paths, says: next.says, history: { done: history.done, undone } };
  return { kind: "step", change: next, history: { done: [...history.done, next], undone } };
}
