/**
 * Packs files into an .mcpack (a zip archive with manifest.json at its root) and reads one.
 * The same files give the same bytes, on every machine and in every time zone.
 */
import { unzipSync, zipSync, type Zippable } from "fflate";
import { sortByPath, type PackFiles } from "./pack-files.ts";

export function zipPack(files: PackFiles): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of sortByPath(files)) entries[path] = bytes;
  // Zip times have no time zone and are written from local time: so is this date, the earliest one a zip can name.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1, 0, 0, 0) });
}

/** Throws on bytes that are no zip archive. */
export function unzipPack(archive: Uint8Array): PackFiles {
  return sortByPath(Object.entries(unzipSync(archive)));
}
