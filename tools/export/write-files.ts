/** Writes what was exported into a folder. What an earlier export of the same kind left behind there goes; nothing else does. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { reasonOf } from "../import/source/archive.ts";
import { FILES_LIST } from "./exported.ts";

/** @returns what went wrong, where something did */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): string | undefined {
  try {
    for (const path of leftBehind(folder, files)) rmSync(join(folder, path), { force: true });
    for (const [path, content] of files) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return undefined;
  } catch (error) {
    return `${folder} cannot be written (${reasonOf(error)}); expected a folder that may be written to`;
  }
}

/** Only what lies in the folder, whatever the list says. */
function leftBehind(folder: string, files: ReadonlyMap<string, unknown>): readonly string[] {
  const list = join(folder, FILES_LIST);
  if (!files.has(FILES_LIST) || !existsSync(list)) return [];
  try {
    const { files: before } = JSON.parse(readFileSync(list, "utf8")) as { files?: unknown };
    const paths = Array.isArray(before) ? before.filter((path): path is string => typeof path === "string") : [];
    return paths.filter((path) => !files.has(path) && isInside(folder, join(folder, path)));
  } catch {
    return [];
  }
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  // On Windows the way to another drive begins with it.
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
