/**
 * Files that somebody brings, a zip or a folder of whatever is around trees → the trees' own files, or in words why they are no
 * trees. Decides by paths alone; what is in the files is told by the build afterwards.
 */
import { fileKind, SETTINGS_FILE } from "../../../scripts/trees/file-kinds.ts";
import { PACK_FILE } from "../../../scripts/trees/parse-pack.ts";
import { foreignFolder, TREE_FOLDERS } from "../../../tools/packing/foreign-folders.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";

export type Incoming =
  | {
      readonly ok: true;
      /** What it can be called. */
      readonly name: string;
      readonly files: PackFiles;
      /** Paths of files around the trees, which stay where they are. */
      readonly outside: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

/** What systems and tools put beside everything. */
const STRAY = /(?:^|\/)(?:__MACOSX|\.git|node_modules)(?:\/|$)|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

export const isStray = (path: string): boolean => STRAY.test(path);

export const MOST_FILES = 20_000;
export const MOST_BYTES = 64_000_000;

/** @param title of the zip or folder, as it lies there */
export function treesIn(title: string, given: PackFiles): Incoming {
  const all = new Map<string, Uint8Array>();
  for (const [written, bytes] of given) {
    const path = plainPath(written);
    if (path === undefined) {
      const problem = `${title} holds the path ${JSON.stringify(written)}, which leads out of it; expected files below one folder`;
      return { ok: false, problem };
    }
    if (path !== "" && !isStray(path)) all.set(path, bytes);
  }
  if (all.size === 0) return { ok: false, problem: `${title} is empty; expected a folder of trees, or a zip of one` };
  const name = title.replace(/\.[A-Za-z0-9]{1,6}$/, "");
  const root = rootOf([...all.keys()], name);
  const files = new Map(
    [...all].filter(([path]) => path.startsWith(root)).map(([path, bytes]) => [path.slice(root.length), bytes]),
  );
  const tops = new Set([...files.keys()].map((path) => path.split("/")[0]!));
  const place = root === "" ? title : `${root.slice(0, -1)} in ${title}`;
  const what = foreignFolder(tops);
  if (what !== undefined) {
    const expected = "a folder of nodes with settings.json and pack.json, or a zip of one";
    return { ok: false, problem: `${place} is ${what}, and trees are not read out of such; expected ${expected}` };
  }
  if (![...files.keys()].some((path) => !isHidden(path) && fileKind(path) === "node")) {
    const seen = [...files.keys()].slice(0, 3).join(", ");
    const problem = `${place} holds no nodes, but ${seen}${files.size > 3 ? ", …" : ""}; expected at least one file whose name ends in .json`;
    return { ok: false, problem };
  }
  return { ok: true, name, files, outside: [...all.keys()].filter((path) => !path.startsWith(root)).sort() };
}

/** Empty = it names a folder. Undefined = it leads elsewhere. */
function plainPath(written: string): string | undefined {
  const slashed = written.replaceAll("\\", "/");
  if (slashed.startsWith("/") || /^[A-Za-z]:/.test(slashed)) return undefined;
  const names = slashed.split("/").filter((name) => name !== ".");
  if (names.includes("..")) return undefined;
  return names.at(-1) === "" ? "" : names.filter((name) => name !== "").join("/");
}

const isHidden = (path: string): boolean => path.split("/").some((name) => name.startsWith("."));

/** The folder of the trees among what is around them, with its last `/`; empty = all of it. */
function rootOf(paths: readonly string[], name: string): string {
  const seen = paths.filter((path) => !isHidden(path));
  const holding = (file: string): string[] => seen.filter((path) => path.split("/").at(-1) === file).map(folderOf);
  const isAround = (folder: string): boolean =>
    !seen.some((path) => !path.startsWith(folder) && fileKind(path) === "node");
  // Who packs a folder often packs it as a folder.
  const own = `${name}/`;
  return (
    nearest(holding(PACK_FILE)) ??
    nearest(seen.flatMap(foldersOf).filter(isNamed)) ??
    nearest(holding(SETTINGS_FILE).filter(isAround)) ??
    (seen.every((path) => path.startsWith(own)) ? own : "")
  );
}

const isNamed = (folder: string): boolean => TREE_FOLDERS.includes(folder.split("/").at(-2) ?? "");

function nearest(folders: readonly string[]): string | undefined {
  const depth = (folder: string): number => folder.split("/").length;
  return [...new Set(folders)].sort(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)) || depth(a) - depth(b) || (a < b ? -1 : 1),
  )[0];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

function foldersOf(path: string): string[] {
  const names = path.split("/").slice(0, -1);
  return names.map((_, index) => `${names.slice(0, index + 1).join("/")}/`);
}
