/**
 * Tells when one of a build's sources changed. Watches folders, not files, for editors replace a file when they save it.
 * Knows nothing of what is built from them.
 */
import { watch, type FSWatcher } from "node:fs";
import { dirname } from "node:path";

/** Several files saved together make one build. */
const QUIET_MILLISECONDS = 150;

export interface Watcher {
  /** Also watches the folders of these files, not the folders below. */
  alsoWatch(files: readonly string[]): void;
  close(): void;
}

/** Calls `changed` some moments after the last of a burst of changes below `dirs`, and never while it still runs. */
export function createWatcher(dirs: readonly string[], changed: () => Promise<void>): Watcher {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  function add(dir: string, recursive: boolean): void {
    if (watchers.has(dir)) return;
    try {
      const watcher = watch(dir, { recursive }, notice);
      // A folder that is removed while it is watched is no reason to end; the next build tells of it.
      watcher.on("error", () => forget(dir));
      watchers.set(dir, watcher);
    } catch {
      // Not there (any more): the same.
    }
  }

  function forget(dir: string): void {
    watchers.get(dir)?.close();
    watchers.delete(dir);
  }

  function notice(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_MILLISECONDS);
  }

  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      await changed();
    } finally {
      running = false;
      if (again) notice();
      again = false;
    }
  }

  for (const dir of dirs) add(dir, true);
  return {
    alsoWatch(files) {
      for (const dir of new Set(files.map((file) => dirname(file)))) {
        if (
          !dirs.some((watched) => dir === watched || dir.startsWith(`${watched}/`) || dir.startsWith(`${watched}\\`))
        ) {
          add(dir, false);
        }
      }
    },
    close() {
      clearTimeout(timer);
      for (const dir of [...watchers.keys()]) forget(dir);
    },
  };
}
