/**
 * A folder → the files the parsers get: every JSON file below it is a node, except settings and pack at the top, and schemas.
 * Decides only which files these are and that they are readable text; what is in them is the parser's business.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareIds } from "../../scripts/core/tree/ids.ts";
import type { Issue } from "../../scripts/core/checks/issue.ts";
import type { SourceFile } from "../../scripts/trees/parse-nodes.ts";
import { PACK_FILE } from "../../scripts/trees/parse-pack.ts";

export const SETTINGS_FILE = "settings.json";

export type TreesReading =
  | {
      readonly ok: true;
      /** By code point of the path, on every system. */
      readonly files: readonly SourceFile[];
      /** Absent = all defaults. */
      readonly settings?: SourceFile;
      /** Absent = the project's own pack. */
      readonly pack?: SourceFile;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export function readTrees(folder: string): TreesReading {
  const issues: Issue[] = [];
  const paths = listFiles(folder, "", [], issues).sort(compareIds);
  const files: SourceFile[] = [];
  const special = new Map<string, SourceFile>();
  for (const path of paths) {
    const name = path.toLowerCase();
    if (!name.endsWith(".json") || name.endsWith(".schema.json")) continue;
    const file = readText(folder, path, issues);
    if (file === undefined) continue;
    if (path === SETTINGS_FILE || path === PACK_FILE) special.set(path, file);
    else files.push(file);
  }
  if (issues.length === 0 && files.length === 0) {
    const problem = `the folder ${folder} holds no nodes`;
    issues.push({ file: ".", path: "$", code: "no-nodes", problem, expected: "at least one JSON file with a node" });
  }
  if (issues.length > 0) return { ok: false, issues };
  const settings = special.get(SETTINGS_FILE);
  const pack = special.get(PACK_FILE);
  return { ok: true, files, ...(settings && { settings }), ...(pack && { pack }) };
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
      else if (stats?.isFile()) paths.push(path);
    }
  } catch (error) {
    const problem = `the folder ${under === "" ? root : under} cannot be read (${reason(error)})`;
    issues.push({
      file: under === "" ? "." : under,
      path: "$",
      code: "unreadable",
      problem,
      expected: "a folder that exists and may be read",
    });
  }
  return paths;
}

function readText(folder: string, path: string, issues: Issue[]): SourceFile | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, path));
  } catch (error) {
    const problem = `the file cannot be read (${reason(error)})`;
    issues.push({ file: path, path: "$", code: "unreadable", problem, expected: "a file that may be read" });
    return undefined;
  }
  try {
    // Drops a byte order mark, and refuses what an editor saved as UTF-16 or in a code page.
    return { path, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const problem = "the file is not UTF-8 text";
    issues.push({
      file: path,
      path: "$",
      code: "not-utf8",
      problem,
      expected: "the file saved with the encoding UTF-8",
    });
    return undefined;
  }
}

function reason(error: unknown): string {
  return (error as { code?: string }).code ?? String(error);
}
