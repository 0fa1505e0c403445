/**
 * What all commands of the project share about how they were called: the caller's folder, and words for an argument that
 * none of them knows. Knows no command's flags.
 */
import { resolve } from "node:path";
import { nearest } from "../../scripts/core/text/nearest.ts";

/** The npm scripts whose paths are the caller's. */
const OUR_COMMANDS = ["start", "build", "watch", "validate", "deploy", "prove", "texts", "draw", "import", "export"];

/**
 * What to say of an argument that no flag explains.
 * @param known the flags there are, with their dashes
 */
export function unknownArgument(argument: string, known: readonly string[]): string {
  if (!argument.startsWith("-")) {
    return `unexpected argument "${argument}"; expected its flag in front of it, one of ${known.join(", ")}`;
  }
  const near = nearest(argument, known);
  return `unknown flag "${argument}"; expected ${near === undefined ? `one of ${known.join(", ")}` : near}`;
}

/**
 * Why flags did not arrive, where npm took them for its own and left them in the environment: without this, a build would
 * quietly use the defaults.
 * @param args what did arrive
 */
export function lostFlags(
  args: readonly string[],
  known: readonly string[],
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const lost = known.filter((flag) => {
    const isTaken = `npm_config_${flag.slice(2).replaceAll("-", "_")}` in environment;
    return isTaken && !args.some((argument) => argument === flag || argument.startsWith(`${flag}=`));
  });
  if (lost.length === 0) return undefined;
  return (
    `npm kept ${lost.join(" and ")} for itself, because the -- in front of the flags was lost; expected ` +
    `npm run NAME -- ${lost[0]!} …. PowerShell with npm 10 drops the --: write '--' in quotation marks there, or npm.cmd instead of npm`
  );
}

/**
 * The folder the caller stood in. `npm run` moves to the project's folder and leaves the caller's in INIT_CWD; but that
 * variable is inherited by everything npm starts, so it only counts where npm started one of our own commands.
 */
export function callerDir(environment: NodeJS.ProcessEnv, currentDir: string, projectDir: string): string {
  const startedByNpm = OUR_COMMANDS.includes(environment["npm_lifecycle_event"] ?? "");
  const initial = environment["INIT_CWD"];
  return startedByNpm && resolve(currentDir) === resolve(projectDir) && initial !== undefined ? initial : currentDir;
}

export interface Flags {
  /** What stands without a flag, in its order. */
  readonly words: readonly string[];
  /** Of flags that have a value, as often as they were given. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

/**
 * Sorts arguments into words, flags with a value (`--out DIR`, `--out=DIR`) and switches.
 * @param repeatable value flags that may be given several times
 * @returns a text that says what is wrong with them, where something is
 */
export function readFlags(
  args: readonly string[],
  known: {
    readonly values: readonly string[];
    readonly switches: readonly string[];
    readonly repeatable?: readonly string[];
  },
): Flags | string {
  const words: string[] = [];
  const values = new Map<string, string[]>();
  const switches = new Set<string>();
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const flag = equals === -1 ? argument : argument.slice(0, equals);
    if (!argument.startsWith("-")) words.push(argument);
    else if (known.switches.includes(argument)) switches.add(argument);
    else if (!known.values.includes(flag)) return unknownArgument(argument, [...known.values, ...known.switches]);
    else {
      const value = equals === -1 ? args[++index] : argument.slice(equals + 1);
      if (value === undefined || value === "" || (equals === -1 && value.startsWith("--")))
        return `${flag} has no value`;
      const before = values.get(flag) ?? [];
      if (before.length > 0 && known.repeatable?.includes(flag) !== true)
        return `${flag} is given twice; expected it once`;
      values.set(flag, [...before, value]);
    }
  }
  return { words, values, switches };
}
