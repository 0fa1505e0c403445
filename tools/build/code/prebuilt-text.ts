/** Reads a file of `prebuilt/`, which the package has as gzip. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PROJECT_DIR } from "../../project-dir.ts";

/** Not kept with the sources, for it follows from them. */
export const PREBUILT_DIR = join(PROJECT_DIR, "prebuilt");

export function readPrebuiltText(name: string): string {
  const file = join(PREBUILT_DIR, name);
  return existsSync(file) ? readFileSync(file, "utf8") : gunzipSync(readFileSync(`${file}.gz`)).toString("utf8");
}
