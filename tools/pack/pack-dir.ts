/** The files of a pack that lies on disk. What belongs to a pack is decided in `packing/`. */
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { sortByPath, type PackFiles } from "../packing/pack-files.ts";

/** Stray files included. */
export function readPackDir(dir: string): PackFiles {
  return sortByPath(new Map(listFiles(dir).map((path) => [path, readFileSync(join(dir, path))])));
}

function listFiles(dir: string, prefix = ""): string[] {
  return readdirSync(join(dir, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(prefix, entry.name);
    return entry.isDirectory() ? listFiles(dir, path) : [path];
  });
}
