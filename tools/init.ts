/**
 * `bedrock-achievements init`: begins an author's folder. Flags in, files out; what they are is in `init/` and `template/`.
 */
import { callerDir, lostFlags, unknownArgument } from "./command-line/arguments.ts";
import { relative, resolve } from "node:path";
import { beginFolder, folderProblem } from "./init/begin-folder.ts";
import { IS_CLONE, PROJECT_DIR, spoken } from "./project-dir.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

const USAGE = `Usage: ${spoken("init")} [DIR]

Begins a folder with a first page of achievements that work at once, schemas and settings for editors, and an extension.

  DIR                 the folder, made where there is none; default: the one that you are in
  --achievements DIR  where in it the trees go; default: achievements
  --out DIR           where its packs are to be built, for what is said at the end; default: dist
  --help              show this text
`;
const VALUE_FLAGS: readonly string[] = ["--achievements", "--out"];

interface Options {
  readonly dir: string;
  readonly achievementsDir: string;
  readonly out?: string;
}

/** The exit status. */
export function main(args: readonly string[], terminal: Terminal = processTerminal): number {
  if (args.includes("--help") || args.includes("-h")) {
    terminal.out(USAGE);
    return 0;
  }
  const options =
    lostFlags(args, VALUE_FLAGS, terminal.environment) ??
    readOptions(args, callerDir(terminal.environment, terminal.cwd, PROJECT_DIR));
  if (typeof options === "string") {
    terminal.err(`${options}\n\n${USAGE}`);
    return 1;
  }
  const problem = folderProblem(options.dir, options.achievementsDir);
  if (problem !== undefined) {
    terminal.err(`${problem}\n`);
    return 1;
  }
  const files = beginFolder(options.dir, options.achievementsDir);
  terminal.out(
    `began ${options.dir}:\n${files.map((file) => `  ${file}\n`).join("")}\n${nextSteps(options, terminal)}`,
  );
  return 0;
}

/** @returns a text that says what is wrong with them, where something is */
function readOptions(args: readonly string[], baseDir: string): Options | string {
  const values = new Map<string, string>();
  let dir: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index]!;
    const [flag, joined] = argument.split(/=(.*)/s, 2) as [string, string?];
    if (!argument.startsWith("-")) {
      if (dir !== undefined) return `"${dir}" and "${argument}" are given; expected one folder`;
      dir = argument;
      continue;
    }
    if (!VALUE_FLAGS.includes(flag)) return unknownArgument(argument, [...VALUE_FLAGS, "--help"]);
    const value = joined ?? args[++index];
    if (value === undefined || value === "" || value.startsWith("--"))
      return `${flag} has no value; expected a folder after it`;
    values.set(flag, value);
  }
  const place = resolve(baseDir, dir ?? ".");
  const out = values.get("--out");
  return {
    dir: place,
    achievementsDir: resolve(place, values.get("--achievements") ?? "achievements"),
    ...(out === undefined ? {} : { out }),
  };
}

function nextSteps({ dir, achievementsDir, out }: Options, terminal: Terminal): string {
  const below = relative(dir, achievementsDir);
  // A clone's commands know other folders than this one.
  const flags = IS_CLONE
    ? ` --achievements ${asWord(achievementsDir)} --extension ${asWord(resolve(dir, "extensions/main.ts"))} --out ${asWord(resolve(dir, out ?? "dist"))}`
    : `${below === "achievements" ? "" : ` --achievements ${asWord(below)}`}${out === undefined ? "" : ` --out ${asWord(out)}`}`;
  const moved = !IS_CLONE && resolve(terminal.cwd) !== dir ? [`cd ${asWord(relative(terminal.cwd, dir) || ".")}`] : [];
  const step = (command: string): string => `${spoken(command)}${flags}`;
  const steps = [...moved, step("check"), step("start"), step("build")];
  return (
    `Next, of which start opens the playground:\n${steps.map((line) => `  ${line}\n`).join("")}` +
    "Then open achievements-world.mcpack with Minecraft and switch the pack on in your world: break a block.\n"
  );
}

/** As one word of a command line, in the shells of all systems where that can be: spaces and brackets are quoted. */
function asWord(path: string): string {
  if (/^[\p{L}\p{N}_./\\:@%+=,-]+$/u.test(path)) return path;
  return path.includes('"') ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;
}
