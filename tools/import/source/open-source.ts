/**
 * What an author names as the source → files that importers read: a folder, or a zip archive whatever its ending. Archives that lie
 * in it count as folders of their name. Knows no format.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { compareIds } from "../../../scripts/core/tree/ids.ts";
import type { ImportedTrees, SourceFiles } from "../imported.ts";
import { isArchive, MAX_FILE_BYTES, openArchive, reasonOf } from "./archive.ts";

export interface OpenSource extends SourceFiles {
  /** Grows while files are read. */
  readonly unread: ImportedTrees["unread"];
}

const PACKED = /\.(?:zip|jar|mcpack|mcaddon)$/i;
/** Files that may be a whole tree. */
const WRITTEN = /\.(?:json|ya?ml|snbt)$/i;
const MAX_FILES = 100_000;
/** Archives in archives in archives are the most that is looked into. */
const MAX_NESTED = 3;

/**
 * @param leftOut a folder that is no part of it, though it may lie in it
 * @returns a sentence where it cannot be read
 */
export function openSource(place: string, leftOut: string): OpenSource | string {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) return `${place} does not exist; expected a folder or a zip archive`;
  const name = basename(resolve(place)).replace(PACKED, "");
  if (stats.isDirectory()) return openFolder(place, name, leftOut);
  if (!stats.isFile()) return `${place} is neither a file nor a folder; expected a folder or a zip archive`;
  const bytes = readFileSync(place);
  if (!isArchive(bytes)) return openOneFile(place, bytes);
  const archive = openArchive(bytes);
  if (typeof archive === "string") return `${place} cannot be imported: ${archive}; expected a sound zip archive`;
  return withNested(name, archive.paths, (path) => archive.bytes(path));
}

/** What is written in one file, such as `config.yml`, may be named itself: it is read as a folder with nothing else in it. */
function openOneFile(place: string, bytes: Uint8Array): OpenSource | string {
  const file = basename(resolve(place));
  if (!WRITTEN.test(file)) return `${place} is no zip archive; expected a folder or a zip archive`;
  if (bytes.length > MAX_FILE_BYTES) return `${place} is too large; expected a file of a tree`;
  const folder = basename(dirname(resolve(place)));
  return withNested(folder || file.slice(0, -extname(file).length), [file], () => bytes);
}

function openFolder(folder: string, name: string, leftOut: string): OpenSource | string {
  const paths: string[] = [];
  const walk = (under: string, above: readonly string[]): void => {
    const real = realpathSync(join(folder, under));
    if (above.includes(real) || real === leftOut) return;
    for (const each of readdirSync(real)) {
      // Of version control and editors.
      if (each.startsWith(".") || each === "node_modules") continue;
      const path = under === "" ? each : `${under}/${each}`;
      const stats = statSync(join(folder, path), { throwIfNoEntry: false });
      if (stats?.isDirectory() === true) walk(path, [...above, real]);
      else if (stats?.isFile() === true) paths.push(path);
      if (paths.length > MAX_FILES) throw new Error(`it holds more than ${MAX_FILES} files`);
    }
  };
  try {
    walk("", []);
  } catch (error) {
    return `${folder} cannot be read (${reasonOf(error)}); expected a folder with nothing but what is to be imported`;
  }
  return withNested(name, paths, (path) => {
    const file = join(folder, path.split("/").join(sep));
    if (statSync(file).size > MAX_FILE_BYTES) throw new Error("it is too large");
    return readFileSync(file);
  });
}

/** `read` throws where there is a file that cannot be read. */
function withNested(name: string, own: readonly string[], read: (path: string) => Uint8Array | undefined): OpenSource {
  const unread: { path: string; why: string }[] = [];
  const told = new Set<string>();
  const tell = (path: string, why: string): undefined => {
    if (!told.has(path)) unread.push({ path, why });
    told.add(path);
    return undefined;
  };
  const guarded = (path: string, from: () => Uint8Array | undefined): Uint8Array | undefined => {
    try {
      return from();
    } catch (error) {
      return tell(path, `it cannot be read: ${reasonOf(error)}`);
    }
  };
  const paths = new Map<string, () => Uint8Array | undefined>();
  const add = (path: string, from: () => Uint8Array | undefined, depth: number): void => {
    if (!PACKED.test(path)) {
      paths.set(path, from);
      return;
    }
    if (depth > MAX_NESTED) return tell(path, "it is an archive in too many others");
    const bytes = guarded(path, from);
    if (bytes === undefined) return;
    const archive = openArchive(bytes);
    if (typeof archive === "string") return tell(path, archive);
    for (const inner of archive.paths) add(`${path}/${inner}`, () => archive.bytes(inner), depth + 1);
  };
  for (const path of own) add(path, () => read(path), 1);
  return {
    name,
    paths: [...paths.keys()].sort(compareIds),
    bytes: (path) => (paths.has(path) ? guarded(path, paths.get(path)!) : undefined),
    unread,
  };
}
