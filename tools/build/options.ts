/**
 * What `npm run build` was asked for: reads the flags and resolves their paths.
 * Knows nothing of packs; whether a path exists is found out by whoever reads it.
 */
import { resolve } from "node:path";

export interface BuildOptions {
  /** Absolute path of the folder with the trees and settings.json. */
  readonly achievementsDir: string;
  /** Absolute path of the folder that receives the packs. */
  readonly outDir: string;
  /** Absolute paths, in the order in which they are to run. */
  readonly extensions: readonly string[];
  readonly watch: boolean;
}

export type ParsedBuildOptions =
  | { readonly kind: "options"; readonly options: BuildOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

export const BUILD_USAGE = `Usage: npm run build -- [--achievements DIR] [--out DIR] [--extension FILE]... [--watch]

  --achievements DIR  folder with the trees (*.json, at any depth) and settings.json; default: achievements
  --out DIR           folder that receives world/, server/ and the two .mcpack files; default: dist
  --extension FILE    a TypeScript or JavaScript module to run with both packs; may be given several times
  --watch             build again whenever one of the sources changes
  --help              show this text
`;

const SINGLE_VALUE_FLAGS = ["--achievements", "--out"] as const;
const VALUE_FLAGS: readonly string[] = [...SINGLE_VALUE_FLAGS, "--extension"];

/**
 * @param args what follows the script's name
 * @param baseDir the folder that relative paths start from
 * @param projectDir the folder that the defaults are in
 */
export function parseBuildOptions(args: readonly string[], baseDir: string, projectDir: string): ParsedBuildOptions {
  const single = new Map<string, string>();
  const extensions: string[] = [];
  let watch = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = equals === -1 ? argument : argument.slice(0, equals);
    if (flag === "--help" || flag === "-h") return { kind: "help" };
    if (flag === "--watch" && equals === -1) {
      watch = true;
      continue;
    }
    if (!VALUE_FLAGS.includes(flag)) {
      const what = flag.startsWith("-") ? "unknown flag" : "unexpected argument";
      return wrong(`${what} "${argument}"; expected one of ${[...VALUE_FLAGS, "--watch", "--help"].join(", ")}`);
    }
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
  }
  return {
    kind: "options",
    options: {
      achievementsDir: single.get("--achievements") ?? resolve(projectDir, "achievements"),
      outDir: single.get("--out") ?? resolve(projectDir, "dist"),
      extensions,
      watch,
    },
  };
}

function wrong(problem: string): ParsedBuildOptions {
  return { kind: "wrong", problem };
}

/**
 * The folder the caller stood in. `npm run` moves to the project's folder and leaves the caller's in INIT_CWD; but that
 * variable is inherited by everything npm starts, so it only counts where npm started one of our own commands.
 */
export function callerDir(environment: NodeJS.ProcessEnv, currentDir: string, projectDir: string): string {
  const startedByNpm = ["build", "watch", "validate", "deploy"].includes(environment["npm_lifecycle_event"] ?? "");
  const initial = environment["INIT_CWD"];
  return startedByNpm && resolve(currentDir) === resolve(projectDir) && initial !== undefined ? initial : currentDir;
}
