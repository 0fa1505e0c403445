/** A built pack's folder as the source of its files. What lies outside of the folder is not there. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { PackSource } from "../pack-source.ts";

export function packDirectory(directory: string): PackSource {
  return {
    name: directory,
    read(path) {
      const file = resolve(directory, path);
      if (relative(resolve(directory), file).startsWith("..")) return undefined;
      if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) return undefined;
      return readFileSync(file, "utf8");
    },
    list(folder) {
      const place = join(directory, folder);
      if (!existsSync(place)) return [];
      const files = readdirSync(place, { recursive: true, encoding: "utf8" });
      return files.map((file) => `${folder}/${file.split(sep).join("/")}`);
    },
  };
}
