/**
 * What `npm run build` was asked for: reads the flags and resolves their paths.
 * Knows nothing of packs; whether a path exists is found out by whoever reads it.
 */
import { resolve } from "node:path";
import { unknownArgument } from "../arguments.ts";

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
  /** Where to install: a folder, or "found" for the one on this machine; absent = nowhere. */
  readonly install?: string;
}

/** Stands for the game's own folder on this machine, wherever it is. */
export const FOUND = "found";

export type ParsedBuildOptions =
  | { readonly kind: "options"; readonly options: BuildOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

export const BUILD_USAGE = `Usage: npm run build -- [--achievements DIR] [--out DIR] [--extension FILE]... [--install [DIR]] [--keep-version] [--watch]

  --achievements DIR  folder with the trees (*.json, at any depth), settings.json and pack.json; default: achievements
  --out DIR           folder that receives world/, server/ and the two .mcpack files; default: dist
  --extension FILE    a TypeScript or JavaScript module to run with both packs; may be given several times
  --install [DIR]     also put the world pack into the game's development_behavior_packs folder: DIR, or the one found here
  --keep-version      leave the version in pack.json alone; the game then may not take the new build
  --watch             build again whenever one of the sources changes
  --help              show this text
`;

const SINGLE_VALUE_FLAGS = ["--achievements", "--out"] as const;
const VALUE_FLAGS: readonly string[] = [...SINGLE_VALUE_FLAGS, "--extension"];
export const BUILD_FLAGS: readonly string[] = [...VALUE_FLAGS, "--install", "--keep-version", "--watch", "--help"];

/**
 * @param args what follows the script's name
 * @param baseDir the folder that relative paths start from
 * @param projectDir the folder that the defaults are in
 */
export function parseBuildOptions(args: readonly string[], baseDir: string, projectDir: string): ParsedBuildOptions {
  const single = new Map<string, string>();
  const extensions: string[] = [];
  let watch = false;
  let keepVersion = false;
  let install: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = equals === -1 ? argument : argument.slice(0, equals);
    if (flag === "--help" || flag === "-h") return { kind: "help" };
    if (flag === "--watch" && equals === -1) watch = true;
    else if (flag === "--keep-version" && equals === -1) keepVersion = true;
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
    } else return wrong(unknownArgument(argument, BUILD_FLAGS));
  }
  return {
    kind: "options",
    options: {
      achievementsDir: single.get("--achievements") ?? resolve(projectDir, "achievements"),
      outDir: single.get("--out") ?? resolve(projectDir, "dist"),
      extensions,
      watch,
      keepVersion,
      ...(install === undefined ? {} : { install }),
    },
  };
}

export function wrong(problem: string): ParsedBuildOptions {
  return { kind: "wrong", problem };
}
