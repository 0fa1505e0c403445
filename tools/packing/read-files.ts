/**
 * Files of a folder of trees, as bytes → what the checks get. Decides which of them are readable text; what is in them is the
 * parser's business, and where they lie that of whoever has read them.
 */
import type { Issue } from "../../scripts/core/checks/issue.ts";
import type { FilesReading } from "../../scripts/trees/check-files.ts";
import { noNodes, sortFiles } from "../../scripts/trees/file-kinds.ts";
import type { SourceFile } from "../../scripts/trees/json/open-file.ts";
import { idsInBrokenText } from "../../scripts/trees/parse-tree.ts";
import { decodeText } from "./decode-text.ts";
import type { PackFiles } from "./pack-files.ts";

export type TextReading =
  | { readonly ok: true; readonly file: SourceFile }
  /** `ids`: those seen in it, as far as it can be guessed. */
  | { readonly ok: false; readonly issue: Issue; readonly ids: readonly string[] };

export function readText(path: string, bytes: Uint8Array): TextReading {
  const decoded = decodeText(bytes);
  if (decoded.ok) return { ok: true, file: { path, text: decoded.text } };
  const { line, column, problem, guess } = decoded;
  const expected = "the file saved with the encoding UTF-8 (editors offer it under “Save as” or in the bottom line)";
  const issue: Issue = { file: path, line, column, path: "$", code: "not-utf8", problem, expected };
  return { ok: false, issue, ids: idsInBrokenText(guess) };
}

/** Names that start with a dot belong to editors and file systems. */
export const isHidden = (path: string): boolean => path.split("/").some((name) => name.startsWith("."));

/** @param where what was looked through, in words */
export function readFiles(files: PackFiles, where: string): FilesReading {
  const issues: Issue[] = [];
  const idsElsewhere: string[] = [];
  const paths = [...files.keys()].filter((path) => !isHidden(path));
  const sorted = sortFiles(paths, (path) => {
    const reading = readText(path, files.get(path)!);
    if (reading.ok) return reading.file;
    issues.push(reading.issue);
    idsElsewhere.push(...reading.ids);
    return undefined;
  });
  if (issues.length === 0 && sorted.files.length === 0) issues.push(noNodes(where));
  return { ...sorted, issues, idsElsewhere };
}
