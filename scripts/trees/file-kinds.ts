/**
 * Which of a folder's files the parsers get, and as what: every JSON file is a node, except settings, pack and what an import says of
 * itself at the top, and schemas. Goes by paths alone and knows nothing of what is in the files.
 */
import { quote, type Issue, type IssueCode } from "../core/checks/issue.ts";
import { compareIds } from "../core/tree/ids.ts";
import type { SourceFile } from "./json/open-file.ts";
import { PACK_FILE } from "./parse-pack.ts";
import { LANG_FILE, TEXTS_FOLDER } from "./texts/parse-texts.ts";

export const SETTINGS_FILE = "settings.json";
/** What an import leaves at the top beside the nodes: its report, and what it wrote, for the next one. */
export const IMPORT_REPORT = "import-report.json";
export const IMPORT_BASE = "import-base.json";

export type FileKind =
  "node" | "special" | "texts" | "other" | { readonly said: readonly [problem: string, expected: string] };

export function fileKind(path: string): FileKind {
  const name = path.toLowerCase();
  if (path === SETTINGS_FILE || path === PACK_FILE) return "special";
  if (path === IMPORT_REPORT || path === IMPORT_BASE) return "other";
  if (name.endsWith(LANG_FILE)) return langFileKind(path);
  if (name.endsWith(".schema.json")) return "other";
  if (name.endsWith(".json")) return "node";
  if (name.startsWith(`${TEXTS_FOLDER}/`) && /\.lang\.(?:txt|text)$/.test(name)) return langFileKind(path);
  // Windows hides the last part of a name, so that fish.json.txt looks like fish.json there.
  const disguised = /\.json(?:\.(?:txt|text|rtf|doc|docx|json5|jsonc))$|\.jsonc$|\.json5$|\.jason$|\.jsno$/.exec(name);
  if (/\.ya?ml$/.test(name)) {
    const file = path.slice(path.lastIndexOf("/") + 1);
    return { said: [`${quote(file)} is not read: YAML is not JSON`, "its nodes as JSON, in files that end in .json"] };
  }
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

export interface SortedFiles {
  /** By code point of the path, on every system. */
  readonly files: readonly SourceFile[];
  /** Those of texts in other languages. */
  readonly texts: readonly SourceFile[];
  /** Absent = all defaults. */
  readonly settings?: SourceFile;
  /** Absent = the project's own pack. */
  readonly pack?: SourceFile;
  readonly warnings: readonly Issue[];
}

/** `read` is asked for those files alone that mean something; undefined = it has told itself why it cannot be read. */
export function sortFiles(paths: Iterable<string>, read: (path: string) => SourceFile | undefined): SortedFiles {
  const files: SourceFile[] = [];
  const texts: SourceFile[] = [];
  const warnings: Issue[] = [];
  const special = new Map<string, SourceFile>();
  for (const path of Array.from(paths).sort(compareIds)) {
    const kind = fileKind(path);
    if (kind === "other") continue;
    if (typeof kind === "object") {
      warnings.push(issueOf(path, "file-name", ...kind.said));
      continue;
    }
    const file = read(path);
    if (file === undefined) continue;
    if (kind === "special") special.set(path, file);
    else (kind === "texts" ? texts : files).push(file);
  }
  const settings = special.get(SETTINGS_FILE);
  const pack = special.get(PACK_FILE);
  return { files, texts, ...(settings && { settings }), ...(pack && { pack }), warnings };
}

/** Files and folders as such have no line of their own; the first stands for the whole. */
export function issueOf(file: string, code: IssueCode, problem: string, expected: string): Issue {
  return { file, line: 1, column: 1, path: "$", code, problem, expected };
}

/** `where`: what was looked through. */
export const noNodes = (where: string): Issue =>
  issueOf(".", "no-nodes", `${where} holds no nodes`, "at least one file with a node, its name ending in .json");
