/** What comes of an edit that somebody asked for: a change, nothing to change, or a reason in words why not. */
import { changeOf, type Change, type FileTexts, type TreeFiles } from "./change.ts";

export type Outcome =
  | { readonly kind: "changed"; readonly change: Change; /** The node to look at next. */ readonly select?: string }
  | { readonly kind: "same" }
  | { readonly kind: "refused"; readonly why: string };

export const refused = (why: string): Outcome => ({ kind: "refused", why });

export function outcomeOf(files: TreeFiles, after: FileTexts, says: string, select?: string): Outcome {
  const change = changeOf(files, after, says);
  if (change === undefined) return { kind: "same" };
  return { kind: "changed", change, ...(select === undefined ? {} : { select }) };
}

export const unreadable = (path: string): Outcome =>
  refused(`${path} has a slip in its brackets, commas or quotation marks: mend its text first`);
