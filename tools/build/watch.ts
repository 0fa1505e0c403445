/**
 * Tells when one of a build's sources changed, however an editor saves: in place, or by putting a new file or folder in its
 * stead. Nothing is missed while it begins to listen. Knows nothing of what is built from them.
 */
import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { watch, type FSWatcher } from "chokidar";

/** Several files saved together make one build. */
const QUIET_MILLISECONDS = 150;

/** How often it is looked whether the folders themselves are still those that are listened to. */
const LOOK_MILLISECONDS = 500;

/** Times of files are those of the system's last tick. */
const CLOCK_MILLISECONDS = 20;

/** What a build writes for the time being, beside its output. */
const STAGING = /[\\/]\.staging-[0-9a-f]+([\\/]|$)/;

export interface Watcher {
  /**
   * Also watches these files.
   * @param since when those who have read them began to, in milliseconds since 1970
   */
  alsoWatch(files: readonly string[], since: number): void;
  close(): Promise<void>;
}

export interface WatcherOptions {
  /** Folders, watched with all below; also those that are made later, or anew. */
  readonly sources: readonly string[];
  /** When those who have read them began to, in milliseconds since 1970. */
  readonly since: number;
  /** Folders and files that the build itself writes, wherever they lie and whatever link leads to them. */
  readonly ignored: readonly string[];
  /** @param paths of what was written, was made or went since the last time, with all links followed; a folder stands for all in it */
  readonly changed: (paths: readonly string[]) => Promise<void>;
}

/** A folder as it was last looked at. */
interface Listened {
  readonly identity: string | undefined;
  readonly listener: FSWatcher;
}

/** Calls `changed` some moments after the last of a burst of changes, and never while it still runs. */
export function createWatcher({ sources, since, ignored, changed }: WatcherOptions): Watcher {
  const burst = createBurst(changed);
  const isIgnored = (path: string): boolean =>
    STAGING.test(path) || ignored.some((own) => isWithin(realPath(own), realPath(path)));

  function listenTo(paths: readonly string[], since: number): FSWatcher {
    const listener = watch([...paths], { ignoreInitial: true, ignored: isIgnored });
    listener.on("all", (_event, path) => burst.add(path));
    // A folder that vanishes while it is watched is no reason to end; the next build tells of it.
    listener.on("error", () => undefined);
    listener.on("ready", () => {
      for (const path of paths) if (hasChanged(path, since - CLOCK_MILLISECONDS, isIgnored)) burst.add(path);
    });
    return listener;
  }

  const folders = new Map<string, Listened>();
  for (const folder of new Set(sources.map(realPath))) {
    folders.set(folder, { identity: identityOf(folder), listener: listenTo([folder], since) });
  }
  // One that is made later, or another one in its place: nothing of what is in it would be heard.
  const look = setInterval(() => {
    for (const [folder, { identity, listener }] of folders) {
      const now = identityOf(folder);
      if (now === identity) continue;
      void listener.close();
      folders.set(folder, { identity: now, listener: listenTo([folder], 0) });
      if (now === undefined) burst.add(folder);
    }
  }, LOOK_MILLISECONDS);
  look.unref();

  const files = new Set<string>();
  const filesListeners: FSWatcher[] = [];
  return {
    alsoWatch(more, since) {
      const isNew = (file: string): boolean =>
        !files.has(file) && ![...folders.keys()].some((dir) => isWithin(dir, file));
      const added = more.map(realPath).filter(isNew);
      if (added.length === 0) return;
      for (const file of added) files.add(file);
      filesListeners.push(listenTo(added, since));
    },
    async close() {
      burst.close();
      clearInterval(look);
      const listeners = [...[...folders.values()].map(({ listener }) => listener), ...filesListeners];
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}

/** Collects what is added until nothing has come for a moment, and tells it at once. */
function createBurst(tell: WatcherOptions["changed"]) {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  let isClosed = false;
  const paths = new Set<string>();

  function wait(): void {
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
      await tell(seen);
    } finally {
      isRunning = false;
      if (isAskedAgain && !isClosed) wait();
      isAskedAgain = false;
    }
  }

  return {
    add(path: string): void {
      if (isClosed) return;
      paths.add(path);
      wait();
    },
    close(): void {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Whether it, or something in it, was written, was made or went at that time or later. */
function hasChanged(path: string, time: number, isIgnored: (path: string) => boolean): boolean {
  try {
    if (isIgnored(path)) return false;
    // A link is looked at, not followed: it may lead in a circle.
    const stats = lstatSync(path);
    if (stats.ctimeMs >= time) return true;
    return stats.isDirectory() && readdirSync(path).some((name) => hasChanged(join(path, name), time, isIgnored));
  } catch {
    // It is not there, or went while it was looked at: the folder above it tells.
    return false;
  }
}

/** Undefined: there is no such folder. A file system gives the number of a folder that went to the next that is made. */
function identityOf(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false, bigint: true });
  return stats && `${stats.dev}:${stats.ino}:${stats.birthtimeNs}`;
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
