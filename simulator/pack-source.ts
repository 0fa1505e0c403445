/** Where the files of a pack come from: values in memory here, a folder in node/pack-directory.ts. Paths have `/`. */

import type { PackFiles } from "./options.ts";

export interface PackSource {
  /** What messages begin with, e.g. the folder. */
  readonly name: string;
  /** The text of a file, or undefined where there is none. */
  read(path: string): string | undefined;
  /** Paths in the pack of all files below a folder of it. */
  list(folder: string): readonly string[];
}

export function packInMemory(files: PackFiles, name = "the pack"): PackSource {
  return {
    name,
    read(path) {
      const content = files.get(path.replace(/^(?:\.\/)+/, ""));
      return typeof content === "object" ? new TextDecoder().decode(content) : content;
    },
    list: (folder) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)),
  };
}
