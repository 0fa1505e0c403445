/**
 * `bedrock-achievements build`: flags in, packs on disk and an exit status out. Prints what happened; every rule is elsewhere.
 */
import { join } from "node:path";
import { PACK_NAMES } from "../behavior_pack/manifest.ts";
import { callerDir, lostFlags } from "./command-line/arguments.ts";
import { buildOnce } from "./build/build-once.ts";
import { BUILD_FLAGS, buildUsage, FOUND, parseBuildOptions, wrong, type BuildOptions } from "./build/options.ts";
import { archiveName } from "./packing/pack-files.ts";
import { createWatcher } from "./build/watch.ts";
import { CODE_SOURCES, HOME_DIR, PROJECT_DIR } from "./project-dir.ts";
import { refusalOf } from "./command-line/system-error.ts";
import { processTerminal, type Terminal } from "./command-line/terminal.ts";

/** The exit status. With --watch the promise is never settled. */
export async function main(args: readonly string[], terminal = processTerminal, word = "build"): Promise<number> {
  const baseDir = callerDir(terminal.environment, terminal.cwd, PROJECT_DIR);
  const lost = lostFlags(args, BUILD_FLAGS, terminal.environment);
  const parsed = lost === undefined ? parseBuildOptions(args, baseDir, HOME_DIR) : wrong(lost);
  switch (parsed.kind) {
    case "help":
      terminal.out(buildUsage(word));
      return 0;
    case "wrong":
      terminal.err(`${parsed.problem}\n\n${buildUsage(word)}`);
      return 1;
    case "options": {
      const { options } = parsed;
      return options.watch
        ? buildAgainAndAgain(options, baseDir, terminal)
        : (await buildOnce(options, baseDir, terminal)).status;
    }
  }
}

async function buildAgainAndAgain(options: BuildOptions, baseDir: string, terminal: Terminal): Promise<never> {
  const build = async () => {
    const since = Date.now();
    try {
      watcher.alsoWatch((await buildOnce(options, baseDir, terminal)).inputs, since);
    } catch (error) {
      // For instance a file that the game holds open: the author's next save tries again.
      terminal.err(`${refusalOf(error) ?? (error instanceof Error ? error.message : String(error))}\n`);
    }
    terminal.out("watching for changes; Ctrl+C ends\n");
  };
  const begun = Date.now();
  const watcher = createWatcher({
    sources: [options.achievementsDir, ...CODE_SOURCES],
    since: begun,
    ignored: [
      ...PACK_NAMES.flatMap((pack) => [join(options.outDir, pack), join(options.outDir, archiveName(pack))]),
      ...(options.install === undefined || options.install === FOUND ? [] : [options.install]),
    ],
    changed: build,
  });
  watcher.alsoWatch(options.extensions, begun);
  await build();
  return new Promise<never>(() => {});
}
