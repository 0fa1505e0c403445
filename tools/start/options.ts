/** What the start was asked for: reads the flags and resolves their paths. Whether they exist is found out by whoever reads them. */
import { resolve } from "node:path";
import { unknownArgument } from "../command-line/arguments.ts";
import { ownExtensions } from "../build/options.ts";
import { spoken } from "../project-dir.ts";

export interface StartOptions {
  /** Absolute path of the folder with the trees. */
  readonly achievementsDir: string;
  /** Absolute paths, in the order in which they are to run. */
  readonly extensions: readonly string[];
  /** Absolute paths of other packs' folders. */
  readonly packs: readonly string[];
  /** Where each right build is written, too; absent = nowhere. */
  readonly outDir?: string;
  /** 0 = any that is free; absent = the usual one, or any when that is taken. */
  readonly port?: number;
  /** Whether the cloud service is started; without it the page has a cloud in its memory. */
  readonly hasCloud: boolean;
}

export type ParsedStartOptions =
  | { readonly kind: "options"; readonly options: StartOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

export const DEFAULT_PORT = 4173;

export const START_USAGE = `Usage: ${spoken("start")} [--achievements DIR] [--extension FILE]... [--pack DIR]... [--out DIR] [--port N] [--no-cloud]

Builds the trees and opens the playground: a page in which they run live, with players, time and a cloud. It follows every
change of the files. The page's address is printed as a line of its own; Ctrl+C ends.

  --achievements DIR  folder with the trees; default: achievements
  --extension FILE    a TypeScript or JavaScript module to run with the pack; may be given several times;
                      default: the scripts in the folder extensions, where there is one
  --pack DIR          another behavior pack that runs beside it; may be given several times
  --out DIR           also write both packs there, as the build does; default: nowhere
  --port N            where the page is served on this machine, 0 = any free one; default: ${DEFAULT_PORT}, or any when it is taken
  --no-cloud          do not start the cloud service; the page then has a cloud of its own in memory
  --help              show this text
`;

const VALUE_FLAGS: readonly string[] = ["--achievements", "--extension", "--pack", "--out", "--port"];
const REPEATABLE: readonly string[] = ["--extension", "--pack"];
export const START_FLAGS: readonly string[] = [...VALUE_FLAGS, "--no-cloud", "--help"];

/**
 * @param args what follows the script's name
 * @param baseDir the folder that relative paths start from
 * @param homeDir the folder that the defaults are in
 */
export function parseStartOptions(args: readonly string[], baseDir: string, homeDir: string): ParsedStartOptions {
  const values = new Map<string, string[]>();
  let hasCloud = true;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = equals === -1 ? argument : argument.slice(0, equals);
    if (flag === "--help" || flag === "-h") return { kind: "help" };
    if (argument === "--no-cloud") {
      hasCloud = false;
      continue;
    }
    if (!VALUE_FLAGS.includes(flag)) return wrong(unknownArgument(argument, START_FLAGS));
    const value = equals === -1 ? args[++index] : argument.slice(equals + 1);
    if (value === undefined || value === "" || (equals === -1 && value.startsWith("--"))) {
      return wrong(`${flag} has no value; expected ${flag === "--port" ? "a number" : "a path"} after it`);
    }
    const given = values.get(flag) ?? [];
    if (given.length > 0 && !REPEATABLE.includes(flag)) return wrong(`${flag} is given twice; expected it once`);
    values.set(flag, [...given, value]);
  }
  const paths = (flag: string): string[] => (values.get(flag) ?? []).map((path) => resolve(baseDir, path));
  const [portText] = values.get("--port") ?? [];
  const port = Number(portText);
  if (portText !== undefined && (!/^\d+$/.test(portText) || port > 65_535))
    return wrong(`--port ${portText}: expected a number from 0 to 65535`);
  const [outDir] = paths("--out");
  return {
    kind: "options",
    options: {
      achievementsDir: paths("--achievements")[0] ?? resolve(homeDir, "achievements"),
      extensions: values.has("--extension") ? paths("--extension") : ownExtensions(homeDir),
      packs: paths("--pack"),
      ...(outDir === undefined ? {} : { outDir }),
      ...(portText === undefined ? {} : { port }),
      hasCloud,
    },
  };
}

function wrong(problem: string): ParsedStartOptions {
  return { kind: "wrong", problem };
}
