/**
 * What `npm run prove` was asked for: reads the flags and resolves paths. Knows nothing of servers; whether the folder is
 * one is found out by whoever copies it.
 */
import { resolve } from "node:path";
import { lostFlags, unknownArgument } from "../command-line/arguments.ts";

export interface ProveOptions {
  /** Absolute path of the server's folder, which is only read. */
  readonly serverDir: string;
  /** Leave the temporary folder where it is. */
  readonly keep: boolean;
  /** After this the run ends with what was seen until then. */
  readonly minutes: number;
}

export type ParsedProveOptions =
  | { readonly kind: "options"; readonly options: ProveOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly problem: string };

const DEFAULT_MINUTES = 20;
const MAX_MINUTES = 240;
const FLAGS = ["--server", "--minutes", "--keep", "--help"] as const;

export const PROVE_USAGE = `Usage: npm run prove -- --server DIR [--minutes N] [--keep]

Plays our pack on a real Bedrock Dedicated Server and prints what we expect beside what the game did. Works on a copy in
a temporary folder with a world of its own: DIR is only read. The answers go to proof/<version>.json in this folder.

  --server DIR   folder into which a Bedrock Dedicated Server was unpacked
  --minutes N    longest time for all of it; default: ${DEFAULT_MINUTES}
  --keep         leave the copy, its world and its log where they are
  --help         show this text

Exit status: 0 all as expected, 2 something was different or not seen, 1 it could not be played.
`;

/** @param baseDir the folder that relative paths start from */
export function parseProveOptions(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  baseDir: string,
): ParsedProveOptions {
  const lost = lostFlags(args, FLAGS, environment);
  if (lost !== undefined) return wrong(lost);
  let server: string | undefined;
  let minutes: string | undefined;
  let keep = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? "";
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = equals === -1 ? argument : argument.slice(0, equals);
    if (flag === "--help" || flag === "-h") return { kind: "help" };
    if (flag === "--keep") {
      if (equals !== -1) return wrong("--keep has a value; expected it alone");
      keep = true;
      continue;
    }
    if (flag !== "--server" && flag !== "--minutes") return wrong(unknownArgument(argument, FLAGS));
    const value = equals === -1 ? args[++index] : argument.slice(equals + 1);
    if (value === undefined || value === "" || (equals === -1 && value.startsWith("--"))) {
      return wrong(`${flag} has no value; expected one after it`);
    }
    if ((flag === "--server" ? server : minutes) !== undefined)
      return wrong(`${flag} is given twice; expected it once`);
    if (flag === "--server") server = value;
    else minutes = value;
  }
  if (server === undefined) return wrong("--server is missing; expected the folder of a Bedrock Dedicated Server");
  const time = minutes === undefined ? DEFAULT_MINUTES : Number(minutes);
  if (!Number.isFinite(time) || time <= 0 || time > MAX_MINUTES) {
    return wrong(`--minutes is "${minutes!}"; expected a number above 0, at most ${MAX_MINUTES}`);
  }
  return { kind: "options", options: { serverDir: resolve(baseDir, server), keep, minutes: time } };
}

function wrong(problem: string): ParsedProveOptions {
  return { kind: "wrong", problem };
}
