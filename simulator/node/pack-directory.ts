/**
 * A built pack's folder as the source of its files. What lies outside of the folder is not there. A world has each file as
 * it was when it was first read: a pack that is built anew meanwhile is another one.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { PackSource } from "../pack-source.ts";
import { textOf } from "./known-texts.ts";

export function packDirectory(directory: string): PackSource {
  const texts = new Map<string, string | undefined>();

  function readAnew(path: string): string | undefined {
    const file = resolve(directory, path);
    if (relative(resolve(directory), file).startsWith("..")) return undefined;
    if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) return undefined;
    return textOf(readFileSync(file));
  }

  return {
    name: directory,
    read(path) {
      if (!texts.has(path)) texts.set(path, readAnew(path));
      return texts.get(path);
    },
    list(folder) {
      const place = join(directory, folder);
      if (!existsSync(place)) return [];
      const files = readdirSync(place, { recursive: true, encoding: "utf8" });
      return files.map((file) => `${folder}/${file.split(sep).join("/")}`);
    },
  };
}
