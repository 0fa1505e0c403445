/**
 * Files of trees as they are, and changes of them as values: which files read how before and after. Undoing is the same change
 * the other way round. Knows nothing of where files are kept.
 */

/** Texts by path, relative to the trees' folder, with `/`. */
export type TreeFiles = ReadonlyMap<string, string>;

/** Undefined = there is no such file. */
export type FileTexts = ReadonlyMap<string, string | undefined>;

export interface Change {
  /** What was done, in words for a list of what can be undone. */
  readonly says: string;
  readonly before: FileTexts;
  readonly after: FileTexts;
}

/** Undefined where nothing differs. */
export function changeOf(files: TreeFiles, after: FileTexts, says: string): Change | undefined {
  const changed = [...after].filter(([path, text]) => files.get(path) !== text);
  if (changed.length === 0) return undefined;
  return { says, before: new Map(changed.map(([path]) => [path, files.get(path)])), after: new Map(changed) };
}

export function withChange(files: TreeFiles, change: Change): TreeFiles {
  const result = new Map(files);
  for (const [path, text] of change.after) {
    if (text === undefined) result.delete(path);
    else result.set(path, text);
  }
  return result;
}

export const reversed = (change: Change): Change => ({ ...change, before: change.after, after: change.before });

/** The files that read otherwise than the change left or found them, so that it would undo what others did. */
export const othersWork = (files: TreeFiles, change: Change): readonly string[] =>
  [...change.before].filter(([path, text]) => files.get(path) !== text).map(([path]) => path);

/** One after the other as one. */
export function joined(first: Change, second: Change, says = second.says): Change {
  const before = new Map([...second.before, ...first.before]);
  return { says, before, after: new Map([...first.after, ...second.after]) };
}
