/**
 * Recognises folders that are given in place of the trees' folder: a whole pack, a world, a project. Reads names of files
 * only; what is in the right folder is the business of others.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { foreignFolder, isPack, TREE_FOLDERS } from "../packing/foreign-folders.ts";

/** What is wrong and what would be right; undefined where nothing is known against the folder. */
export function wrongFolder(folder: string): readonly [problem: string, expected: string] | undefined {
  const names = namesIn(folder);
  const what = kindOfFolder(folder, names);
  if (what === undefined) return undefined;
  const inside = treeFolderIn(folder, names);
  const expected =
    inside === undefined
      ? "a folder that holds nothing but nodes, settings.json and pack.json"
      : `the folder with the nodes alone; did you mean ${inside}?`;
  return [`the folder ${folder} is ${what}, not a folder of nodes`, expected];
}

function kindOfFolder(folder: string, names: ReadonlySet<string>): string | undefined {
  // To walk through these would take minutes, and end in thousands of problems.
  if (basename(folder) === "node_modules") return "npm's folder of packages";
  if (dirname(resolve(folder)) === resolve(folder)) return "a whole drive";
  if (resolve(folder) === resolve(homedir())) return "your home folder";
  const foreign = foreignFolder(names);
  if (foreign !== undefined) return foreign;
  const holdsPacks = Array.from(names).some(
    (name) => isFolder(join(folder, name)) && isPack(namesIn(join(folder, name))),
  );
  return holdsPacks ? "a folder of packs" : undefined;
}

function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    // Whoever reads it will say why it cannot be read.
    return new Set();
  }
}

/** Directly inside, or in one of the folders inside. */
function treeFolderIn(folder: string, names: ReadonlySet<string>): string | undefined {
  const below = Array.from(names).sort();
  for (const under of ["", ...below.filter((name) => name !== "node_modules" && isFolder(join(folder, name)))]) {
    for (const name of TREE_FOLDERS) {
      const candidate = join(folder, under, name);
      if (existsSync(candidate) && isFolder(candidate)) return candidate;
    }
  }
  return undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
