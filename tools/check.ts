/**
 * `bedrock-achievements check`: the problems of trees, texts, settings and extensions as the build tells them, and nothing
 * written. Every rule is elsewhere.
 */
import { callerDir, lostFlags } from "./command-line/arguments.ts";
import { refused, tellWarnings } from "./build/said.ts";
import { parseBuildOptions, wrong } from "./build/options.ts";
import { buildPacks } from "./build/packs.ts";
import { HOME_DIR, PROJECT_DIR, spoken } from "./project-dir.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

const CHECK_USAGE = `Usage: ${spoken("check")} [--achievements DIR] [--extension FILE]...

  --achievements DIR  folder with the trees (*.json, at any depth), settings.json and pack.json; default: achievements
  --extension FILE    a TypeScript or JavaScript module that is to run with the packs; may be given several times;
                      default: the scripts in the folder extensions, where there is one
  --out DIR           taken as the build takes it; nothing is written there
  --help              show this text
`;
const FLAGS: readonly string[] = ["--achievements", "--extension", "--out", "--help"];

/** The exit status: 1 when something is wrong. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal): Promise<number> {
  const baseDir = callerDir(terminal.environment, terminal.cwd, PROJECT_DIR);
  const lost = lostFlags(args, FLAGS, terminal.environment);
  const parsed = lost === undefined ? parseBuildOptions(args, baseDir, HOME_DIR, FLAGS) : wrong(lost);
  if (parsed.kind === "help") {
    terminal.out(CHECK_USAGE);
    return 0;
  }
  if (parsed.kind === "wrong") {
    terminal.err(`${parsed.problem}\n\n${CHECK_USAGE}`);
    return 1;
  }
  const result = await buildPacks(parsed.options);
  tellWarnings(result, terminal);
  if (!result.ok) return refused(terminal, result.problems, result.kinds);
  terminal.out(`${result.nodeCount === 1 ? "1 node" : `${result.nodeCount} nodes`}; nothing is wrong\n`);
  return 0;
}
