/**
 * A folder → the files the parsers get: every JSON file below it is a node, except settings and pack at the top, and schemas.
 * Decides only which files these are and that they are readable text; what is in them is the parser's business.
 */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../../scripts/core/checks/issue.ts";
import type { FilesReading } from "../../scripts/trees/check-files.ts";
import { issueOf, noNodes, sortFiles } from "../../scripts/trees/file-kinds.ts";
import type { SourceFile } from "../../scripts/trees/json/open-file.ts";
import { readText as readAsText } from "../packing/read-files.ts";
import { wrongFolder } from "./wrong-folder.ts";

export function readTrees(folder: string): FilesReading {
  const issues: Issue[] = [];
  const idsElsewhere: string[] = [];
  const foreign = wrongFolder(folder);
  if (foreign !== undefined) {
    const issue = issueOf(".", "wrong-folder", ...foreign);
    return { files: [], texts: [], warnings: [], issues: [issue], idsElsewhere };
  }
  const paths = listFiles(folder, "", [], issues);
  const sorted = sortFiles(paths, (path) => readText(folder, path, issues, idsElsewhere));
  if (issues.length === 0 && sorted.files.length === 0) issues.push(noNodes(`the folder ${folder}`));
  return { ...sorted, issues, idsElsewhere };
}

/** Paths relative to `root`, with `/` on every system. Names that start with a dot belong to editors and file systems. */
function listFiles(root: string, under: string, ancestors: readonly string[], issues: Issue[]): string[] {
  const paths: string[] = [];
  try {
    const real = realpathSync(join(root, under));
    // A link to a folder above would never end.
    if (ancestors.includes(real)) return [];
    for (const name of readdirSync(real)) {
      if (name.startsWith(".")) continue;
      const path = under === "" ? name : `${under}/${name}`;
      const stats = statSync(join(root, path), { throwIfNoEntry: false });
      if (stats?.isDirectory()) paths.push(...listFiles(root, path, [...ancestors, real], issues));
      // A link that leads nowhere is meant to be a file: reading it will tell.
      else if (stats?.isFile() ?? isLink(join(root, path))) paths.push(path);
    }
  } catch (error) {
    const problem = `the folder ${under === "" ? root : under} ${reason(error)}`;
    const expected = "a folder that exists and may be read";
    issues.push(issueOf(under === "" ? "." : under, "unreadable", problem, expected));
  }
  return paths;
}

function readText(folder: string, path: string, issues: Issue[], idsElsewhere: string[]): SourceFile | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    const isGone = (error as { code?: string }).code === "ENOENT";
    const leadsNowhere = isGone && isLink(join(folder, path));
    const problem = leadsNowhere ? "the file is a link that leads nowhere" : `the file ${reason(error)}`;
    issues.push(issueOf(path, "unreadable", problem, "a file that may be read"));
    return undefined;
  }
  const reading = readAsText(path, bytes);
  if (reading.ok) return reading.file;
  issues.push(reading.issue);
  idsElsewhere.push(...reading.ids);
  return undefined;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function reason(error: unknown): string {
  const code = (error as { code?: string }).code;
  switch (code) {
    case "ENOENT":
      return "does not exist";
    case "ENOTDIR":
      return "is a file, not a folder";
    case "EACCES":
    case "EPERM":
      return "may not be read by you";
    default:
      return `cannot be read (${code ?? String(error)})`;
  }
}
