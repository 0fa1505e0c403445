/**
 * A folder → the files the parsers get: every JSON file below it is a node, except settings and pack at the top, and schemas.
 * Decides only which files these are and that they are readable text; what is in them is the parser's business.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { compareIds } from "../../scripts/core/tree/ids.ts";
import { quote, type Issue, type IssueCode } from "../../scripts/core/checks/issue.ts";
import type { SourceFile } from "../../scripts/trees/json/open-file.ts";
import { PACK_FILE } from "../../scripts/trees/parse-pack.ts";
import { LANG_FILE, TEXTS_FOLDER } from "../../scripts/trees/texts/parse-texts.ts";
import { idsInBrokenText } from "../../scripts/trees/parse-tree.ts";
import { decodeText } from "./decode-text.ts";
import { wrongFolder } from "./wrong-folder.ts";

export const SETTINGS_FILE = "settings.json";

export interface TreesReading {
  /** By code point of the path, on every system. What could be read, also when something else could not. */
  readonly files: readonly SourceFile[];
  /** Those of texts in other languages. */
  readonly texts: readonly SourceFile[];
  /** Absent = all defaults. */
  readonly settings?: SourceFile;
  /** Absent = the project's own pack. */
  readonly pack?: SourceFile;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** Ids seen in files that could not be read as text; their children are not to be blamed. */
  readonly idsElsewhere: readonly string[];
}

export function readTrees(folder: string): TreesReading {
  const issues: Issue[] = [];
  const warnings: Issue[] = [];
  const files: SourceFile[] = [];
  const texts: SourceFile[] = [];
  const idsElsewhere: string[] = [];
  const none = { files: [], texts: [], warnings: [], idsElsewhere: [] };
  const foreign = wrongFolder(folder);
  if (foreign !== undefined) return { ...none, issues: [issueOf(".", "wrong-folder", ...foreign)] };
  const special = new Map<string, SourceFile>();
  for (const path of listFiles(folder, "", [], issues).sort(compareIds)) {
    const kind = kindOf(path);
    if (kind === "other") continue;
    if (typeof kind === "object") {
      warnings.push(issueOf(path, "file-name", ...kind.said));
      continue;
    }
    const file = readText(folder, path, issues, idsElsewhere);
    if (file === undefined) continue;
    if (kind === "special") special.set(path, file);
    else (kind === "texts" ? texts : files).push(file);
  }
  if (issues.length === 0 && files.length === 0) {
    const problem = `the folder ${folder} holds no nodes`;
    issues.push(issueOf(".", "no-nodes", problem, "at least one file with a node, its name ending in .json"));
  }
  const settings = special.get(SETTINGS_FILE);
  const pack = special.get(PACK_FILE);
  return { files, texts, ...(settings && { settings }), ...(pack && { pack }), issues, warnings, idsElsewhere };
}

/** Files and folders as such have no line of their own; the first stands for the whole. */
function issueOf(file: string, code: IssueCode, problem: string, expected: string): Issue {
  return { file, line: 1, column: 1, path: "$", code, problem, expected };
}

type FileKind =
  "node" | "special" | "texts" | "other" | { readonly said: readonly [problem: string, expected: string] };

function kindOf(path: string): FileKind {
  const name = path.toLowerCase();
  if (path === SETTINGS_FILE || path === PACK_FILE) return "special";
  if (name.endsWith(LANG_FILE)) return langFileKind(path);
  if (name.endsWith(".schema.json")) return "other";
  if (name.endsWith(".json")) return "node";
  if (name.startsWith(`${TEXTS_FOLDER}/`) && /\.lang\.(?:txt|text)$/.test(name)) return langFileKind(path);
  // Windows hides the last part of a name, so that fish.json.txt looks like fish.json there.
  const disguised = /\.json(?:\.(?:txt|text|rtf|doc|docx|json5|jsonc))$|\.jsonc$|\.json5$|\.jason$|\.jsno$/.exec(name);
  if (disguised === null) return "other";
  const right = `${path.slice(0, disguised.index)}.json`;
  const file = path.slice(path.lastIndexOf("/") + 1);
  return {
    said: [`${quote(file)} is not read, for its name does not end in .json`, `the file named ${quote(right)}`],
  };
}

/** In their folder at the top, under the name of a locale; elsewhere nobody reads them. */
function langFileKind(path: string): FileKind {
  const file = path.slice(path.lastIndexOf("/") + 1);
  if (path === `${TEXTS_FOLDER}/${file}` && file.endsWith(LANG_FILE)) return "texts";
  const right = `${TEXTS_FOLDER}/${file.replace(/\.lang.*$/i, LANG_FILE)}`;
  return { said: [`${quote(path)} is not read where it lies, or under this name`, `the file ${quote(right)}`] };
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
    const problem = `the file ${reason(error)}`;
    issues.push(issueOf(path, "unreadable", problem, "a file that may be read"));
    return undefined;
  }
  const decoded = decodeText(bytes);
  if (decoded.ok) return { path, text: decoded.text };
  const { line, column, problem, guess } = decoded;
  const expected = "the file saved with the encoding UTF-8 (editors offer it under “Save as” or in the bottom line)";
  issues.push({ file: path, line, column, path: "$", code: "not-utf8", problem, expected });
  idsElsewhere.push(...idsInBrokenText(guess));
  return undefined;
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
