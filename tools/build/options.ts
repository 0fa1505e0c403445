/**
 * What the build was asked for: reads the flags and resolves their paths.
 * Knows nothing of packs; whether a path exists is found out by whoever reads it.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { unknownArgument } from "../command-line/arguments.ts";
import { spoken } from "../project-dir.ts";

export interface BuildOptions {
  /** Absolute path of the folder with the trees and settings.json. */
  readonly achievementsDir: string;
  /** Absolute path of the folder that receives the packs. */
  readonly outDir: string;
  /** Absolute paths, in the order in which they are to run. */
  readonly extensions: readonly string[];
  readonly watch: boolean;
  /** Leave `version` in pack.json alone, whatever has changed. */
  readonly keepVersion: boolean;
  /** Make no packs, but a script with the trees for a pack that brings them. */
  readonly forPack: boolean;
  /** Where to install: a folder, or "found" for the one on this machine; absent = nowhere. */
  readonly install?: string;
}

/** Stands for the game's own folder on this machine, wherever it is. */
export const FOUND = "found";

export type ParsedBuildOptions =
  | { readonly kind: "options"; readonly options: BuildOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

/** @param word by which the command is called */
export const buildUsage = (
  word: string,
): string => `Usage: ${spoken(word)} [--achievements DIR] [--out DIR] [--extension FILE]... [--install [DIR]] [--keep-version] [--watch]
       ${spoken(word)} --for-pack [--achievements DIR] [--out DIR] [--watch]

  --achievements DIR  folder with the trees (*.json, at any depth), settings.json and pack.json; default: achievements
  --out DIR           folder that receives world/, server/ and the two .mcpack files; default: dist
  --extension FILE    a TypeScript or JavaScript module to run with both packs; may be given several times;
                      default: the scripts in the folder extensions, where there is one
  --install [DIR]     also put the world pack into the game's development_behavior_packs folder: DIR, or the one found here
  --keep-version      leave the version in pack.json alone; the game then may not take the new build
  --for-pack          make trees.js for a pack of your own, which brings the trees at run time; see docs/trees-of-other-packs.md
  --watch             build again whenever one of the sources changes
  --help              show this text
`;

const SINGLE_VALUE_FLAGS = ["--achievements", "--out"] as const;
const VALUE_FLAGS: readonly string[] = [...SINGLE_VALUE_FLAGS, "--extension"];
export const BUILD_FLAGS: readonly string[] = [
  ...VALUE_FLAGS,
  "--install",
  "--keep-version",
  "--for-pack",
  "--watch",
  "--help",
];

/** What lies directly in the folder; modules that they share belong into folders below. */
const EXTENSIONS_FOLDER = "extensions";

/**
 * @param args what follows the command's name
 * @param baseDir the folder that relative paths start from
 * @param homeDir the folder that the defaults are in
 * @param flags those that the command takes, of all that the build takes
 */
export function parseBuildOptions(
  args: readonly string[],
  baseDir: string,
  homeDir: string,
  flags = BUILD_FLAGS,
): ParsedBuildOptions {
  const single = new Map<string, string>();
  const extensions: string[] = [];
  let watch = false;
  let keepVersion = false;
  let forPack = false;
  let install: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = equals === -1 ? argument : argument.slice(0, equals);
    if (flag === "--help" || flag === "-h") return { kind: "help" };
    if (!flags.includes(flag)) return wrong(unknownArgument(argument, flags));
    if (flag === "--watch" && equals === -1) watch = true;
    else if (flag === "--keep-version" && equals === -1) keepVersion = true;
    else if (flag === "--for-pack" && equals === -1) forPack = true;
    else if (flag === "--install") {
      const next = args[index + 1];
      const isGiven = equals === -1 && next !== undefined && !next.startsWith("--");
      const value = equals === -1 ? (isGiven ? next : undefined) : argument.slice(equals + 1);
      if (isGiven) index++;
      if (value === "") return wrong("--install= has no value; expected a folder, or --install alone");
      if (install !== undefined) return wrong("--install is given twice; expected it once");
      install = value === undefined ? FOUND : resolve(baseDir, value);
    } else if (VALUE_FLAGS.includes(flag)) {
      const value = equals === -1 ? args[++index] : argument.slice(equals + 1);
      if (value === undefined || value === "" || (equals === -1 && value.startsWith("--"))) {
        return wrong(`${flag} has no value; expected a path after it`);
      }
      const path = resolve(baseDir, value);
      if (flag === "--extension") {
        if (extensions.includes(path)) return wrong(`--extension "${value}" is given twice; expected each file once`);
        extensions.push(path);
      } else {
        if (single.has(flag)) return wrong(`${flag} is given twice; expected it once`);
        single.set(flag, path);
      }
    } else return wrong(`${flag} takes no value; expected ${flag} alone`);
  }
  const misplaced = forPack ? notForPack(install, extensions, keepVersion) : undefined;
  if (misplaced !== undefined) return wrong(`${misplaced} makes no sense with --for-pack, which makes no packs`);
  return {
    kind: "options",
    options: {
      achievementsDir: single.get("--achievements") ?? resolve(homeDir, "achievements"),
      outDir: single.get("--out") ?? resolve(homeDir, "dist"),
      extensions: extensions.length > 0 ? extensions : ownExtensions(homeDir),
      watch,
      keepVersion,
      forPack,
      ...(install === undefined ? {} : { install }),
    },
  };
}

function notForPack(
  install: string | undefined,
  extensions: readonly string[],
  keepVersion: boolean,
): string | undefined {
  if (install !== undefined) return "--install";
  if (extensions.length > 0) return "--extension";
  return keepVersion ? "--keep-version" : undefined;
}

/** Those that nobody has to name. */
export function ownExtensions(homeDir: string): readonly string[] {
  const folder = resolve(homeDir, EXTENSIONS_FOLDER);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => /(?<!\.d)\.(?:[cm]?ts|[cm]?js)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

export function wrong(problem: string): ParsedBuildOptions {
  return { kind: "wrong", problem };
}
