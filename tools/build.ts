/**
 * `npm run build`: flags in, packs on disk and an exit status out. Prints what happened; every rule is elsewhere.
 */
import { join, relative } from "node:path";
import { PACK_NAMES } from "../behavior_pack/manifest.ts";
import { BUILD_USAGE, callerDir, parseBuildOptions, type BuildOptions } from "./build/options.ts";
import { archiveName, outputProblem, writePacks } from "./build/output.ts";
import { buildPacks } from "./build/packs.ts";
import { PROJECT_DIR } from "./project-dir.ts";
import { shownLines } from "./build/shown-lines.ts";
import { createWatcher } from "./build/watch.ts";

/** The exit status. With --watch the promise is never settled. */
export async function main(args: readonly string[]): Promise<number> {
  const baseDir = callerDir(process.env, process.cwd(), PROJECT_DIR);
  const parsed = parseBuildOptions(args, baseDir, PROJECT_DIR);
  switch (parsed.kind) {
    case "help":
      process.stdout.write(BUILD_USAGE);
      return 0;
    case "wrong":
      process.stderr.write(`${parsed.problem}\n\n${BUILD_USAGE}`);
      return 1;
    case "options": {
      const { options } = parsed;
      return options.watch ? buildAgainAndAgain(options, baseDir) : (await buildOnce(options, baseDir)).status;
    }
  }
}

interface BuildRun {
  readonly status: number;
  readonly inputs: readonly string[];
}

async function buildOnce(options: BuildOptions, baseDir: string): Promise<BuildRun> {
  const result = await buildPacks(options);
  for (const line of shownLines(result.warnings, result.kinds)) process.stderr.write(`warning: ${line}\n`);
  const outProblem = outputProblem(options.outDir, options.achievementsDir);
  const problems = [...(result.ok ? [] : result.problems), ...(outProblem === undefined ? [] : [outProblem])];
  if (!result.ok || problems.length > 0) {
    for (const line of shownLines(problems, result.kinds)) process.stderr.write(`${line}\n`);
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    process.stderr.write(`\n${count}; nothing was written to ${shown(options.outDir, baseDir)}\n`);
    return { status: 1, inputs: [] };
  }
  writePacks(options.outDir, result.packs);
  const nodes = result.nodeCount === 1 ? "1 node" : `${result.nodeCount} nodes`;
  process.stdout.write(`${nodes}; both packs are in ${shown(options.outDir, baseDir)}:\n`);
  for (const pack of PACK_NAMES) {
    const names = [pack, archiveName(pack)].map((name) => shown(join(options.outDir, name), baseDir));
    process.stdout.write(`  ${names.join("  ")}\n`);
  }
  return { status: 0, inputs: result.inputs };
}

async function buildAgainAndAgain(options: BuildOptions, baseDir: string): Promise<never> {
  const sources = [options.achievementsDir, join(PROJECT_DIR, "scripts"), join(PROJECT_DIR, "behavior_pack")];
  const build = async () => {
    try {
      watcher.alsoWatch((await buildOnce(options, baseDir)).inputs);
    } catch (error) {
      // For instance a file that the game holds open: the author's next save tries again.
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    process.stdout.write("watching for changes; Ctrl+C ends\n");
  };
  const watcher = createWatcher(sources, build);
  watcher.alsoWatch(options.extensions);
  await build();
  return new Promise<never>(() => {});
}

function shown(path: string, baseDir: string): string {
  const short = relative(baseDir, path);
  return short === "" ? "." : short.startsWith("..") ? path : short;
}
