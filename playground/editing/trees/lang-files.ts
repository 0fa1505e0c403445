/**
 * The files of texts beside the trees: which there are, which node a key speaks of, and what becomes of them when nodes are
 * renamed, copied or deleted.
 */
import { fileKind } from "../../../scripts/trees/file-kinds.ts";
import { LANG_FILE, localeOfFile, TEXTS_FOLDER } from "../../../scripts/trees/texts/parse-texts.ts";
import { readTexts, withRenamedKeys, withText } from "../text/lang-text.ts";
import type { FileTexts, TreeFiles } from "./change.ts";

/** Paths by locale. */
export function langFiles(files: TreeFiles): ReadonlyMap<string, string> {
  const paths = [...files.keys()].filter((path) => fileKind(path) === "texts").sort();
  return new Map(paths.map((path) => [localeOfFile(path), path]));
}

export const langPath = (locale: string): string => `${TEXTS_FOLDER}/${locale}${LANG_FILE}`;

/** Ids may have dots: of several nodes that a key could speak of, the longest is meant. */
export function nodeOfKey(key: string, ids: ReadonlySet<string>): string | undefined {
  for (let end = key.lastIndexOf("."); end > 0; end = key.lastIndexOf(".", end - 1)) {
    if (ids.has(key.slice(0, end))) return key.slice(0, end);
  }
  return undefined;
}

/** Each key of one node becomes the one that `rename` has for what follows the id; undefined takes the line away. */
export function withKeysOfNode(
  files: TreeFiles,
  ids: ReadonlySet<string>,
  id: string,
  rename: (rest: string) => string | undefined,
): FileTexts {
  const result = new Map<string, string>();
  for (const path of langFiles(files).values()) {
    let text = files.get(path)!;
    const keys = [...readTexts(text).keys()].filter((key) => nodeOfKey(key, ids) === id);
    for (const key of keys) if (rename(key.slice(id.length + 1)) === undefined) text = withText(text, key, undefined);
    text = withRenamedKeys(text, (key) => (keys.includes(key) ? rename(key.slice(id.length + 1)) : undefined));
    result.set(path, text);
  }
  return result;
}

/** What is said of a node is said of its copy, too, right behind it. */
export function withCopiedKeys(
  files: TreeFiles,
  ids: ReadonlySet<string>,
  copies: ReadonlyMap<string, string>,
): FileTexts {
  const result = new Map<string, string>();
  for (const path of langFiles(files).values()) {
    let text = files.get(path)!;
    for (const [key, value] of readTexts(text)) {
      const id = nodeOfKey(key, ids);
      const copy = id === undefined ? undefined : copies.get(id);
      if (id === undefined || copy === undefined) continue;
      const near = (other: string): boolean => [id, copy].some((each) => other.startsWith(`${each}.`));
      text = withText(text, copy + key.slice(id.length), value, near);
    }
    result.set(path, text);
  }
  return result;
}
