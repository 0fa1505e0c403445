/**
 * Tells when one of a build's sources changed, however an editor saves: in place, or by putting a new file in its stead.
 * Knows nothing of what is built from them.
 */
import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { watch } from "chokidar";

/** Several files saved together make one build. */
const QUIET_MILLISECONDS = 150;

/** How often it is looked whether the folders themselves are still those that are watched. */
const LOOK_MILLISECONDS = 500;

/** What a build writes for the time being, beside its output. */
const STAGING = /[\\/]\.staging-[0-9a-f]+([\\/]|$)/;

export interface Watcher {
  /** Also watches these files. */
  alsoWatch(files: readonly string[]): void;
  close(): Promise<void>;
}

export interface WatcherOptions {
  /** Folders, watched with all below; also those that are made later, or anew. */
  readonly sources: readonly string[];
  /** Folders and files that the build itself writes, wherever they lie and whatever link leads to them. */
  readonly ignored: readonly string[];
  /** @param paths of what was written, was made or went since the last time, with all links followed; a folder stands for all in it */
  readonly changed: (paths: readonly string[]) => Promise<void>;
}

/** Calls `changed` some moments after the last of a burst of changes, and never while it still runs. */
export function createWatcher({ sources, ignored, changed }: WatcherOptions): Watcher {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  const paths = new Set<string>();
  const watched = new Set(sources.map(realPath));
  const watcher = watch([...watched], {
    ignoreInitial: true,
    ignored: (path) => STAGING.test(path) || ignored.some((own) => isWithin(realPath(own), realPath(path))),
  });
  watcher.on("all", (_event, path) => {
    paths.add(path);
    notice();
  });
  // A folder that vanishes while it is watched is no reason to end; the next build tells of it.
  watcher.on("error", () => undefined);

  // One that is made later, or another one in its place: nothing of what is in it would be heard.
  const folders = new Map([...watched].map((folder) => [folder, identityOf(folder)]));
  const look = setInterval(() => {
    for (const [folder, before] of folders) {
      const now = identityOf(folder);
      if (now === before) continue;
      folders.set(folder, now);
      watcher.unwatch(folder);
      if (now !== undefined) watcher.add(folder);
      paths.add(folder);
      notice();
    }
  }, LOOK_MILLISECONDS);
  look.unref();

  function notice(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_MILLISECONDS);
  }

  async function run(): Promise<void> {
    if (isRunning) {
      isAskedAgain = true;
      return;
    }
    isRunning = true;
    try {
      const seen = [...paths];
      paths.clear();
      await changed(seen);
    } finally {
      isRunning = false;
      if (isAskedAgain) notice();
      isAskedAgain = false;
    }
  }

  return {
    alsoWatch(files) {
      for (const file of files.map(realPath)) {
        if (watched.has(file) || [...watched].some((dir) => isWithin(dir, file))) continue;
        watched.add(file);
        watcher.add(file);
      }
    },
    async close() {
      clearTimeout(timer);
      clearInterval(look);
      await watcher.close();
    },
  };
}

/** Undefined: there is no such folder. */
function identityOf(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}

/** Where links lead, also for what is not there yet: its nearest folder that is. */
function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const above = dirname(absolute);
  return above === absolute ? absolute : resolve(realPath(above), relative(above, absolute));
}

function isWithin(dir: string, path: string): boolean {
  const below = relative(dir, path);
  return below === "" || (below.split(sep)[0] !== ".." && !isAbsolute(below));
}
